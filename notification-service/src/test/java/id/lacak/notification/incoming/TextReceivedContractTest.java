package id.lacak.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.lacak.notification.delivery.IncomingText;
import id.lacak.notification.support.Contracts;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What leaves is what the contract promises. */
@NullUnmarked
class TextReceivedContractTest {

	private static final Instant AT = Instant.parse("2026-12-03T03:00:00Z");

	private static final JsonMapper JSON = JsonMapper.shared();

	@Test
	void is_written_as_the_examples_have_it() {
		var id = "0d0c6f0e-6a1c-4d8e-9f53-1d6f1c7a2e90";
		var status = new IncomingText(id, "+6281255504471", "STATUS 001/PPID/XI/2026 123456", "kannel");
		assertThat(JSON.readTree(write(status, Wish.STATUS)))
				.isEqualTo(JSON.readTree(Contracts.example(TextReceivedV1.TYPE, "status")));
		assertThat(JSON.readTree(write(status, Wish.STOP)))
				.isEqualTo(JSON.readTree(Contracts.example(TextReceivedV1.TYPE, "stop")));
	}

	@ParameterizedTest
	@EnumSource(Wish.class)
	void keeps_to_the_schema_whatever_was_written(Wish wish) {
		var long_ = "STATUS " + "x".repeat(152) + "😀" + "y".repeat(500);
		var event = write(new IncomingText("t-1", "+6281255504471", long_, "sms"), wish);
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(Contracts.schema(TextReceivedV1.TYPE), InputFormat.JSON)
				.validate(event, InputFormat.JSON)).isEmpty();
		assertThat(JSON.readTree(event).at("/data/text").asString("")).doesNotContain("y");
	}

	@Test
	void never_shows_the_number_where_it_could_be_logged() {
		var event = TextReceivedV1.of(new IncomingText("t-1", "+6281255504471", "STATUS 1 123456", "sms"), Wish.STATUS,
				AT);
		assertThat(event.toString()).doesNotContain("+62", "123456");
	}

	private static String write(IncomingText text, Wish wish) {
		return JSON.writeValueAsString(TextReceivedV1.of(text, wish, AT));
	}

}
