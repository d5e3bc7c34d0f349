package id.lacak.notification.sms;

import java.text.Normalizer;
import java.util.Map;

/** Puts plain letters where typographic ones would triple the price of a message. */
final class PlainLetters {

	private static final Map<Character, String> PLAIN = Map.ofEntries(Map.entry('‘', "'"), Map.entry('’', "'"),
			Map.entry('‚', "'"), Map.entry('“', "\""), Map.entry('”', "\""), Map.entry('„', "\""), Map.entry('«', "\""),
			Map.entry('»', "\""), Map.entry('–', "-"), Map.entry('—', "-"), Map.entry('‐', "-"), Map.entry('‑', "-"),
			Map.entry('−', "-"), Map.entry('…', "..."), Map.entry('•', "-"), Map.entry('`', "'"),
			Map.entry('\u00a0', " "), Map.entry('\u202f', " "), Map.entry('\u2009', " "), Map.entry('\u200b', ""),
			Map.entry('\u200e', ""), Map.entry('\ufeff', ""), Map.entry('\t', " "));

	private PlainLetters() {
	}

	/**
	 * The same words in letters of the GSM alphabet where there is a near one; the rest
	 * as it is.
	 */
	static String of(String text) {
		var out = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC)
				.chars()
				.mapToObj(letter -> (char) letter)
				.forEach(letter -> out.append(plain(letter)));
		return out.toString();
	}

	private static String plain(char letter) {
		if (GsmAlphabet.width(letter) > 0) {
			return String.valueOf(letter);
		}
		var known = PLAIN.get(letter);
		if (known != null) {
			return known;
		}
		var bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
		return (!bare.isEmpty() && GsmAlphabet.covers(bare)) ? bare : String.valueOf(letter);
	}

}
