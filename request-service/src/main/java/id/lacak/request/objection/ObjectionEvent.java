package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Move;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened to an objection. */
public sealed interface ObjectionEvent {

	/** It got its number. */
	record Registered(Deadline answerBy) implements ObjectionEvent {
	}

	/** The file went to the superior. */
	record ReviewBegun() implements ObjectionEvent {
	}

	/** An opinion was given. */
	record OpinionGiven(Opinion opinion) implements ObjectionEvent {
	}

	/** The superior answered. */
	record Decided(Decision decision) implements ObjectionEvent {
	}

	/**
	 * What was granted was given.
	 *
	 * @param documents as the applicant sees them from now on
	 */
	record Executed(Execution execution, List<CaseDocument> documents) implements ObjectionEvent {

		public Executed {
			documents = List.copyOf(documents);
		}
	}

	/**
	 * The superior's answer reached the applicant.
	 *
	 * @param moves the dispute window, if it ends later because of it
	 */
	record ReceiptRecorded(LocalDate on, String evidence, List<Move> moves) implements ObjectionEvent {

		public ReceiptRecorded {
			moves = List.copyOf(moves);
		}
	}

	/** It ended. */
	record Closed(LocalDate on, Optional<String> reason) implements ObjectionEvent {
	}

	/** It was taken back. */
	record Withdrawn(LocalDate on, String reason) implements ObjectionEvent {
	}

	/** The dispute moved. */
	record DisputeRecorded(DisputeEntry entry) implements ObjectionEvent {
	}

	/** The superior's days ended without an answer; those for the Commission run. Changes no stage. */
	record SilenceBegan(Deadline window) implements ObjectionEvent {
	}

	/**
	 * Dates are others now.
	 *
	 * @param reason the decree, by its official name
	 */
	record DeadlinesMoved(List<Move> moves, String reason) implements ObjectionEvent {

		public DeadlinesMoved {
			moves = List.copyOf(moves);
		}
	}

	/** Something was found in files that the applicant sees all the same. */
	record ReleasedDespiteFindings(String reason, List<String> findings) implements ObjectionEvent {

		public ReleasedDespiteFindings {
			findings = List.copyOf(findings);
		}
	}

	/** A file was added. */
	record DocumentAttached(CaseDocument document) implements ObjectionEvent {
	}

	/** A file may be opened from now on, or never. */
	record DocumentJudged(String documentId, CaseDocument.State state) implements ObjectionEvent {
	}

}
