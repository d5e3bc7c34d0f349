package id.lacak.standalone.sms;

import java.util.Map;

/** The default alphabet of text messages, GSM 03.38, one character in each byte. */
final class GsmAlphabet {

	private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	private static final Map<Integer, Character> EXTENDED = Map.ofEntries(Map.entry(0x0A, '\f'), Map.entry(0x14, '^'),
			Map.entry(0x28, '{'), Map.entry(0x29, '}'), Map.entry(0x2F, '\\'), Map.entry(0x3C, '['),
			Map.entry(0x3D, '~'), Map.entry(0x3E, ']'), Map.entry(0x40, '|'), Map.entry(0x65, '€'));

	private static final int ESCAPE = 0x1B;

	private GsmAlphabet() {
	}

	/** An unknown extended character is shown as the basic one, as a phone does. */
	static String decode(byte[] bytes, int offset) {
		var text = new StringBuilder(bytes.length - offset);
		for (int i = offset; i < bytes.length; i++) {
			int septet = bytes[i] & 0x7F;
			if (septet == ESCAPE && i + 1 < bytes.length) {
				int next = bytes[++i] & 0x7F;
				text.append((char) EXTENDED.getOrDefault(next, BASIC.charAt(next)));
			} else {
				text.append((septet == ESCAPE) ? ' ' : BASIC.charAt(septet));
			}
		}
		return text.toString();
	}

}
