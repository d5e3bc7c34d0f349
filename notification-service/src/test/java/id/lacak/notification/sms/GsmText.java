package id.lacak.notification.sms;

import java.util.Arrays;

/** Reads letters of the GSM alphabet back, one septet in each byte. */
final class GsmText {

	private GsmText() {
	}

	static String read(byte[] septets) {
		var text = new StringBuilder();
		for (var i = 0; i < septets.length; i++) {
			var length = (septets[i] == GsmAlphabet.ESCAPE) ? 2 : 1;
			text.append(letter(septets, i, length));
			i += length - 1;
		}
		return text.toString();
	}

	private static char letter(byte[] septets, int from, int length) {
		for (var letter = 0; letter <= Character.MAX_VALUE; letter++) {
			if (GsmAlphabet.width((char) letter) == length) {
				var written = GsmAlphabet.encode(String.valueOf((char) letter));
				if (Arrays.equals(written, 0, length, septets, from, from + length)) {
					return (char) letter;
				}
			}
		}
		throw new IllegalArgumentException("no letter");
	}

}
