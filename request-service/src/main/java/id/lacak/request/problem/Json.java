package id.lacak.request.problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** JSON to the letter: UTF-8, one document, no duplicate keys, no deep nesting. */
final class Json {

	private static final int DEEPEST = 32;

	private static final int LONGEST_NUMBER = 40;

	private static final JsonMapper STRICT = JsonMapper
			.builder(JsonFactory.builder()
					.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
					.streamReadConstraints(StreamReadConstraints.builder()
							.maxNestingDepth(DEEPEST)
							.maxNumberLength(LONGEST_NUMBER)
							.build())
					.build())
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.build();

	private Json() {
	}

	static JsonNode object(byte[] document) {
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
			var tree = STRICT.readTree(text);
			if (tree == null || !tree.isObject())
				throw Problem.malformed("not-an-object");
			return tree;
		} catch (CharacterCodingException notUtf8) {
			throw Problem.malformed("not-utf8");
		} catch (JacksonException unreadable) {
			var said = unreadable.getOriginalMessage();
			throw Problem.malformed(said != null && said.startsWith("Duplicate") ? "duplicate-key" : "not-json");
		}
	}

	/** SHA-256 over a form of the value that neither blanks nor the order of names changes. */
	static String fingerprint(JsonNode value) {
		try {
			var form = new StringBuilder();
			write(value, form);
			return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256")
							.digest(form.toString().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static void write(JsonNode value, StringBuilder form) {
		if (value.isObject()) {
			form.append('{');
			for (var name : new TreeSet<>(value.propertyNames())) {
				form.append(name.length()).append(':').append(name).append('=');
				write(value.get(name), form);
			}
			form.append('}');
		} else if (value.isArray()) {
			form.append('[');
			value.forEach(element -> write(element, form));
			form.append(']');
		} else {
			form.append(value).append(',');
		}
	}

}
