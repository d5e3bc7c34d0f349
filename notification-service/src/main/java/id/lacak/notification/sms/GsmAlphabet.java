package id.lacak.notification.sms;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** The alphabet of text messages, 3GPP TS 23.038, with its extension table. */
final class GsmAlphabet {

	static final byte ESCAPE = 0x1b;

	private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	private static final Map<Character, Byte> SINGLE = new HashMap<>();

	private static final Map<Character, Byte> EXTENDED = Map.of('\f', (byte) 0x0a, '^', (byte) 0x14, '{', (byte) 0x28,
			'}', (byte) 0x29, '\\', (byte) 0x2f, '[', (byte) 0x3c, '~', (byte) 0x3d, ']', (byte) 0x3e, '|', (byte) 0x40,
			'€', (byte) 0x65);

	private static final Map<Byte, Character> EXTENSION = new HashMap<>();

	static {
		EXTENDED.forEach((letter, septet) -> EXTENSION.put(septet, letter));
		for (var i = 0; i < BASIC.length(); i++) {
			if (i != ESCAPE) {
				SINGLE.put(BASIC.charAt(i), (byte) i);
			}
		}
	}

	private GsmAlphabet() {
	}

	/** Whether every letter of the text is in the alphabet. */
	static boolean covers(String text) {
		return text.chars().allMatch(letter -> width((char) letter) > 0);
	}

	/**
	 * Septets a letter takes: one, two from the extension table, or none when it is not
	 * there.
	 */
	static int width(char letter) {
		if (SINGLE.containsKey(letter)) {
			return 1;
		}
		return EXTENDED.containsKey(letter) ? 2 : 0;
	}

	/** Septets a text takes. */
	static int width(String text) {
		return text.chars().map(letter -> width((char) letter)).sum();
	}

	/** One septet in each byte, as SMPP wants it. */
	static byte[] encode(String text) {
		var out = new ByteArrayOutputStream();
		text.chars().mapToObj(letter -> (char) letter).forEach(letter -> encode(letter, out));
		return out.toByteArray();
	}

	/** The letters of septets, one in each byte; what is none becomes a question mark. */
	static String decode(byte[] septets) {
		var text = new StringBuilder();
		for (var at = 0; at < septets.length; at++) {
			if (septets[at] == ESCAPE && at + 1 < septets.length) {
				at++;
				text.append(EXTENSION.getOrDefault(septets[at], ' '));
			} else {
				text.append((septets[at] >= 0) ? BASIC.charAt(septets[at]) : '?');
			}
		}
		return text.toString();
	}

	private static void encode(char letter, ByteArrayOutputStream out) {
		var single = SINGLE.get(letter);
		if (single != null) {
			out.write(single);
			return;
		}
		var extended = EXTENDED.get(letter);
		if (extended == null) {
			throw new IllegalArgumentException("a letter is not in the GSM alphabet");
		}
		out.write(ESCAPE);
		out.write(extended);
	}

}
