package id.lacak.notification.sms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a provider sent: the fields of query and form, or a JSON document.
 *
 * @param address path and query, for its signature
 * @param form the fields of the form alone, for the same
 * @param body as it came, for the same
 */
record Callback(String address, Map<String, String> fields, SortedMap<String, String> form, JsonNode json,
		byte[] body) {

	private static final String EVERY = "*";

	static Callback of(String path, @Nullable String query, @Nullable String contentType, byte[] body) {
		var form = new TreeMap<String, String>();
		var type = (contentType == null) ? "" : contentType;
		if (type.startsWith("application/x-www-form-urlencoded")) {
			read(new String(body, StandardCharsets.UTF_8), form);
		}
		var fields = new HashMap<String, String>();
		read((query == null) ? "" : query, fields);
		fields.putAll(form);
		var json = type.contains("json") ? json(body) : MissingNode.getInstance();
		return new Callback((query == null) ? path : path + "?" + query, fields, form, json, body);
	}

	/** What stands at a JSON pointer or in a field; empty when nothing does. */
	String at(String place) {
		return place.startsWith("/") ? this.json.at(place).asString("") : this.fields.getOrDefault(place, "");
	}

	/**
	 * The parts at a JSON pointer with {@code *} for every element, each as a callback of
	 * its own; this one itself without a pointer.
	 */
	List<Callback> each(String pointer) {
		if (pointer.isEmpty()) {
			return List.of(this);
		}
		var found = Stream.of(this.json);
		for (var name : pointer.substring(1).split("/")) {
			found = found.flatMap(node -> EVERY.equals(name) ? node.valueStream() : Stream.of(node.path(name)));
		}
		return found.filter(node -> !node.isMissingNode())
				.map(node -> new Callback(this.address, this.fields, this.form, node, this.body))
				.toList();
	}

	private static void read(String encoded, Map<String, String> fields) {
		for (var pair : encoded.split("&")) {
			var both = pair.split("=", 2);
			try {
				if (!pair.isEmpty()) {
					fields.put(decoded(both[0]), (both.length == 2) ? decoded(both[1]) : "");
				}
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
