package id.lacak.request.watch;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.List;

/** The cases whose next legal instant has come. Instants are those of the legal clock. */
public interface DueCases {

	/** Due cases of all offices, those that have waited longest first. */
	List<Due> due(Instant now, int limit);

	/**
	 * Looks at the case again at {@code until}.
	 * @return false if somebody else has dealt with it; then nothing changes
	 */
	boolean postpone(Due due, Instant until);

	/** A due case. */
	record Due(OfficeCode office, CaseId id, Instant since) {
	}

}
