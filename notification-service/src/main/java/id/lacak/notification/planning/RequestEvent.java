package id.lacak.notification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import id.lacak.notification.delivery.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as far as a message needs to know. Names are those of the event
 * contract; dates are in the zone of the office.
 */
public sealed interface Event {

	/** {@code request.registered.v1}. */
	record Registered(Instant receivedAt, LocalDate dueDate, boolean provisional) implements Event {

		public Registered {
			Objects.requireNonNull(receivedAt, "receivedAt");
			Objects.requireNonNull(dueDate, "dueDate");
		}
	}

	/** {@code request.incomplete.v1}. */
	record Incomplete(List<Missing> missing, LocalDate completeBy) implements Event {

		public Incomplete {
			missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
			Objects.requireNonNull(completeBy, "completeBy");
		}
	}

	/** {@code request.completion-supplied.v1}. */
	record CompletionSupplied(Instant suppliedAt) implements Event {

		public CompletionSupplied {
			Objects.requireNonNull(suppliedAt, "suppliedAt");
		}
	}

	/** {@code request.in-process.v1}. */
	record InProcess(LocalDate dueDate, int workingDays, boolean provisional) implements Event {

		public InProcess {
			Objects.requireNonNull(dueDate, "dueDate");
		}
	}

	/** {@code request.lapsed.v1}. */
	record Lapsed(LocalDate completeBy) implements Event {

		public Lapsed {
			Objects.requireNonNull(completeBy, "completeBy");
		}
	}

	/** {@code request.extended.v1}. */
	record Extended(String reason, LocalDate dueDate, int workingDays) implements Event {

		public Extended {
			Objects.requireNonNull(reason, "reason");
			Objects.requireNonNull(dueDate, "dueDate");
		}
	}

	/** {@code request.decided.v1}. */
	record Decided(Outcome outcome, LocalDate objectionUntil, List<String> exemptionGrounds, @Nullable String reason,
			@Nullable OtherBody otherBody, @Nullable Integer availableInDays) implements Event {

		public Decided {
			Objects.requireNonNull(outcome, "outcome");
			Objects.requireNonNull(objectionUntil, "objectionUntil");
			exemptionGrounds = List.copyOf(Objects.requireNonNull(exemptionGrounds, "exemptionGrounds"));
		}
	}

	/** {@code request.payment-due.v1}; rupiah. */
	record PaymentDue(long amount, List<CostLine> costLines, String paymentInstruction) implements Event {

		public PaymentDue {
			costLines = List.copyOf(Objects.requireNonNull(costLines, "costLines"));
			Objects.requireNonNull(paymentInstruction, "paymentInstruction");
		}
	}

	/** {@code request.payment-received.v1}; rupiah. */
	record PaymentReceived(long amount, LocalDate paidOn, String receiptNumber) implements Event {

		public PaymentReceived {
			Objects.requireNonNull(paidOn, "paidOn");
			Objects.requireNonNull(receiptNumber, "receiptNumber");
		}
	}

	/** {@code request.delivered.v1}. */
	record Delivered(LocalDate deliveredOn, Handover deliveredBy, List<Document> documents) implements Event {

		public Delivered {
			Objects.requireNonNull(deliveredOn, "deliveredOn");
			Objects.requireNonNull(deliveredBy, "deliveredBy");
			documents = List.copyOf(Objects.requireNonNull(documents, "documents"));
		}
	}

	/** {@code request.withdrawn.v1}. */
	record Withdrawn(Instant withdrawnAt, boolean byOfficer) implements Event {

		public Withdrawn {
			Objects.requireNonNull(withdrawnAt, "withdrawnAt");
		}
	}

	/** {@code request.closed.v1}. */
	record Closed(LocalDate closedOn) implements Event {

		public Closed {
			Objects.requireNonNull(closedOn, "closedOn");
		}
	}

	/** {@code request.tracking-requested.v1}. */
	record TrackingRequested(ChannelKind channel) implements Event {

		public TrackingRequested {
			Objects.requireNonNull(channel, "channel");
		}
	}

	/** {@code account.invited.v1}. */
	record Invited(List<String> roles, Instant expiresAt, @Nullable String invitedBy) implements Event {

		public Invited {
			roles = List.copyOf(Objects.requireNonNull(roles, "roles"));
			Objects.requireNonNull(expiresAt, "expiresAt");
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
