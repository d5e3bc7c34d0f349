package id.lacak.notification.inbox;

import java.util.Optional;
import id.lacak.notification.planning.LetterOf;
import id.lacak.notification.delivery.LetterKey;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.planning.MessagePlan;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.template.Templates;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NullUnmarked
class EventContractTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final EventReader reader = new EventReader();

	record Example(String type, String name, String json) {

		@Override
		public String toString() {
			return this.type + " " + this.name;
		}
	}

	static Stream<Example> all() {
		return Contracts.types()
				.stream()
				.flatMap(type -> Contracts.examples(type)
						.stream()
						.map(file -> new Example(type, file.getFileName().toString(), Contracts.text(file))));
	}

	static Stream<Example> read() {
		return all().filter(example -> example.type().matches("(request|objection|deadline|account|message)\\..*"))
				.filter(example -> !example.type().equals("request.letter-made.v1"));
	}

	@ParameterizedTest
	@MethodSource("all")
	void every_example_keeps_to_its_schema(Example example) {
		var errors = SCHEMAS.getSchema(Contracts.schema(example.type()), InputFormat.JSON)
				.validate(example.json(), InputFormat.JSON);
		assertThat(errors).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("read")
	void every_example_is_read_planned_and_written(Example example) {
		var planned = plan(example.json());
		assertThat(planned).isNotEmpty()
				.allSatisfy(message -> assertThat(Templates.write(message).content()).isNotNull());
	}

	@ParameterizedTest
	@MethodSource("read")
	void every_example_is_read_alike_with_fields_we_do_not_know(Example example) {
		var event = (ObjectNode) JSON.readTree(example.json());
		event.put("traceparent", "00-1-2-03");
		var data = (ObjectNode) event.get("data");
		data.put("colour", "blue");
		((ObjectNode) data.get("office")).putObject("motto").put("id", "melayani");
		((ObjectNode) data.get("recipient")).putArray("tags").add("x");
		assertThat(plan(JSON.writeValueAsString(event))).isEqualTo(plan(example.json()));
	}

	@ParameterizedTest(name = "{0} {1} becomes {2} by {3}")
	@CsvSource(textBlock = """
			request.registered.v1, two-channels, N01, EMAIL+SMS
			request.registered.v1, phone-only, N01, SMS
			request.registered.v1, english, N01, EMAIL
			request.incomplete.v1, two-items, N03, EMAIL+SMS
			request.completion-supplied.v1, plain, N03b, EMAIL+SMS
			request.lapsed.v1, plain, N05, EMAIL+SMS
			request.in-process.v1, plain, N06, EMAIL+SMS
			request.extended.v1, plain, N07, EMAIL+SMS
			request.decided.v1, not-held, N08, EMAIL+SMS
			request.decided.v1, not-available, N08b, EMAIL+SMS
			request.decided.v1, granted-full, N09, EMAIL+SMS
			request.decided.v1, granted-partial, N10, EMAIL+SMS
			request.decided.v1, refused, N11, EMAIL+SMS
			request.payment-due.v1, plain, N12, EMAIL+SMS
			request.payment-received.v1, plain, N12b, EMAIL+SMS
			request.delivered.v1, by-email, N13b, EMAIL+SMS
			request.withdrawn.v1, by-applicant, N15, EMAIL+SMS
			request.closed.v1, plain, N20b, EMAIL
			request.tracking-requested.v1, by-sms, N21, SMS
			request.contact-changed.v1, plain, N19, EMAIL+EMAIL+SMS
			request.unreached.v1, plain, N26, SMS
			objection.unreached.v1, plain, N26, SMS
			request.overdue.v1, plain, N14, EMAIL+SMS
			request.completion-reminder.v1, one-day, N04, EMAIL+SMS
			request.completion-reminder.v1, last-day, N04, EMAIL+SMS
			request.objection-reminder.v1, five-days, N24, EMAIL
			request.date-moved.v1, later, N22, EMAIL+SMS
			request.date-moved.v1, confirmed, N22, EMAIL+SMS
			request.corrected.v1, plain, N23, EMAIL+SMS
			objection.registered.v1, plain, N16, EMAIL+SMS
			objection.registered.v1, without-request, N16, EMAIL+SMS
			objection.decided.v1, upheld, N17, EMAIL+SMS
			objection.decided.v1, granted, N17, EMAIL+SMS
			objection.unanswered.v1, plain, N18, EMAIL+SMS
			objection.executed.v1, plain, N17b, EMAIL+SMS
			objection.withdrawn.v1, by-applicant, N15b, EMAIL+SMS
			objection.date-moved.v1, later, N22b, EMAIL+SMS
			objection.dispute-reminder.v1, five-days, N25, EMAIL
			deadline.reminder.v1, ahead, D01, EMAIL
			deadline.reminder.v1, objection, D01, EMAIL
			deadline.reminder.v1, today, D02, EMAIL
			deadline.reminder.v1, overdue, D03, EMAIL
			deadline.reminder.v1, copy, D04, EMAIL
			deadline.assigned.v1, new, D05, EMAIL
			deadline.assigned.v1, returned, D05, EMAIL
			deadline.digest.v1, plain, D10, EMAIL
			deadline.calendar-changed.v1, plain, D11, EMAIL
			account.invited.v1, plain, A01, EMAIL
			message.test.v1, plain, N01, EMAIL
			message.text-answer.v1, awaited, S01, SMS
			message.text-answer.v1, ended, S09, SMS
			message.text-answer.v1, unknown, S10, SMS
			message.text-answer.v1, help, S11, SMS
			""")
	void tells_each_event_by_its_template_and_channels(String type, String name, String template, String channels) {
		var planned = plan(Contracts.example(type, name));
		assertThat(planned).extracting(PlannedMessage::template).containsOnly(template);
		assertThat(planned).extracting(message -> message.channel().name()).containsExactly(channels.split("\\+"));
	}

	@Test
	void sends_a_legal_notice_by_every_contact_and_a_service_message_only_as_agreed() {
		var channelsOff = "\"channels\":[]";
		var notice = Contracts.example("request.extended.v1", "plain")
				.replaceAll("\"channels\": \\[[^]]*]", channelsOff);
		var service = Contracts.example("request.in-process.v1", "plain")
				.replaceAll("\"channels\": \\[[^]]*]", channelsOff);
		assertThat(plan(notice)).extracting(PlannedMessage::channel)
				.containsExactly(ChannelKind.EMAIL, ChannelKind.SMS);
		assertThat(plan(service)).isEmpty();
	}

	@Test
	void reads_a_letter_and_names_it_like_the_mail_that_announces_it() {
		var event = this.reader.envelope(Contracts.example("request.letter-made.v1", "receipt").getBytes());
		var letter = this.reader.letter(event).letter(event.subject());
		assertThat(letter.key().value())
				.isEqualTo("depok/5d0c1b6e-5f0a-4c5d-9a6e-0d3f4f6f8a01/RECEIPT/id/2026-11-20T02:15:30Z");
		assertThat(letter.size()).isEqualTo(24);
		var registered = this.reader.envelope(Contracts.example("request.registered.v1", "two-channels").getBytes());
		assertThat(LetterOf.announced(this.reader.announcement(registered).orElseThrow())).get()
				.extracting(LetterKey::value)
				.asString()
				.startsWith("depok/" + registered.subject() + "/RECEIPT/id/" + registered.time());
	}

	@ParameterizedTest(name = "{0} {1} announces {2}")
	@CsvSource(textBlock = """
			request.registered.v1, two-channels, RECEIPT
			request.incomplete.v1, two-items, INCOMPLETENESS
			request.extended.v1, plain, EXTENSION
			request.decided.v1, not-held, NOTICE
			request.decided.v1, refused, REFUSAL
			request.corrected.v1, plain, NOTICE
			objection.registered.v1, plain, OBJECTION_RECEIPT
			objection.decided.v1, upheld, OBJECTION_DECISION
			request.delivered.v1, by-email,
			objection.unanswered.v1, plain,
			deadline.digest.v1, plain,
			""")
	void knows_which_letter_goes_with_which_mail(String type, String name, String kind) {
		var announced = LetterOf.announced(
				this.reader.announcement(this.reader.envelope(Contracts.example(type, name).getBytes())).orElseThrow());
		assertThat(announced.map(letter -> letter.value().split("/")[2])).isEqualTo(Optional.ofNullable(kind));
	}

	@ParameterizedTest
	@CsvSource({"sha256, ''", "file, '../../etc/passwd'", "officeCode,", "sealed,"})
	void refuses_a_letter_that_is_not_what_it_must_be(String field, String value) {
		var event = (ObjectNode) JSON.readTree(Contracts.example("request.letter-made.v1", "receipt"));
		((ObjectNode) event.get("data")).put(field, value);
		var envelope = this.reader.envelope(JSON.writeValueAsString(event).getBytes());
		assertThatExceptionOfType(InvalidEvent.class).isThrownBy(() -> this.reader.letter(envelope));
	}

	@Test
	void does_not_know_types_that_come_later() {
		var json = Contracts.example("request.closed.v1", "plain").replace("request.closed.v1", "request.closed.v2");
		assertThat(this.reader.announcement(this.reader.envelope(json.getBytes()))).isEmpty();
	}

	@ParameterizedTest(name = "{1} without {0}")
	@CsvSource({"office, request.closed.v1", "recipient, request.closed.v1", "trackingLink, request.closed.v1",
			"closedOn, request.closed.v1"})
	void refuses_an_event_that_lacks_what_it_must_say(String field, String type) {
		var event = (ObjectNode) JSON.readTree(Contracts.example(type, "plain"));
		((ObjectNode) event.get("data")).remove(field);
		assertThatExceptionOfType(InvalidEvent.class).isThrownBy(() -> plan(JSON.writeValueAsString(event)));
	}

	@ParameterizedTest
	@CsvSource({"'no json'", "'{}'", "'[]'", "'null'", "'{\"specversion\":\"1.0\"}'", "''"})
	void refuses_what_is_no_envelope(String body) {
		assertThatExceptionOfType(InvalidEvent.class).isThrownBy(() -> this.reader.envelope(body.getBytes()));
	}

	@Test
	void never_repeats_a_value_in_the_reason_for_refusing() {
		var json = Contracts.example("request.closed.v1", "plain").replace("\"2027-01-19\"", "\"rahasia\"");
		assertThatExceptionOfType(InvalidEvent.class).isThrownBy(() -> plan(json))
				.satisfies(ex -> assertThat(ex.getMessage()).doesNotContain("rahasia").contains("closedOn"));
	}

	@Test
	void escapes_what_people_typed_in_the_html_part() {
		var mail = (Content.Mail) Templates
				.write(plan(Contracts.example("request.delivered.v1", "by-email")).getFirst())
				.content();
		assertThat(mail.html()).contains("Lampiran &lt;A&gt;.xlsx: 20 KB").doesNotContain("<A>");
		assertThat(mail.text()).contains("- Lampiran <A>.xlsx: 20 KB");
	}

	private List<PlannedMessage> plan(String json) {
		return MessagePlan.messagesFor(this.reader.announcement(this.reader.envelope(json.getBytes())).orElseThrow());
	}

}
