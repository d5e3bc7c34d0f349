package id.lacak.request.attachment;

import id.lacak.request.lifecycle.CaseDocument.State;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

/**
 * Whatever lists files: cases do, and so does anything else of an office whose files are kept
 * here. Each answers for its own and says {@link Listing#UNKNOWN} to the rest.
 */
public interface Holder {

	/**
	 * Whether the file is listed.
	 * @param owner what the file was stored for
	 */
	Listing lists(OfficeCode office, CaseId owner, String file);

	/**
	 * Tells the word of the scanner about a file that waited for it; hearing it twice does no harm.
	 * @return what {@link #lists} says; only what is listed has heard it
	 */
	Listing judged(OfficeCode office, CaseId owner, String file, State state);

	/** What a holder knows of a file. */
	enum Listing {

		/** It is there. */
		LISTED,
		/** The owner is known, and the file is not on it. */
		NOT_LISTED,
		/** The owner is not one of this holder's. */
		UNKNOWN

	}

}
