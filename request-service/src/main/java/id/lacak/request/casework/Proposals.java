package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices in preparation, one a case: drafts, those that wait for a signature, those that were sent back. */
public interface Proposals {

	/** What is prepared for a case. */
	Optional<Proposal> find(OfficeCode office, CaseId about);

	/** What is prepared for any of these cases. */
	List<Proposal> among(OfficeCode office, Collection<CaseId> cases);

	/** Proposals in a state, the earliest deadline first. */
	List<Proposal> list(OfficeCode office, State state, int most);

	/** How many proposals are in a state. */
	long count(OfficeCode office, State state);

	/**
	 * Keeps a proposal in place of the one with the version before it; version 1 is the first.
	 * @return false if somebody else was faster; then nothing was written
	 */
	boolean keep(Proposal proposal);

	/** Forgets what was prepared, if it still has this version. */
	void forget(Proposal proposal);

	/** How far a notice is. */
	enum State {

		/** Somebody is writing it. */
		DRAFT,
		/** It waits for a signature. */
		PROPOSED,
		/** The lead officer sent it back. */
		RETURNED

	}

	/**
	 * A notice in preparation.
	 *
	 * @param version grows by one with every change; guards against two officers at once
	 * @param fields of the decision form as they were typed
	 * @param about the case, with {@code caseVersion} as it stood when this was written
	 * @param due legal last day of the answer
	 * @param by username of who prepared it, {@code at} when
	 * @param reason why it was sent back
	 */
	record Proposal(CaseId about, OfficeCode office, State state, long version, long caseVersion,
			Map<String, List<String>> fields, LocalDate due, String by, Instant at, Optional<String> reason) {

		public Proposal {
			fields = Map.copyOf(fields);
		}

		/** The same as its next version in another state. */
		Proposal as(State other, Optional<String> why) {
			return new Proposal(about, office, other, version + 1, caseVersion, fields, due, by, at, why);
		}

		@Override
		public String toString() {
			return "Proposal[" + about + ", " + state + ", version " + version + "]";
		}

	}

}
