package id.lacak.notification.sms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a provider sent: the fields of query and form, or a JSON document.
 *
 * @param body as it came, for its signature
 */
record Callback(Map<String, String> fields, JsonNode json, byte[] body) {

	static Callback of(@Nullable String query, @Nullable String contentType, byte[] body) {
		var fields = new HashMap<String, String>();
		read((query == null) ? "" : query, fields);
		var type = (contentType == null) ? "" : contentType;
		if (type.startsWith("application/x-www-form-urlencoded")) {
			read(new String(body, StandardCharsets.UTF_8), fields);
		}
		return new Callback(fields, type.contains("json") ? json(body) : MissingNode.getInstance(), body);
	}

	/** What stands at a JSON pointer or in a field; empty when nothing does. */
	String at(String place) {
		return place.startsWith("/") ? this.json.at(place).asString("") : this.fields.getOrDefault(place, "");
	}

	private static void read(String encoded, Map<String, String> fields) {
		for (var pair : encoded.split("&")) {
			var both = pair.split("=", 2);
			try {
				fields.put(decoded(both[0]), (both.length == 2) ? decoded(both[1]) : "");
			} catch (IllegalArgumentException ex) {
				// not a field then; what needs it will miss it
			}
		}
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	private static JsonNode json(byte[] body) {
		try {
			return JsonMapper.shared().readTree(body);
		} catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

}
