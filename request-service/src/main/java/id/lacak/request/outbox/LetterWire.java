package id.lacak.request.outbox;

import java.time.Instant;

/** What the notification service gets to attach to mails. */
sealed interface LetterWire extends Wire {

	/**
	 * A letter that goes with the mail about the same deed.
	 *
	 * @param kind a literal name, such as {@code RECEIPT}
	 * @param issuedAt when what it says was done, by the legal clock
	 * @param sha256 of the letter itself, lower-case hex
	 * @param size of the letter itself, in bytes
	 * @param sealed the letter, readable only with the key that both services have
	 */
	record RequestLetterMadeV1(String officeCode, String kind, String language, Instant issuedAt, String file,
			String sha256, long size, byte[] sealed) implements LetterWire {

		@Override
		public String type() {
			return "request.letter-made.v1";
		}
	}

}
