package id.lacak.notification.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Names one letter of the office in one language; the mail that announces it derives the same name. */
public record LetterKey(String value) {

	/**
	 * The name of a letter.
	 * @param subject opaque id of the case or of the objection
	 * @param kind what the office calls it, such as {@code RECEIPT}
	 * @param language {@code id} or {@code en}
	 * @param issuedAt when what it says was done, by the legal clock; read to the millisecond
	 */
	public static LetterKey of(String office, String subject, String kind, String language, Instant issuedAt) {
		return new LetterKey(
				String.join("/", office, subject, kind, language, issuedAt.truncatedTo(ChronoUnit.MILLIS).toString()));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
