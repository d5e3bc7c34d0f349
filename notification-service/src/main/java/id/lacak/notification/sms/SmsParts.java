package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into what fits a message: 160 letters of the GSM alphabet or 70 of UCS-2, a
 * little less in each part of a longer one.
 *
 * @param alphabet of all parts
 */
record SmsParts(Alphabet alphabet, List<String> texts) {

	private static final int HEADER = 6;

	/** The text in plain letters where possible. */
	static SmsParts of(String text) {
		var plain = PlainLetters.of(text);
		var alphabet = GsmAlphabet.covers(plain) ? Alphabet.GSM : Alphabet.UCS2;
		if (alphabet.width(plain) <= alphabet.alone()) {
			return new SmsParts(alphabet, List.of(plain));
		}
		return new SmsParts(alphabet, cut(plain, alphabet));
	}

	/** Cuts between code points, so neither a surrogate pair nor an escape is torn. */
	private static List<String> cut(String text, Alphabet alphabet) {
		var parts = new ArrayList<String>();
		var from = 0;
		var width = 0;
		for (var at = 0; at < text.length();) {
			var end = text.offsetByCodePoints(at, 1);
			var letter = alphabet.width(text.substring(at, end));
			if (width + letter > alphabet.together()) {
				parts.add(text.substring(from, at));
				from = at;
				width = 0;
			}
			width += letter;
			at = end;
		}
		parts.add(text.substring(from));
		return List.copyOf(parts);
	}

	/**
	 * What goes over the line: the letters, after a header in parts of a longer text.
	 * @param reference the same in all parts, 0 to 255
	 */
	List<byte[]> payloads(int reference) {
		if (this.texts.size() == 1) {
			return List.of(this.alphabet.encode(this.texts.getFirst()));
		}
		var payloads = new ArrayList<byte[]>();
		for (var text : this.texts) {
			var letters = this.alphabet.encode(text);
			var payload = new byte[HEADER + letters.length];
			payload[0] = HEADER - 1;
			payload[2] = 3;
			payload[3] = (byte) reference;
			payload[4] = (byte) this.texts.size();
			payload[5] = (byte) (payloads.size() + 1);
			System.arraycopy(letters, 0, payload, HEADER, letters.length);
			payloads.add(payload);
		}
		return payloads;
	}

	/** How letters are written. */
	enum Alphabet {

		/** 3GPP TS 23.038; counted in septets. */
		GSM(160, 153, (byte) 0),
		/** Two bytes a letter; counted in UTF-16 units. */
		UCS2(70, 67, (byte) 8);

		private final int alone;

		private final int together;

		private final byte dataCoding;

		Alphabet(int alone, int together, byte dataCoding) {
			this.alone = alone;
			this.together = together;
			this.dataCoding = dataCoding;
		}

		int alone() {
			return this.alone;
		}

		int together() {
			return this.together;
		}

		byte dataCoding() {
			return this.dataCoding;
		}

		int width(String text) {
			return switch (this) {
				case GSM -> GsmAlphabet.width(text);
				case UCS2 -> text.length();
			};
		}

		byte[] encode(String text) {
			return switch (this) {
				case GSM -> GsmAlphabet.encode(text);
				case UCS2 -> text.getBytes(StandardCharsets.UTF_16BE);
			};
		}

	}

}
