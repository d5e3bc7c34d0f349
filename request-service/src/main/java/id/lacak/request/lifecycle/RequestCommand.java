package id.lacak.request.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody, or the clock, wants done with a case. */
public sealed interface RequestCommand {

	/** The request has all it needs (T3, T5). */
	record DeclareComplete() implements RequestCommand {
	}

	/** The request lacks something (T4). */
	record DeclareIncomplete(List<MissingItem> missing) implements RequestCommand {

		public DeclareIncomplete {
			missing = List.copyOf(missing);
		}
	}

	/**
	 * What was missing is added (T5), by the applicant or on the applicant's behalf.
	 *
	 * @param receivedAt when an officer had it in hand; the instant of the command otherwise
	 */
	record SupplyCompletion(List<Completion.Item> items, Optional<String> note, List<String> documents,
			Optional<Instant> receivedAt) implements RequestCommand {

		public SupplyCompletion {
			items = List.copyOf(items);
			documents = List.copyOf(documents);
		}
	}

	/** The applicant's days are over (T6). */
	record Lapse() implements RequestCommand {
	}

	/** A question to units (T7), each with an assignment of its own; the internal date is day 5 unless given. */
	record Assign(List<String> units, String question, Optional<LocalDate> internalDueDate) implements RequestCommand {

		public Assign {
			units = List.copyOf(units);
		}

	}

	/** A unit answers (T7). */
	record AnswerAssignment(int number, String text, Assignment.Classification classification,
			List<String> documents) implements RequestCommand {

		public AnswerAssignment {
			documents = List.copyOf(documents);
		}

	}

	/** The office wants more from a unit (T7). */
	record ReturnAssignment(int number, String reason,
			Optional<LocalDate> internalDueDate) implements RequestCommand {
	}

	/** The unit is not the one to ask (T7). */
	record DeclineAssignment(int number, String reason) implements RequestCommand {
	}

	/** Seven more working days, once (T8). */
	record Extend(ExtensionGround ground, String reason) implements RequestCommand {
	}

	/** The written notice goes out (T9 to T14); it must be without flaws. */
	record SendNotice(WrittenNotice notice) implements RequestCommand {
	}

	/** A new dated notice takes the place of one that was sent; it must be without flaws. */
	record CorrectNotice(WrittenNotice notice, String reason) implements RequestCommand {
	}

	/** Copies were paid (T15). */
	record RecordPayment(Payment payment) implements RequestCommand {
	}

	/**
	 * Information was handed over (T16).
	 *
	 * @param despite why files were handed over in which something was found that may not belong
	 * to their receiver
	 */
	record Deliver(DeliveryMethod deliveredBy, List<String> documents, String evidence,
			Optional<Despite> despite) implements RequestCommand {

		public Deliver {
			documents = List.copyOf(documents);
		}

		/** A hand-over against which nothing speaks. */
		public Deliver(DeliveryMethod deliveredBy, List<String> documents, String evidence) {
			this(deliveredBy, documents, evidence, Optional.empty());
		}

		/**
		 * What T16 demands and the hand-over lacks. An electronic copy that goes by email is a file of
		 * the case, so that it can be shown later what was given; on a carrier or on paper the
		 * evidence says it. What is blacked out in a partial grant is in the notice itself (T10).
		 * @param granted the notice that grants it
		 * @param shown whether a file was shown to the applicant before
		 */
		public List<WrittenNotice.Flaw> flaws(WrittenNotice granted, boolean shown) {
			var electronic = granted.outcome().granted() && granted.format().equals(Optional.of(Format.COPY_SOFT))
					&& deliveredBy == DeliveryMethod.EMAIL;
			return electronic && documents.isEmpty() && !shown
					? List.of(new WrittenNotice.Flaw("/documents", "REQUIRED"))
					: List.of();
		}
	}

	/**
	 * A decision to release all the same.
	 *
	 * @param findings what was found, one a line, without personal data
	 */
	record Despite(String reason, List<String> findings) {

		public Despite {
			findings = List.copyOf(findings);
		}
	}

	/**
	 * The applicant had in hand what was sent last, by delivery report or signature.
	 *
	 * @param on local day of receipt
	 * @param evidence the report's number, or who signed
	 */
	record RecordReceipt(LocalDate on, String evidence) implements RequestCommand {
	}

	/** Nothing left to do (T17). */
	record Close(Optional<String> reason) implements RequestCommand {
	}

	/** The applicant takes the request back (T18). */
	record Withdraw(String reason) implements RequestCommand {
	}

	/**
	 * The calendar has changed: every running deadline is counted anew.
	 *
	 * @param reason the decree, as the applicant will read it
	 */
	record Recount(String reason) implements RequestCommand {
	}

	/** The days for the answer ended without one, and those to object begin. */
	record NoteSilence() implements RequestCommand {
	}

	/** An objection was opened or dealt with (T19); it has a file of its own. */
	record NoteObjection(ObjectionMark mark) implements RequestCommand {
	}

	/** Another case has to do with this one. */
	record Link(CaseId to, String number) implements RequestCommand {
	}

	/**
	 * One officer looks after the case from now on, or nobody in particular.
	 *
	 * @param to username
	 */
	record Entrust(Optional<String> to) implements RequestCommand {
	}

	/** A note among officers. */
	record AddNote(String text) implements RequestCommand {
	}

	/**
	 * The applicant is reached elsewhere from now on.
	 *
	 * @param contacts all that hold afterwards
	 */
	record ChangeContact(ContactDetails contacts, String reason) implements RequestCommand {
	}

	/** It is put on record how a notice was served. */
	record CertifyService(ServiceRecord record) implements RequestCommand {
	}

	/**
	 * A file is put on the case; one that is there already becomes what it is now.
	 *
	 * @param despite why the applicant may see it although something was found in it
	 */
	record AttachDocument(CaseDocument document, Optional<Despite> despite) implements RequestCommand {

		/** A file against which nothing speaks. */
		public AttachDocument(CaseDocument document) {
			this(document, Optional.empty());
		}
	}

	/** The scanner has spoken about a file that waited for its word. */
	record JudgeDocument(String documentId, CaseDocument.State state) implements RequestCommand {
	}

}
