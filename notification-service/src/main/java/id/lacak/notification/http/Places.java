package id.lacak.notification.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

/** Puts values at the places of a template, each escaped so that it stays a value. */
final class Places {

	private static final Pattern PLACE = Pattern.compile("\\{(to|text|id|callback|validity)}");

	private Places() {
	}

	static String fill(String template, Map<String, String> values, Escaping escaping) {
		return PLACE.matcher(template)
				.replaceAll(place -> Matcher
						.quoteReplacement(escaping.escape(values.getOrDefault(place.group(1), ""))));
	}

	/** What a value must not be mistaken for. */
	enum Escaping {

		/** In an address or a form. */
		FORM,
		/** In a string of JSON. */
		JSON,
		/** In plain text. */
		NONE;

		/** For a body of that type. */
		static Escaping of(String contentType) {
			var type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
			return switch (type) {
				case "application/x-www-form-urlencoded" -> FORM;
				case "text/plain" -> NONE;
				default -> {
					if (!type.endsWith("json")) {
						throw new IllegalArgumentException("a body of type " + type + " cannot be written");
					}
					yield JSON;
				}
			};
		}

		String escape(String value) {
			return switch (this) {
				case FORM -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
				case JSON -> {
					var quoted = JsonMapper.shared().writeValueAsString(value);
					yield quoted.substring(1, quoted.length() - 1);
				}
				case NONE -> value;
			};
		}

	}

}
