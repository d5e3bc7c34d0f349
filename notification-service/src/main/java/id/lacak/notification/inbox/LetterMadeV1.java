package id.lacak.notification.inbox;

import java.time.Instant;
import java.util.Objects;

import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.SealedLetter;

/**
 * A letter of the office was made.
 *
 * @param issuedAt when what it says was done, by the legal clock
 * @param sealed see the contract
 */
record LetterMadeV1(String officeCode, String kind, String language, Instant issuedAt, String file, String sha256,
		long size, byte[] sealed) {

	/** What a document of the store can hold with room to spare. */
	private static final int MOST_BYTES = 4 * 1024 * 1024;

	LetterMadeV1 {
		Objects.requireNonNull(officeCode, "officeCode");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(language, "language");
		Objects.requireNonNull(issuedAt, "issuedAt");
		if (!Objects.requireNonNull(file, "file").matches("[A-Za-z0-9][A-Za-z0-9._-]{0,119}")) {
			throw new IllegalArgumentException("file is no name of a file");
		}
		if (!Objects.requireNonNull(sha256, "sha256").matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("sha256 is none");
		}
		if (Objects.requireNonNull(sealed, "sealed").length > MOST_BYTES) {
			throw new IllegalArgumentException("sealed is too large");
		}
	}

	SealedLetter letter(String subject) {
		return new SealedLetter(LetterKey.of(this.officeCode, subject, this.kind, this.language, this.issuedAt),
				this.file, this.sha256, this.size, this.sealed);
	}

}
