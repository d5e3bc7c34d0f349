package id.lacak.request.deliveries;

import id.lacak.request.channels.ChannelReport;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** The state of routes as {@code notification.operations-reported.v1} carries it. Fields that are not known here are ignored. */
final class OperationsReported {

	static final String TYPE = "notification.operations-reported.v1";

	private static final JsonMapper JSON = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build();

	private OperationsReported() {
	}

	/** The report in the message; empty if it is of another type. */
	static Optional<ChannelReport> read(byte[] body) throws StateChanged.Invalid {
		try {
			var event = JSON.readTree(body);
			if (!event.path("type").asString("").equals(TYPE))
				return Optional.empty();
			if (!(event.path("data") instanceof ObjectNode data))
				throw new StateChanged.Invalid("data is missing");
			data.set("at", event.path("time"));
			return Optional.of(JSON.treeToValue(data, ChannelReport.class));
		} catch (JacksonException e) {
			throw new StateChanged.Invalid("a field is not what the contract says");
		}
	}

}
