package id.lacak.request.verification;

import id.lacak.request.letter.MadeLetter;
import id.lacak.request.office.Office;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What may be said about a letter to anybody: nothing that is personal.
 *
 * @param issuedOn in the office's zone
 * @param replacedOn the day of the letter that has taken its place
 */
record Verified(MadeLetter letter, Office office, State state, LocalDate issuedOn, Optional<LocalDate> replacedOn) {

	/** How the letter stands now. */
	enum State {

		GENUINE,
		/** Genuine, but corrected by a later one. */
		REPLACED,
		/** Genuine, but the applicant took the matter back. */
		WITHDRAWN

	}
}
