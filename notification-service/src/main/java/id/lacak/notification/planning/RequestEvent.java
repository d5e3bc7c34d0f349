package id.lacak.notification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import id.lacak.notification.delivery.ChannelKind;
import org.jspecify.annotations.Nullable;

import id.lacak.notification.delivery.SendingHours;

/** What happened to a request; dates are in the zone of the office. */
public sealed interface RequestEvent extends Event {

	/**
	 * {@code request.registered.v1}.
	 *
	 * @param officersLink the officers' page; events that are older than the field do not say
	 */
	record Registered(Instant receivedAt, LocalDate dueDate, boolean provisional,
			@Nullable String officersLink) implements RequestEvent {

		public Registered {
			WebAddress.checkIfAny(officersLink);
			Objects.requireNonNull(receivedAt, "receivedAt");
			Objects.requireNonNull(dueDate, "dueDate");
		}
	}

	/** {@code request.incomplete.v1}. */
	record Incomplete(List<Missing> missing, LocalDate completeBy,
			@Nullable Boolean provisional) implements RequestEvent {

		public Incomplete {
			missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
			Objects.requireNonNull(completeBy, "completeBy");
		}
	}

	/** {@code request.completion-supplied.v1}. */
	record CompletionSupplied(Instant suppliedAt) implements RequestEvent {

		public CompletionSupplied {
			Objects.requireNonNull(suppliedAt, "suppliedAt");
		}
	}

	/** {@code request.in-process.v1}. */
	record InProcess(LocalDate dueDate, int workingDays, boolean provisional) implements RequestEvent {

		public InProcess {
			Objects.requireNonNull(dueDate, "dueDate");
		}
	}

	/** {@code request.lapsed.v1}. */
	record Lapsed(LocalDate completeBy) implements RequestEvent {

		public Lapsed {
			Objects.requireNonNull(completeBy, "completeBy");
		}
	}

	/** {@code request.extended.v1}. */
	record Extended(String reason, LocalDate dueDate, int workingDays,
			@Nullable Boolean provisional) implements RequestEvent {

		public Extended {
			Objects.requireNonNull(reason, "reason");
			Objects.requireNonNull(dueDate, "dueDate");
		}
	}

	/** {@code request.decided.v1}. */
	record Decided(Outcome outcome, LocalDate objectionUntil, List<String> exemptionGrounds, @Nullable String reason,
			@Nullable OtherBody otherBody, @Nullable Integer availableInDays, @Nullable LocalDate provideBy,
			@Nullable Boolean provisional) implements RequestEvent {

		public Decided {
			Objects.requireNonNull(outcome, "outcome");
			Objects.requireNonNull(objectionUntil, "objectionUntil");
			exemptionGrounds = List.copyOf(Objects.requireNonNull(exemptionGrounds, "exemptionGrounds"));
		}
	}

	/** {@code request.payment-due.v1}; rupiah. */
	record PaymentDue(long amount, List<CostLine> costLines, String paymentInstruction, @Nullable LocalDate payBy,
			@Nullable Integer provideInWorkingDays, @Nullable Boolean provisional) implements RequestEvent {

		public PaymentDue {
			costLines = List.copyOf(Objects.requireNonNull(costLines, "costLines"));
			Objects.requireNonNull(paymentInstruction, "paymentInstruction");
		}
	}

	/** {@code request.payment-received.v1}; rupiah. */
	record PaymentReceived(long amount, LocalDate paidOn, String receiptNumber, @Nullable LocalDate provideBy,
			@Nullable Boolean provisional) implements RequestEvent {

		public PaymentReceived {
			Objects.requireNonNull(paidOn, "paidOn");
			Objects.requireNonNull(receiptNumber, "receiptNumber");
		}
	}

	/** {@code request.delivered.v1}. */
	record Delivered(LocalDate deliveredOn, Handover deliveredBy, List<Document> documents) implements RequestEvent {

		public Delivered {
			Objects.requireNonNull(deliveredOn, "deliveredOn");
			Objects.requireNonNull(deliveredBy, "deliveredBy");
			documents = List.copyOf(Objects.requireNonNull(documents, "documents"));
		}
	}

	/** {@code request.withdrawn.v1}. */
	record Withdrawn(Instant withdrawnAt, boolean byOfficer) implements RequestEvent {

		public Withdrawn {
			Objects.requireNonNull(withdrawnAt, "withdrawnAt");
		}
	}

	/** {@code request.closed.v1}. */
	record Closed(LocalDate closedOn) implements RequestEvent {

		public Closed {
			Objects.requireNonNull(closedOn, "closedOn");
		}
	}

	/** {@code request.tracking-requested.v1}. */
	record TrackingRequested(ChannelKind channel) implements RequestEvent {

		public TrackingRequested {
			Objects.requireNonNull(channel, "channel");
		}
	}

	/** {@code request.contact-changed.v1}. */
	record ContactChanged(Instant changedAt, @Nullable String previousEmail,
			@Nullable String previousPhone) implements RequestEvent {

		public ContactChanged {
			Objects.requireNonNull(changedAt, "changedAt");
		}

	}

	/** {@code request.unreached.v1}. */
	record Unreached(String notice, String template) implements RequestEvent, SecondWay {

		public Unreached {
			Objects.requireNonNull(notice, "notice");
			Objects.requireNonNull(template, "template");
		}

	}

	/** {@code request.overdue.v1}. */
	record Overdue(LocalDate dueDate, LocalDate objectionFrom, LocalDate objectionUntil,
			@Nullable Instant validUntil, @Nullable Boolean provisional,
			@Nullable List<SendingHours> sendingHours) implements RequestEvent {

		public Overdue {
			Objects.requireNonNull(dueDate, "dueDate");
			Objects.requireNonNull(objectionFrom, "objectionFrom");
			Objects.requireNonNull(objectionUntil, "objectionUntil");
		}
	}

	/** {@code request.completion-reminder.v1}. */
	record CompletionReminder(LocalDate completeBy, int workingDaysLeft,
			@Nullable Instant validUntil, @Nullable Boolean provisional) implements RequestEvent {

		public CompletionReminder {
			Objects.requireNonNull(completeBy, "completeBy");
		}
	}

	/** {@code request.objection-reminder.v1}. */
	record ObjectionReminder(LocalDate objectionUntil, int workingDaysLeft,
			@Nullable Instant validUntil, @Nullable Boolean provisional) implements RequestEvent {

		public ObjectionReminder {
			Objects.requireNonNull(objectionUntil, "objectionUntil");
		}
	}

	/** {@code request.date-moved.v1}. */
	record DateMoved(DeadlineKind deadline, LocalDate from, LocalDate to, @Nullable LocalDate target, String reason,
			boolean confirmed, @Nullable Boolean provisional) implements RequestEvent, MovedDate {

		public DateMoved {
			Objects.requireNonNull(deadline, "deadline");
			Objects.requireNonNull(from, "from");
			Objects.requireNonNull(to, "to");
			Objects.requireNonNull(reason, "reason");
		}
	}

	/** {@code request.corrected.v1}. */
	record Corrected(Outcome outcome, LocalDate objectionUntil, String reason,
			@Nullable Boolean provisional) implements RequestEvent {

		public Corrected {
			Objects.requireNonNull(outcome, "outcome");
			Objects.requireNonNull(objectionUntil, "objectionUntil");
			Objects.requireNonNull(reason, "reason");
		}
	}

	/** What the applicant must add. */
	record Missing(String item, @Nullable String explanation) {

		public Missing {
			Objects.requireNonNull(item, "missing.item");
		}
	}

	/** Another public body that holds the information. */
	record OtherBody(String name, @Nullable String contact) {

		public OtherBody {
			Objects.requireNonNull(name, "otherBody.name");
		}
	}

	/** A line of a bill, in rupiah. */
	record CostLine(String label, long amount) {

		public CostLine {
			Objects.requireNonNull(label, "costLines.label");
		}
	}

	/** A document that was provided; size in bytes. */
	record Document(String name, long size) {

		public Document {
			Objects.requireNonNull(name, "documents.name");
		}
	}

	/** What the office decided. */
	enum Outcome {

		GRANTED_FULL, GRANTED_PARTIAL, REFUSED_EXEMPT, NOT_HELD, NOT_AVAILABLE

	}

	/** How the information was handed over. */
	enum Handover {

		EMAIL, PICKUP, POST, COURIER, FAX

	}

}
