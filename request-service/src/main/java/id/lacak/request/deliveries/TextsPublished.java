package id.lacak.request.deliveries;

import id.lacak.request.wording.TextCatalogue;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Texts as {@code notification.texts-published.v1} carries them. Fields that are not known here are ignored. */
final class TextsPublished {

	static final String TYPE = "notification.texts-published.v1";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private TextsPublished() {
	}

	/** The texts in the message; empty if it is of another type. */
	static Optional<TextCatalogue> read(byte[] body) throws StateChanged.Invalid {
		try {
			var event = JSON.readTree(body);
			if (!event.path("type").asString("").equals(TYPE))
				return Optional.empty();
			var data = event.path("data");
			return Optional.of(new TextCatalogue(text(data, "language"), number(data, "version"),
					Instant.parse(text(event, "time")),
					data.path("texts").valueStream().map(TextsPublished::entry).toList(),
					data.path("prices")
							.valueStream()
							.map(price -> new TextCatalogue.Price(text(price, "route"), number(price, "rupiah")))
							.toList()));
		} catch (JacksonException e) {
			throw new StateChanged.Invalid("not JSON");
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new StateChanged.Invalid("a field is not what the contract says: " + e.getClass().getSimpleName());
		}
	}

	private static TextCatalogue.Text entry(JsonNode text) {
		return new TextCatalogue.Text(text(text, "template"), text(text, "subject"), text(text, "body"),
				maybe(text, "sms"), text(text, "exampleSubject"), text(text, "exampleText"),
				maybe(text, "exampleSms").map(sms -> new TextCatalogue.Sample(sms, text(text, "smsAlphabet"),
						number(text, "smsLength"), number(text, "smsParts"))));
	}

	private static Optional<String> maybe(JsonNode node, String name) {
		return node.path(name).isString() ? Optional.of(node.path(name).stringValue()) : Optional.empty();
	}

	private static String text(JsonNode node, String name) {
		return maybe(node, name).orElseThrow(() -> new IllegalArgumentException(name));
	}

	private static int number(JsonNode node, String name) {
		if (!node.path(name).isInt())
			throw new IllegalArgumentException(name);
		return node.path(name).intValue();
	}

}
