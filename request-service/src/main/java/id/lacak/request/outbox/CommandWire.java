package id.lacak.request.outbox;

/** What is asked of the notification service. */
sealed interface CommandWire extends Wire {

	/** Asks the notification service to send a message again; concerns a message, not a person. */
	record CommandResendV1(String messageId, String requestedBy) implements CommandWire {

		@Override
		public String type() {
			return "command.resend.v1";
		}
	}

}
