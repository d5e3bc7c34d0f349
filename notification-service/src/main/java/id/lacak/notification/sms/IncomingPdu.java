package id.lacak.notification.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * Reads a text that somebody sent out of {@code deliver_sm}: its letters, and its place
 * among others by user data header or by parameters.
 */
record IncomingPdu(DeliverSm message) {

	private static final int BYTE = 0xff;

	private static final int LATIN = 3;

	private static final int UCS2 = 8;

	IncomingPart part(String route) {
		var bytes = bytes();
		var headed = this.message.isUdhi() && bytes.length > 0 && (bytes[0] & BYTE) < bytes.length;
		var header = headed ? Arrays.copyOfRange(bytes, 1, 1 + (bytes[0] & BYTE)) : new byte[0];
		var letters = headed ? Arrays.copyOfRange(bytes, 1 + header.length, bytes.length) : bytes;
		var place = inHeader(header).or(this::inParameters).filter(Place::isPossible).orElse(Place.ALONE);
		return new IncomingPart(route, "", this.message.getSourceAddr(), text(letters), place.reference(),
				place.number(), place.of());
	}

	private byte[] bytes() {
		var payload = this.message.getOptionalParameter(OptionalParameter.Message_payload.class);
		if (payload != null) {
			return payload.getValue();
		}
		var text = this.message.getShortMessage();
		return (text == null) ? new byte[0] : text;
	}

	private String text(byte[] letters) {
		return switch (this.message.getDataCoding() & BYTE) {
			case UCS2 -> units(letters);
			case LATIN -> new String(letters, StandardCharsets.ISO_8859_1);
			default -> GsmAlphabet.decode(letters);
		};
	}

	/** Unit by unit: a part may end in the middle of a surrogate pair. */
	private static String units(byte[] letters) {
		var text = new StringBuilder();
		for (var at = 0; at + 1 < letters.length; at += 2) {
			text.append((char) ((letters[at] & BYTE) << Byte.SIZE | letters[at + 1] & BYTE));
		}
		return text.toString();
	}

	/** 3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8. */
	private static Optional<Place> inHeader(byte[] header) {
		for (var at = 0; at + 1 < header.length; at += 2 + (header[at + 1] & BYTE)) {
			var length = header[at + 1] & BYTE;
			if (at + 2 + length > header.length) {
				return Optional.empty();
			}
			if (header[at] == 0 && length == 3) {
				return Optional.of(new Place(header[at + 2] & BYTE, header[at + 4] & BYTE, header[at + 3] & BYTE));
			}
			if (header[at] == Byte.SIZE && length == 4) {
				var reference = (header[at + 2] & BYTE) << Byte.SIZE | header[at + 3] & BYTE;
				return Optional.of(new Place(reference, header[at + 5] & BYTE, header[at + 4] & BYTE));
			}
		}
		return Optional.empty();
	}

	private Optional<Place> inParameters() {
		var of = number(Tag.SAR_TOTAL_SEGMENTS);
		var number = number(Tag.SAR_SEGMENT_SEQNUM);
		return of.flatMap(all -> number.map(one -> new Place(number(Tag.SAR_MSG_REF_NUM).orElse(0), one, all)));
	}

	private Optional<Integer> number(Tag tag) {
		return Optional.ofNullable(this.message.getOptionalParameter(tag)).map(parameter -> switch (parameter) {
			case OptionalParameter.Byte one -> one.getValue() & BYTE;
			case OptionalParameter.Short two -> two.getValue() & Character.MAX_VALUE;
			default -> 0;
		});
	}

	/** Where a part stands. */
	private record Place(int reference, int number, int of) {

		static final Place ALONE = new Place(0, 1, 1);

		boolean isPossible() {
			return this.of > 1 && this.number >= 1 && this.number <= this.of;
		}
	}

}
