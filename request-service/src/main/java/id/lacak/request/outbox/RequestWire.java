package id.lacak.request.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happens to a request, told to its applicant. */
sealed interface RequestWire extends Wire {

	/** N01; officers hear of it in their office's chats. */
	record RequestRegisteredV1(Instant receivedAt, LocalDate dueDate, LocalDate extendedDueDate,
			boolean provisional, Optional<String> officersLink) implements RequestWire {

		RequestRegisteredV1 at(String page) {
			return new RequestRegisteredV1(receivedAt, dueDate, extendedDueDate, provisional, Optional.of(page));
		}

		@Override
		public String type() {
			return "request.registered.v1";
		}
	}

	/** N03. */
	record RequestIncompleteV1(List<Missing> missing, LocalDate completeBy,
			Optional<Boolean> provisional) implements RequestWire {

		record Missing(String item, String explanation) {
		}

		@Override
		public String type() {
			return "request.incomplete.v1";
		}
	}

	/** N03b. */
	record RequestCompletionSuppliedV1(Instant suppliedAt) implements RequestWire {

		@Override
		public String type() {
			return "request.completion-supplied.v1";
		}
	}

	/** N06. */
	record RequestInProcessV1(LocalDate dueDate, LocalDate extendedDueDate, int workingDays,
			boolean provisional) implements RequestWire {

		@Override
		public String type() {
			return "request.in-process.v1";
		}
	}

	/** N05. */
	record RequestLapsedV1(LocalDate completeBy) implements RequestWire {

		@Override
		public String type() {
			return "request.lapsed.v1";
		}
	}

	/** N07. */
	record RequestExtendedV1(String ground, String reason, LocalDate previousDueDate, LocalDate dueDate,
			int workingDays, Optional<Boolean> provisional) implements RequestWire {

		@Override
		public String type() {
			return "request.extended.v1";
		}
	}

	/** N08 to N11. */
	record RequestDecidedV1(String outcome, LocalDate decidedOn, LocalDate objectionUntil,
			List<String> exemptionGrounds, Optional<String> reason, Optional<OtherBody> otherBody,
			Optional<Integer> availableInDays, Optional<LocalDate> provideBy,
			Optional<Boolean> provisional) implements RequestWire {

		record OtherBody(String name, Optional<String> contact) {
		}

		@Override
		public String type() {
			return "request.decided.v1";
		}
	}

	/** N23. */
	record RequestCorrectedV1(String outcome, LocalDate correctedOn, LocalDate objectionUntil,
			String reason, Optional<Boolean> provisional) implements RequestWire {

		@Override
		public String type() {
			return "request.corrected.v1";
		}

	}

	/** N22, for each date that concerns the applicant. */
	record RequestDateMovedV1(String deadline, LocalDate from, LocalDate to, LocalDate target, String reason,
			boolean confirmed, Optional<Boolean> provisional) implements RequestWire {

		@Override
		public String type() {
			return "request.date-moved.v1";
		}

	}

	/** N19, to the contacts that hold and to those that held. */
	record RequestContactChangedV1(Instant changedAt, Optional<String> previousEmail,
			Optional<String> previousPhone) implements RequestWire {

		@Override
		public String type() {
			return "request.contact-changed.v1";
		}
	}

	/** N26, when an email did not arrive. */
	record RequestUnreachedV1(String notice, String template) implements RequestWire {

		@Override
		public String type() {
			return "request.unreached.v1";
		}
	}

	/** N12. */
	record RequestPaymentDueV1(long amount, List<CostLine> costLines, String paymentInstruction,
			Optional<LocalDate> payBy, Optional<Integer> provideInWorkingDays,
			Optional<Boolean> provisional) implements RequestWire {

		record CostLine(String label, long amount) {
		}

		@Override
		public String type() {
			return "request.payment-due.v1";
		}
	}

	/** N12b. */
	record RequestPaymentReceivedV1(long amount, LocalDate paidOn, String receiptNumber,
			Optional<LocalDate> provideBy, Optional<Boolean> provisional) implements RequestWire {

		@Override
		public String type() {
			return "request.payment-received.v1";
		}
	}

	/** N13b. */
	record RequestDeliveredV1(LocalDate deliveredOn, String deliveredBy,
			List<Delivered> documents) implements RequestWire {

		record Delivered(String name, long size) {
		}

		@Override
		public String type() {
			return "request.delivered.v1";
		}
	}

	/** N15. */
	record RequestWithdrawnV1(Instant withdrawnAt, boolean byOfficer) implements RequestWire {

		@Override
		public String type() {
			return "request.withdrawn.v1";
		}
	}

	/** N20b. */
	record RequestClosedV1(LocalDate closedOn) implements RequestWire {

		@Override
		public String type() {
			return "request.closed.v1";
		}
	}

	/** N21, to one contact only. */
	record RequestTrackingRequestedV1(String channel) implements RequestWire {

		@Override
		public String type() {
			return "request.tracking-requested.v1";
		}
	}

	/** N14. */
	record RequestOverdueV1(LocalDate dueDate, LocalDate objectionFrom, LocalDate objectionUntil,
			Instant validUntil, Optional<Boolean> provisional, Optional<List<SendingHours>> sendingHours)
			implements
				RequestWire {

		@Override
		public String type() {
			return "request.overdue.v1";
		}
	}

	/** N04. */
	record RequestCompletionReminderV1(LocalDate completeBy, int workingDaysLeft,
			Instant validUntil, Optional<Boolean> provisional) implements RequestWire {

		@Override
		public String type() {
			return "request.completion-reminder.v1";
		}
	}

	/** N24. */
	record RequestObjectionReminderV1(LocalDate objectionUntil, int workingDaysLeft,
			Instant validUntil, Optional<Boolean> provisional) implements RequestWire {

		@Override
		public String type() {
			return "request.objection-reminder.v1";
		}
	}

}
