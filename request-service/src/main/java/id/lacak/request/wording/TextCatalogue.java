package id.lacak.request.wording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All texts of one language.
 *
 * @param language {@code id} or {@code en}
 * @param version as messages carry it
 * @param at when the notification service said so
 * @param prices of text messages; none where nobody set any
 */
public record TextCatalogue(String language, int version, Instant at, List<Text> texts, List<Price> prices) {

	public TextCatalogue {
		texts = List.copyOf(texts);
		prices = List.copyOf(prices);
	}

	/** Texts of which nobody said what they cost. */
	public TextCatalogue(String language, int version, Instant at, List<Text> texts) {
		this(language, version, at, texts, List.of());
	}

	/**
	 * What text messages cost over a route.
	 *
	 * @param rupiah for one part
	 */
	public record Price(String route, int rupiah) {

		/** What that many parts cost. */
		public long of(int parts) {
			return (long) rupiah * parts;
		}
	}

	/**
	 * A text, as it is written and with example data.
	 *
	 * @param template name, such as {@code N01}
	 * @param sms absent when there is no text message
	 */
	public record Text(String template, String subject, String body, Optional<String> sms, String exampleSubject,
			String exampleText, Optional<Sample> example) {
	}

	/**
	 * A text message with example data, and how long it is.
	 *
	 * @param alphabet {@code GSM} or {@code UCS2}
	 * @param length letters as they count in the alphabet
	 * @param parts messages it is cut into
	 */
	public record Sample(String text, String alphabet, int length, int parts) {

		/** Letters that fit into that many messages. */
		public int room() {
			var single = alphabet.equals("GSM") ? 160 : 70;
			var joined = alphabet.equals("GSM") ? 153 : 67;
			return parts == 1 ? single : parts * joined;
		}

	}

	/** The text of this name. */
	public Optional<Text> text(String template) {
		return texts.stream().filter(text -> text.template().equals(template)).findFirst();
	}

}
