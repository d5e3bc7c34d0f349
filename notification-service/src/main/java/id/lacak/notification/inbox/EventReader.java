package id.lacak.notification.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import id.lacak.notification.inbox.CloudEvent.Checked;
import id.lacak.notification.planning.Announcement;
import id.lacak.notification.planning.Office;
import id.lacak.notification.planning.Recipient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the request service publishes; fields it does not know are no error.
 */
class EventReader {

	private final JsonMapper json = JsonMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.build();

	/**
	 * The envelope.
	 * @throws InvalidEvent when it is none
	 */
	Checked envelope(byte[] body) {
		checkLetters(body);
		try {
			return Optional.ofNullable(this.json.readValue(body, CloudEvent.class))
					.orElseThrow(() -> new InvalidEvent("no JSON envelope"))
					.checked();
		} catch (StreamConstraintsException ex) {
			throw new InvalidEvent("nested too deeply, or a value is too long", ex);
		} catch (JacksonException ex) {
			throw new InvalidEvent("no JSON envelope", ex);
		}
	}

	/** The library would also read UTF-16 and skip over some broken letters. */
	private static void checkLetters(byte[] body) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
		} catch (CharacterCodingException ex) {
			throw new InvalidEvent("not UTF-8", ex);
		}
	}

	/**
	 * What the event tells; empty when its type is not known here.
	 * @throws InvalidEvent when the type is known and something it must say is missing
	 */
	Optional<Announcement> announcement(Checked event) {
		return Optional.ofNullable(EventTypes.KNOWN.get(event.type())).map(type -> {
			var data = event.data();
			return new Announcement(event.id(), event.subject(), event.time(),
					read(data.path("office"), Office.class, "office"),
					read(data.path("recipient"), Recipient.class, "recipient"), read(data, type.matter(), "data"),
					read(data, type.event(), "data"));
		});
	}

	/**
	 * A command to send a message again.
	 * @throws InvalidEvent when something it must say is missing
	 */
	ResendV1 resend(Checked event) {
		return read(event.data(), ResendV1.class, "data");
	}

	/**
	 * A letter that was made, and goes with the mail that announces it.
	 * @throws InvalidEvent when something it must say is missing
	 */
	LetterMadeV1 letter(Checked event) {
		return read(event.data(), LetterMadeV1.class, "data");
	}

	/**
	 * What an officer wishes.
	 * @throws InvalidEvent when something it must say is missing
	 */
	OperationV1 operation(Checked event) {
		return read(event.data(), OperationV1.class, "data");
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
