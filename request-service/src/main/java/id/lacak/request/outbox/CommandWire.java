package id.lacak.request.outbox;

import java.util.Optional;

/** What is asked of the notification service. */
sealed interface CommandWire extends Wire {

	/**
	 * Asks the notification service to send a message again; concerns a message, not a person.
	 *
	 * @param reason why an update that waits is to leave at once
	 */
	record CommandResendV1(String messageId, String requestedBy, Optional<String> reason) implements CommandWire {

		@Override
		public String type() {
			return "command.resend.v1";
		}
	}

	/** Asks for something about routes, texts or dead letters; the contact is of a trial. */
	record CommandOperationV1(String office, String operation, String target, String reason, String requestedBy,
			Optional<String> address) implements CommandWire {

		@Override
		public String type() {
			return "command.operation.v1";
		}
	}

}
