package id.lacak.request.tracking;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Duration;
import java.time.Instant;

/** How often a wrong pin was tried for a request; counted once for all replicas. */
public interface PinTries {

	/** So many wrong ones within {@link #WITHIN}; then not even the right one counts. */
	int MOST = 5;

	Duration WITHIN = Duration.ofHours(1);

	/**
	 * Counts a try before the pin is looked at; false when there were too many, and then it is not counted.
	 * The same try may be begun again and counts once.
	 * @param id of the try
	 * @param now machine time
	 */
	boolean begin(OfficeCode office, CaseId about, String id, Instant now);

	/** The pin was right: the try does not count. */
	void right(OfficeCode office, CaseId about, String id);

}
