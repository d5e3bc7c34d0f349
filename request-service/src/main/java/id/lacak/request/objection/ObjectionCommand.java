package id.lacak.request.objection;

import id.lacak.request.lifecycle.CaseDocument;

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

	/** What was granted was given. */
	record Execute(String evidence, List<CaseDocument> documents) implements ObjectionCommand {

		public Execute {
			documents = List.copyOf(documents);
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

	/** The calendar changed; every running deadline is counted anew. */
	record Recount(String reason) implements ObjectionCommand {
	}

	/** A file is put on the objection. */
	record AttachDocument(CaseDocument document) implements ObjectionCommand {
	}

	/** The scanner has spoken about a file that waited for its word. */
	record JudgeDocument(String documentId, CaseDocument.State state) implements ObjectionCommand {
	}

}
