package id.lacak.notification.parking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.amqp.core.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns from a parked message what can be learnt, whatever is wrong with it. */
final class ParkedReader {

	private static final int ID_BYTES = 16;

	private static final int FAILURE_BYTES = 8;

	private static final int LONGEST_NAME = 80;

	private static final String OFFICE = "/offices/";

	private final JsonMapper json = JsonMapper.shared();

	/**
	 * What is kept of it.
	 * @param queue the message came from before it was parked
	 * @param largest bytes; a longer body is not looked into
	 */
	DeadLetters.Parked read(String queue, Message message, long largest, Instant at) {
		var properties = message.getMessageProperties();
		var body = message.getBody();
		var event = (body.length > largest) ? Optional.<JsonNode>empty() : tree(body);
		var type = event.map(node -> name(node.path("type")))
				.filter(known -> !known.isEmpty())
				.orElseGet(() -> header(message, ParkingLot.ROUTING_KEY));
		var reason = header(message, ParkingLot.REASON);
		return new DeadLetters.Parked(hash(ID_BYTES, queue.getBytes(StandardCharsets.UTF_8), body),
				header(message, ParkingLot.PARKING), queue,
				Optional.ofNullable(properties.getMessageId()).map(ParkedReader::shortened).orElse(""), type,
				event.map(ParkedReader::office).orElse(""), reason,
				hash(FAILURE_BYTES, String.join("\n", queue, type, reason).getBytes(StandardCharsets.UTF_8)), body,
				at);
	}

	private Optional<JsonNode> tree(byte[] body) {
		try {
			return Optional.ofNullable(this.json.readTree(body)).filter(JsonNode::isObject);
		} catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static String office(JsonNode event) {
		var source = event.path("source").asString("");
		return source.startsWith(OFFICE) ? shortened(source.substring(OFFICE.length())) : "";
	}

	/** A type is a name; what is none may be anything, even a contact. */
	private static String name(JsonNode node) {
		var name = node.asString("");
		return name.matches("[a-z0-9.-]{1," + LONGEST_NAME + "}") ? name : "";
	}

	private static String header(Message message, String name) {
		Object value = message.getMessageProperties().getHeader(name);
		return (value == null) ? "" : value.toString();
	}

	private static String shortened(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST_NAME));
	}

	private static String hash(int bytes, byte[]... parts) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			for (var part : parts) {
				digest.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
				digest.update(part);
			}
			return HexFormat.of().formatHex(digest.digest(), 0, bytes);
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
