package id.lacak.request.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What this service publishes is what the contracts promise: same names, same shape. */
@NullUnmarked
public class WireContractTest {

	private static final JsonMapper READER = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build();

	@ParameterizedTest
	@MethodSource("wires")
	void serialises_equal_to_every_example(Class<? extends Wire> wire) throws Exception {
		var type = typeOf(wire);
		var examples = examples(type);
		assertThat(examples).as(type).isNotEmpty();
		for (var example : examples) {
			var tree = READER.readTree(example);
			var read = READER.treeToValue(tree.get("data"), wire);
			assertThat(read.type()).isEqualTo(type);
			assertThat(again(tree, read)).as(example.toString()).isEqualTo(tree);
			assertValid(type, tree.toString());
		}
	}

	static Stream<Class<?>> wires() {
		return Stream.of(Wire.class.getPermittedSubclasses())
				.flatMap(part -> Stream.of(part.getPermittedSubclasses()));
	}

	/** Fails unless the event is valid by its schema. */
	static void assertValid(String type, String event) {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(read(folder(type).resolve("schema.json")), InputFormat.JSON);
		assertThat(schema.validate(event, InputFormat.JSON)).as(event).isEmpty();
	}

	private static JsonNode again(JsonNode example, Wire wire) {
		var given = example.get("data");
		var common = given.has("trackingCode")
				? Optional.<Record>of(READER.treeToValue(given, Regarding.class))
				: given.has("recipient")
						? Optional.<Record>of(READER.treeToValue(given, Announcements.OfficersLetter.class))
						: Optional.<Record>empty();
		ObjectNode data = common.map(about -> Announcements.data(about, wire))
				.orElseGet(() -> Announcements.JSON.valueToTree(wire));
		return READER.readTree(Announcements.JSON.writeValueAsString(CloudEvent.of(example.get("id").stringValue(),
				example.get("source").stringValue().substring("/offices/".length()), wire.type(),
				example.get("subject").stringValue(), Instant.parse(example.get("time").stringValue()), data)));
	}

	/** RequestTrackingRequestedV1 is request.tracking-requested.v1. */
	private static String typeOf(Class<?> wire) {
		var matcher = Pattern.compile("([A-Z][a-z]+)(.+)V(\\d+)").matcher(wire.getSimpleName());
		assertThat(matcher.matches()).as(wire.getSimpleName()).isTrue();
		var rest = matcher.group(2).replaceAll("(?<!^)([A-Z])", "-$1");
		return (matcher.group(1) + "." + rest + ".v" + matcher.group(3)).toLowerCase(java.util.Locale.ROOT);
	}

	private static List<Path> examples(String type) throws IOException {
		try (var files = Files.list(folder(type))) {
			return files.filter(file -> file.getFileName().toString().startsWith("example-")).sorted().toList();
		}
	}

	private static Path folder(String type) {
		try {
			var schema = WireContractTest.class.getResource("/contracts/events/" + type + "/schema.json");
			assertThat(schema).as("schema of " + type).isNotNull();
			return opened(schema.toURI()).getParent();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** In a whole build the contracts are a jar, otherwise a folder. */
	private static Path opened(URI file) {
		if (!file.getScheme().equals("jar"))
			return Path.of(file);
		try {
			FileSystems.newFileSystem(file, Map.of());
		} catch (FileSystemAlreadyExistsException openedBefore) {
			return Path.of(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		return Path.of(file);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

}
