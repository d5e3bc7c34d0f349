package id.lacak.request.draft;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.TrackingCode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where drafts are kept. What people wrote is not readable there. */
public interface Drafts {

	/** Keeps a new draft. */
	void keep(Draft draft);

	/** The draft a code opens, whether or not its time is over. */
	Optional<Draft> find(TrackingCode code);

	/** The draft of what will be this case. */
	Optional<Draft> of(OfficeCode office, CaseId request);

	/**
	 * Keeps the draft after a change.
	 * @return whether nobody else had changed it; if somebody had, nothing is written
	 */
	boolean replace(Draft before, Draft after);

	/** Drafts whose time is over. */
	List<Draft> over(Instant now, int limit);

	/** Throws a draft away. */
	void forget(Draft draft);

}
