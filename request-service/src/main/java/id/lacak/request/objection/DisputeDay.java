package id.lacak.request.objection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A last day in a dispute. Where the sources differ, both readings are told.
 *
 * @param start the day it is counted from
 * @param safe the earliest reading: who keeps to it is in time under every reading
 * @param other the later reading, where there is one
 * @param alarm false for what is shown as information only
 * @param source the law, as it is cited
 */
public record DisputeDay(Kind kind, LocalDate start, LocalDate safe, Optional<LocalDate> other, boolean alarm,
		String source) {

	/** What has its last day then. */
	public enum Kind {

		/** The Commission says what is missing in the file. */
		INCOMPLETE_NOTICE,
		/** The applicant completes the file. */
		COMPLETION,
		/** The Commission begins. */
		HANDLING,
		/** Mediation ends. */
		MEDIATION,
		/** The whole process; from when it runs is argued, so it is never an alarm. */
		WHOLE_PROCESS,
		/** Both sides get a copy of the decision. */
		DECISION_COPY,
		/** Going to court against the decision. */
		COURT_APPEAL,
		/** Going to the Supreme Court. */
		CASSATION

	}
}
