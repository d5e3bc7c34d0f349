package id.lacak.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifies one message to one contact; 32 hexadecimal digits. */
public record MessageId(String value) {

	private static final int BYTES = 16;

	public MessageId {
		if (!value.matches("[0-9a-f]{32}")) {
			throw new IllegalArgumentException("not a message id: " + value);
		}
	}

	/**
	 * The id of the message that an event causes at a contact. Derived, so that an event
	 * delivered twice plans the same message and nothing is sent twice.
	 */
	public static MessageId of(String eventId, String template, ChannelKind channel, String address) {
		var parts = String.join("\n", eventId, template, channel.name(), address);
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
			return new MessageId(HexFormat.of().formatHex(digest, 0, BYTES));
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
