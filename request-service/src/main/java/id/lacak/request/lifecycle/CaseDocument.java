package id.lacak.request.lifecycle;

import java.time.Instant;

/**
 * A file of a case; its bytes are kept apart.
 *
 * @param size bytes
 * @param type media type found by looking at the content
 * @param sha256 of the content, lower-case hex
 * @param state whether it may be opened
 */
public record CaseDocument(String id, String name, long size, String type, String sha256, Audience audience,
		State state, Instant addedAt, String addedBy) {

	/** Who may see it. */
	public enum Audience {

		INTERNAL, APPLICANT

	}

	/** Whether it may be opened. */
	public enum State {

		AVAILABLE, QUARANTINED, REFUSED

	}

	/** The same file after a scanner's word. */
	public CaseDocument judged(State verdict) {
		return new CaseDocument(id, name, size, type, sha256, audience, verdict, addedAt, addedBy);
	}

	/** The same file, for officers only. */
	public CaseDocument withheld() {
		return new CaseDocument(id, name, size, type, sha256, Audience.INTERNAL, state, addedAt, addedBy);
	}

	/** The same file, meant for the applicant from now on. */
	public CaseDocument released() {
		return new CaseDocument(id, name, size, type, sha256, Audience.APPLICANT, state, addedAt, addedBy);
	}

}
