package id.lacak.notification.inbox;

import java.util.Objects;

import id.lacak.notification.delivery.MessageId;

/** The data of {@code command.resend.v1}. */
record ResendV1(String messageId, String requestedBy) {

	ResendV1 {
		new MessageId(Objects.requireNonNull(messageId, "messageId"));
		Objects.requireNonNull(requestedBy, "requestedBy");
	}

	MessageId message() {
		return new MessageId(this.messageId);
	}

}
