package id.lacak.request.letter;

import java.time.Instant;

/**
 * A letter that was made; it is never made again.
 *
 * @param number of the request or the objection
 * @param issuedAt when what it says was done
 * @param code the check code, without dashes
 * @param sha256 of the PDF, lower-case hex
 * @param size of the PDF in bytes
 * @param madeAt machine time
 */
public record MadeLetter(LetterName name, LetterKind kind, String number, Instant issuedAt, String code, String sha256,
		long size, Instant madeAt) {

	/** A name for the file. */
	public String file() {
		return kind.file() + "-" + number.replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
	}

}
