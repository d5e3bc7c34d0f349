package id.lacak.notification.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON body read strictly: 415 for another media type, 413 above 256 KiB, 400 if it is
 * not one object with each key once, 422 for all fields that are unknown, missing or
 * invalid at once. Read it after rights and existence were judged.
 */
final class Body {

	private static final int LARGEST = 256 * 1024;

	private static final JsonMapper JSON = JsonMapper.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.build();

	private final JsonNode fields;

	private final Set<String> known = new LinkedHashSet<>();

	private final List<Problem.Violation> errors = new ArrayList<>();

	private Body(JsonNode fields) {
		this.fields = fields;
	}

	/** Reads the body of a call. */
	static Body of(HttpServletRequest call) {
		if (!isJson(call)) {
			throw Problem.of(415, "unsupported-media-type").with("Accept", MediaType.APPLICATION_JSON_VALUE);
		}
		try {
			var bytes = call.getInputStream().readNBytes(LARGEST + 1);
			if (bytes.length > LARGEST) {
				throw Problem.of(413, "too-large");
			}
			var node = JSON.readTree(bytes);
			if (node == null || !node.isObject()) {
				throw Problem.of(400, "malformed");
			}
			return new Body(node);
		} catch (JacksonException | IOException ex) {
			throw Problem.of(400, "malformed");
		}
	}

	/**
	 * A line of text that must be there; empty, and an error, when it is not or does not
	 * match.
	 */
	String required(String name, int longest, String pattern) {
		return line(name, longest, pattern, true).orElse("");
	}

	/** A line of text that may be there. */
	Optional<String> optional(String name, int longest, String pattern) {
		return line(name, longest, pattern, false);
	}

	/**
	 * Ends the reading.
	 * @throws Problem 422 with everything that is wrong
	 */
	void check() {
		this.fields.propertyNames()
				.stream()
				.filter(name -> !this.known.contains(name))
				.forEach(name -> error(name, "unknown"));
		if (!this.errors.isEmpty()) {
			throw Problem.invalid(this.errors);
		}
	}

	private Optional<String> line(String name, int longest, String pattern, boolean needed) {
		this.known.add(name);
		var value = this.fields.path(name);
		if (value.isMissingNode() || value.isNull() || (value.isString() && value.stringValue().isBlank())) {
			if (needed) {
				error(name, "required");
			}
			return Optional.empty();
		}
		if (!value.isString()) {
			error(name, "type");
			return Optional.empty();
		}
		var text = value.stringValue().strip();
		if (text.length() > longest) {
			error(name, "too-long");
			return Optional.empty();
		}
		if (!text.matches(pattern) || text.chars().anyMatch(Character::isISOControl)) {
			error(name, "invalid");
			return Optional.empty();
		}
		return Optional.of(text);
	}

	private void error(String name, String code) {
		this.errors.add(new Problem.Violation("/" + name.replace("~", "~0").replace("/", "~1"), code));
	}

	private static boolean isJson(HttpServletRequest call) {
		try {
			var type = call.getContentType();
			return type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
		} catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
