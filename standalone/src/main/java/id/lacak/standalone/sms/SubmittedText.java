package id.lacak.standalone.sms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.SubmitSm;
import org.jspecify.annotations.Nullable;

/**
 * The text of a submitted message and its place in a longer one, which may stand in a
 * user data header or in optional parameters.
 */
record SubmittedText(String text, SmsPart.@Nullable Part part) {

	private static final int USER_DATA_HEADER = 0x40;

	private static final int CONCATENATED_8_BIT = 0x00;

	private static final int CONCATENATED_16_BIT = 0x08;

	private static final int UCS2 = 0x08;

	private static final int LATIN1 = 0x03;

	/**
	 * Reads it.
	 * @throws IllegalArgumentException if the header is not well formed
	 */
	static SubmittedText of(SubmitSm message) {
		byte[] data = Optional.ofNullable(message.getShortMessage()).orElse(new byte[0]);
		if (data.length == 0 && optional(message, Tag.MESSAGE_PAYLOAD) instanceof OptionalParameter.OctetString all) {
			data = all.getValue();
		}
		int start = 0;
		var part = sarPart(message);
		if ((message.getEsmClass() & USER_DATA_HEADER) != 0 && data.length > 0) {
			start = 1 + (data[0] & 0xFF);
			if (start > data.length) {
				throw new IllegalArgumentException("header longer than the message");
			}
			part = headerPart(data, start);
		}
		return new SubmittedText(decode(message.getDataCoding(), data, start), part);
	}

	private static SmsPart.@Nullable Part headerPart(byte[] data, int end) {
		int at = 1;
		while (at + 1 < end) {
			int element = data[at] & 0xFF;
			int length = data[at + 1] & 0xFF;
			int value = at + 2;
			if (value + length > end) {
				throw new IllegalArgumentException("element longer than the header");
			}
			if (element == CONCATENATED_8_BIT && length == 3) {
				return new SmsPart.Part(data[value] & 0xFF, data[value + 1] & 0xFF, data[value + 2] & 0xFF);
			}
			if (element == CONCATENATED_16_BIT && length == 4) {
				int reference = (data[value] & 0xFF) << 8 | (data[value + 1] & 0xFF);
				return new SmsPart.Part(reference, data[value + 2] & 0xFF, data[value + 3] & 0xFF);
			}
			at = value + length;
		}
		return null;
	}

	private static SmsPart.@Nullable Part sarPart(SubmitSm message) {
		if (optional(message, Tag.SAR_MSG_REF_NUM) instanceof OptionalParameter.Short reference
				&& optional(message, Tag.SAR_TOTAL_SEGMENTS) instanceof OptionalParameter.Byte total
				&& optional(message, Tag.SAR_SEGMENT_SEQNUM) instanceof OptionalParameter.Byte sequence) {
			return new SmsPart.Part(reference.getValue() & 0xFFFF, total.getValue() & 0xFF, sequence.getValue() & 0xFF);
		}
		return null;
	}

	private static @Nullable OptionalParameter optional(SubmitSm message, Tag tag) {
		return message.getOptionalParameter(tag);
	}

	private static String decode(byte dataCoding, byte[] data, int start) {
		return switch (dataCoding & 0x0F) {
			case UCS2 -> new String(data, start, data.length - start, StandardCharsets.UTF_16BE);
			case LATIN1 -> new String(data, start, data.length - start, StandardCharsets.ISO_8859_1);
			default -> GsmAlphabet.decode(data, start);
		};
	}

}
