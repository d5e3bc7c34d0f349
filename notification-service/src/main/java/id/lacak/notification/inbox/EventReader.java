package id.lacak.notification.inbox;

import java.util.Map;
import java.util.Optional;

import id.lacak.notification.inbox.CloudEvent.Checked;
import id.lacak.notification.planning.Announcement;
import id.lacak.notification.planning.Event;
import id.lacak.notification.planning.Matter;
import id.lacak.notification.planning.Office;
import id.lacak.notification.planning.Recipient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the request service publishes; fields and types it does not know are no
 * error.
 */
class EventReader {

	private static final Map<String, Class<? extends Event>> TYPES = Map.ofEntries(
			Map.entry("request.registered.v1", Event.Registered.class),
			Map.entry("request.incomplete.v1", Event.Incomplete.class),
			Map.entry("request.completion-supplied.v1", Event.CompletionSupplied.class),
			Map.entry("request.in-process.v1", Event.InProcess.class),
			Map.entry("request.lapsed.v1", Event.Lapsed.class), Map.entry("request.extended.v1", Event.Extended.class),
			Map.entry("request.decided.v1", Event.Decided.class),
			Map.entry("request.payment-due.v1", Event.PaymentDue.class),
			Map.entry("request.payment-received.v1", Event.PaymentReceived.class),
			Map.entry("request.delivered.v1", Event.Delivered.class),
			Map.entry("request.withdrawn.v1", Event.Withdrawn.class),
			Map.entry("request.closed.v1", Event.Closed.class),
			Map.entry("request.tracking-requested.v1", Event.TrackingRequested.class),
			Map.entry("account.invited.v1", Event.Invited.class));

	private final JsonMapper json = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.build();

	/**
	 * The envelope.
	 * @throws InvalidEvent when it is none
	 */
	Checked envelope(byte[] body) {
		try {
			return Optional.ofNullable(this.json.readValue(body, CloudEvent.class))
					.orElseThrow(() -> new InvalidEvent("no JSON envelope"))
					.checked();
		} catch (JacksonException ex) {
			throw new InvalidEvent("no JSON envelope", ex);
		}
	}

	/**
	 * What the event tells; empty when its type is not known here.
	 * @throws InvalidEvent when the type is known and something it must say is missing
	 */
	Optional<Announcement> announcement(Checked event) {
		return Optional.ofNullable(TYPES.get(event.type())).map(type -> {
			var data = event.data();
			return new Announcement(event.id(), event.subject(), read(data.path("office"), Office.class, "office"),
					read(data.path("recipient"), Recipient.class, "recipient"), matter(type, data),
					read(data, type, "data"));
		});
	}

	/**
	 * A command to send a message again.
	 * @throws InvalidEvent when something it must say is missing
	 */
	ResendV1 resend(Checked event) {
		return read(event.data(), ResendV1.class, "data");
	}

	private Matter matter(Class<? extends Event> type, JsonNode data) {
		return (type == Event.Invited.class)
				? read(data, Matter.Account.class, "data")
				: read(data, Matter.Case.class, "data");
	}

	private <T> T read(JsonNode node, Class<T> type, String place) {
		if (!node.isObject()) {
			throw new InvalidEvent(place + " is missing");
		}
		try {
			return this.json.treeToValue(node, type);
		} catch (JacksonException ex) {
			throw new InvalidEvent(place + " cannot be read: " + fault(ex), ex);
		}
	}

	/** The field at fault, never its value: that may be a contact. */
	private static String fault(JacksonException ex) {
		var cause = ex.getCause();
		if (cause instanceof NullPointerException || cause instanceof IllegalArgumentException) {
			return String.valueOf(cause.getMessage());
		}
		return ex.getPath().isEmpty() ? "unreadable value" : "unreadable " + ex.getPathReference();
	}

}
