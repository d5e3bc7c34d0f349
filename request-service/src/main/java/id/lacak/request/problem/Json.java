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

}
