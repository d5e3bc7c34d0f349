package id.lacak.request.objection;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.RequestCommand.Despite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody, or the clock, wants done with an objection. */
public sealed interface ObjectionCommand {

	/** The file goes to the superior. */
	record BeginReview() implements ObjectionCommand {
	}

	/** The panel or the lead officer says what it thinks. */
	record GiveOpinion(String text) implements ObjectionCommand {
	}

	/**
	 * The superior answers.
	 *
	 * @param executeBy empty for the usual time, or when nothing is granted
	 */
	record Decide(ObjectionOutcome outcome, String reasons, Optional<LocalDate> executeBy) implements ObjectionCommand {
	}

	/**
	 * What was granted was given.
	 *
	 * @param despite why files are given in which something was found
	 */
	record Execute(String evidence, List<CaseDocument> documents, Optional<Despite> despite)
			implements
				ObjectionCommand {

		public Execute {
			documents = List.copyOf(documents);
		}

		/** An execution against which nothing speaks. */
		public Execute(String evidence, List<CaseDocument> documents) {
			this(evidence, documents, Optional.empty());
		}
	}

	/** The applicant had the superior's answer in hand on this day. */
	record RecordReceipt(LocalDate on, String evidence) implements ObjectionCommand {
	}

	/** Nothing left to do. */
	record Close(Optional<String> reason) implements ObjectionCommand {
	}

	/** The applicant takes it back. */
	record Withdraw(String reason) implements ObjectionCommand {
	}

	/** Something became known of the dispute before the Information Commission. */
	record RecordDispute(DisputeEntry entry) implements ObjectionCommand {
	}

	/** The superior's days ended without an answer, and those for the Commission begin. */
	record NoteSilence() implements ObjectionCommand {
	}

	/** The calendar changed; every running deadline is counted anew. */
	record Recount(String reason) implements ObjectionCommand {
	}

	/**
	 * A file is put on the objection; one that is there already becomes what it is now.
	 *
	 * @param despite why the applicant may see it although something was found in it
	 */
	record AttachDocument(CaseDocument document, Optional<Despite> despite) implements ObjectionCommand {

		/** A file against which nothing speaks. */
		public AttachDocument(CaseDocument document) {
			this(document, Optional.empty());
		}
	}

	/** The scanner has spoken about a file that waited for its word. */
	record JudgeDocument(String documentId, CaseDocument.State state) implements ObjectionCommand {
	}

}
