package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to a case; every one becomes an entry of its history. */
public sealed interface RequestEvent {

	/** A number was issued (T1, T2). */
	record Registered(Deadline checkBy, Deadline answerBy, Deadline extendedBy) implements RequestEvent {
	}

	/** Found complete (T3, T5). */
	record FoundComplete(Deadline answerBy, Deadline extendedBy) implements RequestEvent {
	}

	/** Found incomplete (T4). */
	record FoundIncomplete(List<MissingItem> missing, Deadline completeBy) implements RequestEvent {

		public FoundIncomplete {
			missing = List.copyOf(missing);
		}
	}

	/** The applicant added something. */
	record CompletionSupplied(Completion completion) implements RequestEvent {
	}

	/** Not completed in time (T6). */
	record Lapsed(LocalDate on) implements RequestEvent {
	}

	/** Extended (T8). */
	record Extended(ExtensionGround ground, String reason, Deadline before,
			Deadline answerBy) implements RequestEvent {
	}

	/** The written notice was sent (T9 to T13). */
	record NoticeSent(Answer answer) implements RequestEvent {
	}

	/** A new dated notice took the place of the one before. */
	record NoticeCorrected(Answer answer) implements RequestEvent {
	}

	/** A unit was asked (T7); changes no stage. */
	record Assigned(Assignment assignment) implements RequestEvent {
	}

	/** A unit answered (T7); changes no stage. */
	record AssignmentAnswered(int number, Assignment.UnitAnswer answer) implements RequestEvent {
	}

	/** A unit was asked for more (T7); changes no stage. */
	record AssignmentReturned(int number, String reason, Deadline due) implements RequestEvent {
	}

	/** A unit said that it is not the one to ask (T7); changes no stage. */
	record AssignmentDeclined(int number, String reason, Instant at, String by) implements RequestEvent {
	}

	/** Another calendar moved deadlines, or made them certain; changes no stage. */
	record DeadlinesMoved(List<Move> moves, String reason) implements RequestEvent {

		public DeadlinesMoved {
			moves = List.copyOf(moves);
		}

	}

	/** The days for the answer ended without one; those to object run. Changes no stage. */
	record SilenceBegan(Deadline window) implements RequestEvent {
	}

	/** An objection was opened or dealt with (T19); changes no stage. */
	record ObjectionNoted(ObjectionMark mark) implements RequestEvent {
	}

	/** Copies must be paid first (T14). */
	record PaymentRequested(BigDecimal amount) implements RequestEvent {
	}

	/**
	 * Copies were paid (T15).
	 *
	 * @param provideBy last day to give the information, if the notice promised one
	 */
	record PaymentReceived(Payment payment, Optional<Deadline> provideBy) implements RequestEvent {
	}

	/** An officer decided to hand files over although something was found in them; changes no stage. */
	record ReleasedDespiteFindings(String reason, List<String> findings) implements RequestEvent {

		public ReleasedDespiteFindings {
			findings = List.copyOf(findings);
		}
	}

	/** Information was handed over (T16). */
	record Delivered(Handover handover) implements RequestEvent {
	}

	/**
	 * What was sent reached the applicant; changes no stage.
	 *
	 * @param on local day of receipt
	 * @param moves the applicant's window, if it ends later because of it
	 */
	record ReceiptRecorded(LocalDate on, String evidence, List<Move> moves) implements RequestEvent {

		public ReceiptRecorded {
			moves = List.copyOf(moves);
		}
	}

	/** Nothing left to do (T17). */
	record Closed(LocalDate on, Optional<String> reason) implements RequestEvent {
	}

	/** Taken back (T18). */
	record Withdrawn(LocalDate on, String reason) implements RequestEvent {
	}

	/** Another case has to do with this one; changes no stage. */
	record Linked(CaseId to, String number) implements RequestEvent {
	}

	/** Another officer looks after the case from now on, or nobody in particular; changes no stage. */
	record Entrusted(Optional<String> to) implements RequestEvent {
	}

	/** A note among officers; changes no stage. */
	record NoteAdded(String text) implements RequestEvent {
	}

	/** The applicant is reached elsewhere from now on. */
	record ContactChanged(ContactDetails before, ContactDetails after, String reason) implements RequestEvent {
	}

	/** It was put on record how a notice was served. */
	record ServiceCertified(ServiceRecord record) implements RequestEvent {
	}

	/** A file was put on the case; changes no stage. */
	record DocumentAttached(CaseDocument document) implements RequestEvent {
	}

	/** A file may be opened from now on, or never; changes no stage. */
	record DocumentJudged(String documentId, CaseDocument.State state) implements RequestEvent {
	}

}
