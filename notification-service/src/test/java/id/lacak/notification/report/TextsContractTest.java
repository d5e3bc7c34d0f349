package id.lacak.notification.report;

import java.time.Instant;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.lacak.notification.delivery.TextMeter;
import id.lacak.notification.planning.Language;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.template.Catalogue;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class TextsContractTest {

	private static final Instant AT = Instant.parse("2026-12-03T03:00:00Z");

	private static final TextMeter METER = text -> new TextMeter.Measure("GSM", text.length(), 1);

	private static final Map<String, Integer> PRICES = Map.of("sms", 350, "kannel", 275);

	@Test
	void prices_are_told_where_they_are_set_and_left_out_where_not() {
		var catalogue = Catalogue.of(Language.ENGLISH);
		assertThat(TextsPublishedV1.of(catalogue, AT, METER, PRICES).data().prices())
				.containsExactly(new TextsPublishedV1.Price("kannel", 275), new TextsPublishedV1.Price("sms", 350));
		assertThat(JsonMapper.shared().writeValueAsString(TextsPublishedV1.of(catalogue, AT, METER, Map.of())))
				.doesNotContain("prices");
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void the_texts_of_a_language_keep_to_the_schema(Language language) {
		var event = JsonMapper.shared()
				.writeValueAsString(TextsPublishedV1.of(Catalogue.of(language), AT, METER, PRICES));
		var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(Contracts.schema(TextsPublishedV1.TYPE), InputFormat.JSON)
				.validate(event, InputFormat.JSON);
		assertThat(errors).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void every_text_can_be_looked_at_with_example_data(Language language) {
		assertThat(Catalogue.of(language).entries()).hasSizeGreaterThan(20)
				.allSatisfy(entry -> {
					assertThat(entry.exampleSubject()).as(entry.template()).isNotBlank().doesNotContain("{");
					assertThat(entry.exampleText()).as(entry.template()).doesNotContain("{");
					entry.exampleSms().ifPresent(sms -> assertThat(sms).as(entry.template()).doesNotContain("{"));
				});
	}

	@Test
	void a_text_message_is_measured() {
		var text = TextsPublishedV1.of(Catalogue.of(Language.INDONESIAN), AT, METER, PRICES)
				.data()
				.texts()
				.stream()
				.filter(each -> each.template().equals("N01"))
				.findFirst()
				.orElseThrow();
		assertThat(text.smsAlphabet()).isEqualTo("GSM");
		assertThat(text.smsParts()).isEqualTo(1);
		assertThat(text.smsLength()).isBetween(60, 160);
	}

}
