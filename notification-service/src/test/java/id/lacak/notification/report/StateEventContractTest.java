package id.lacak.notification.report;

import java.time.Instant;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.delivery.ReportedState;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.support.Contracts;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class StateEventContractTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Stream<JsonNode> examples() {
		return Contracts.examples(StateChangedV1.TYPE).stream().map(Contracts::text).map(JSON::readTree);
	}

	@ParameterizedTest
	@MethodSource("examples")
	void writes_every_example_as_it_stands(JsonNode example) {
		var data = example.get("data");
		var report = new StateReport(example.get("id").asString(), ReportedState.valueOf(data.get("state").asString()),
				Instant.parse(data.get("at").asString()), data.get("attempt").asInt(),
				data.path("detail").asString(""), data.path("round").asInt(0),
				data.path("contactFailed").asBoolean(false), proof(data));
		JsonNode written = JSON.valueToTree(StateChangedV1.of(notification(example), report));
		assertThat(written).isEqualTo(example);
	}

	@ParameterizedTest
	@EnumSource(ReportedState.class)
	void every_state_keeps_to_the_schema(ReportedState state) {
		var notification = notification(examples().findFirst().orElseThrow());
		var report = new StateReport("11111111-1111-1111-1111-111111111111", state, Instant.EPOCH, 0, "");
		var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(Contracts.schema(StateChangedV1.TYPE), InputFormat.JSON)
				.validate(JSON.writeValueAsString(StateChangedV1.of(notification, report)), InputFormat.JSON);
		assertThat(errors).isEmpty();
	}

	@Test
	void goes_out_persistent_and_named_by_its_event() {
		var example = examples().findFirst().orElseThrow();
		var report = new StateReport("id-1", ReportedState.PLANNED, Instant.EPOCH, 0, "");
		var properties = new StateEvents(null).message(notification(example), report).getMessageProperties();
		assertThat(properties.getMessageId()).isEqualTo("id-1");
		assertThat(properties.getContentType()).isEqualTo("application/cloudevents+json");
		assertThat(properties.getDeliveryMode().toString()).isEqualTo("PERSISTENT");
	}

	private static StateReport.Proof proof(JsonNode data) {
		return data.has("fingerprint")
				? new StateReport.Proof(data.path("route").asString(""), data.path("fingerprint").asString(),
						data.path("references").valueStream().map(JsonNode::asString).toList())
				: null;
	}

	private static Notification notification(JsonNode event) {
		var data = event.get("data");
		var channel = ChannelKind.valueOf(data.get("channel").asString());
		var address = switch (channel) {
			case EMAIL -> "sari@surel.example";
			case SMS -> "+6281255504471";
			case CHAT -> data.get("recipientMasked").asString();
		};
		var origin = new Origin(data.get("eventId").asString(), event.get("subject").asString(),
				data.get("office").asString(), data.get("registrationNumber").asString());
		var message = new Message(data.get("template").asString(), 1, channel, address, "Sari",
				new Content.Text("halo"));
		return Notification
				.planned(new MessageId(data.get("messageId").asString()), origin, message, Conditions.NONE,
						new Moment(Instant.EPOCH, Instant.EPOCH))
				.after();
	}

}
