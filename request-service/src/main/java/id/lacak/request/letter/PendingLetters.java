package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.Optional;

/**
 * Requests and objections of all offices for which letters have to be made. The same write that
 * adds the entry to the history puts them here.
 */
public interface PendingLetters {

	/** Takes one for as long as the lease lasts; instants of machine time. */
	Optional<Pending> claim(Instant now, Instant until);

	/** All letters are made; nothing happens if another entry came in since. */
	void done(Pending pending);

	/**
	 * Something with letters to make.
	 *
	 * @param objection whether it is an objection
	 * @param until the end of the lease
	 */
	record Pending(OfficeCode office, CaseId owner, boolean objection, Instant until) {
	}

}
