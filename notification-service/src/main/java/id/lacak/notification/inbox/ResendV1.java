package id.lacak.notification.inbox;

import java.util.Objects;

import id.lacak.notification.delivery.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code command.resend.v1}.
 *
 * @param reason why an update is to leave before its time
 */
record ResendV1(String messageId, String requestedBy, @Nullable String reason) {

	ResendV1 {
		new MessageId(Objects.requireNonNull(messageId, "messageId"));
		Objects.requireNonNull(requestedBy, "requestedBy");
	}

	/** For the trail of the message. */
	String wish() {
		var wish = "sent before its time at the wish of an officer";
		return (this.reason == null || this.reason.isBlank()) ? wish : wish + ": " + this.reason;
	}

	MessageId message() {
		return new MessageId(this.messageId);
	}

}
