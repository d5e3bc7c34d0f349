package id.lacak.notification.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.notification.delivery.TextMeter;
import id.lacak.notification.template.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * {@code notification.texts-published.v1} as it leaves this service. Names and fields here
 * are promises; see the contract.
 */
record TextsPublishedV1(String specversion, String id, String source, String type, String subject, Instant time,
		String datacontenttype, Data data) {

	static final String TYPE = "notification.texts-published.v1";

	static final String ROUTING_KEY = "notification.texts-published";

	/**
	 * @param at when, by the legal clock
	 * @param meter of text messages
	 * @param prices rupiah for one part of a text message, by route
	 */
	static TextsPublishedV1 of(Catalogue catalogue, Instant at, TextMeter meter, Map<String, Integer> prices) {
		var language = switch (catalogue.language()) {
			case INDONESIAN -> "id";
			case ENGLISH -> "en";
		};
		return new TextsPublishedV1("1.0", "texts-%s-%d-%s".formatted(language, catalogue.version(), at),
				"/services/notification", TYPE, language, at, "application/json",
				new Data(language, catalogue.version(),
						catalogue.entries().stream().map(entry -> Text.of(entry, meter)).toList(),
						prices.entrySet()
								.stream()
								.map(price -> new Price(price.getKey(), price.getValue()))
								.sorted(Comparator.comparing(Price::route))
								.toList()));
	}

	/** All texts of one language; without prices where none is set. */
	record Data(String language, int version, List<Text> texts,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Price> prices) {
	}

	/** What one part of a text message costs over a route. */
	record Price(String route, int rupiah) {
	}

	/** One text; what it has not is left out. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Text(String template, String subject, String body, @Nullable String sms, String exampleSubject,
			String exampleText, @Nullable String exampleSms, @Nullable String smsAlphabet,
			@Nullable Integer smsLength, @Nullable Integer smsParts) {

		static Text of(Catalogue.Entry entry, TextMeter meter) {
			var example = entry.exampleSms();
			var length = example.map(meter::measure);
			return new Text(entry.template(), entry.subject(), entry.body(), entry.sms().orElse(null),
					entry.exampleSubject(), entry.exampleText(), example.orElse(null),
					length.map(TextMeter.Measure::alphabet).orElse(null),
					length.map(TextMeter.Measure::length).orElse(null),
					length.map(TextMeter.Measure::parts).orElse(null));
		}
	}

}
