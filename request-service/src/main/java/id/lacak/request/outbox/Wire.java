package id.lacak.request.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What leaves this service, apart from what every event about a case has in common
 * ({@link Regarding}). Names and fields here are promises; the domain behind them may change.
 * Dates are days in the office's zone, amounts are whole rupiah.
 */
sealed interface Wire {

	/** The type with its version. */
	String type();

	/** N01. */
	record RequestRegisteredV1(Instant receivedAt, LocalDate dueDate, LocalDate extendedDueDate,
			boolean provisional) implements Wire {

		@Override
		public String type() {
			return "request.registered.v1";
		}
	}

	/** N03. */
	record RequestIncompleteV1(List<Missing> missing, LocalDate completeBy) implements Wire {

		record Missing(String item, String explanation) {
		}

		@Override
		public String type() {
			return "request.incomplete.v1";
		}
	}

	/** N03b. */
	record RequestCompletionSuppliedV1(Instant suppliedAt) implements Wire {

		@Override
		public String type() {
			return "request.completion-supplied.v1";
		}
	}

	/** N06. */
	record RequestInProcessV1(LocalDate dueDate, LocalDate extendedDueDate, int workingDays,
			boolean provisional) implements Wire {

		@Override
		public String type() {
			return "request.in-process.v1";
		}
	}

	/** N05. */
	record RequestLapsedV1(LocalDate completeBy) implements Wire {

		@Override
		public String type() {
			return "request.lapsed.v1";
		}
	}

	/** N07. */
	record RequestExtendedV1(String ground, String reason, LocalDate previousDueDate, LocalDate dueDate,
			int workingDays) implements Wire {

		@Override
		public String type() {
			return "request.extended.v1";
		}
	}

	/** N08 to N11. */
	record RequestDecidedV1(String outcome, LocalDate decidedOn, LocalDate objectionUntil,
			List<String> exemptionGrounds, Optional<String> reason, Optional<OtherBody> otherBody,
			Optional<Integer> availableInDays) implements Wire {

		record OtherBody(String name, Optional<String> contact) {
		}

		@Override
		public String type() {
			return "request.decided.v1";
		}
	}

	/** N23. */
	record RequestCorrectedV1(String outcome, LocalDate correctedOn, LocalDate objectionUntil,
			String reason) implements Wire {

		@Override
		public String type() {
			return "request.corrected.v1";
		}

	}

	/** N22, for each date that concerns the applicant. */
	record RequestDateMovedV1(String deadline, LocalDate from, LocalDate to, LocalDate target, String reason,
			boolean confirmed) implements Wire {

		@Override
		public String type() {
			return "request.date-moved.v1";
		}

	}

	/** D05, to an officer of the unit. */
	record DeadlineAssignedV1(String registrationNumber, String link, LocalDate dueDate,
			boolean returned) implements Wire {

		@Override
		public String type() {
			return "deadline.assigned.v1";
		}

	}

	/** N12. */
	record RequestPaymentDueV1(long amount, List<CostLine> costLines, String paymentInstruction) implements Wire {

		record CostLine(String label, long amount) {
		}

		@Override
		public String type() {
			return "request.payment-due.v1";
		}
	}

	/** N12b. */
	record RequestPaymentReceivedV1(long amount, LocalDate paidOn, String receiptNumber) implements Wire {

		@Override
		public String type() {
			return "request.payment-received.v1";
		}
	}

	/** N13b. */
	record RequestDeliveredV1(LocalDate deliveredOn, String deliveredBy, List<Delivered> documents) implements Wire {

		record Delivered(String name, long size) {
		}

		@Override
		public String type() {
			return "request.delivered.v1";
		}
	}

	/** N15. */
	record RequestWithdrawnV1(Instant withdrawnAt, boolean byOfficer) implements Wire {

		@Override
		public String type() {
			return "request.withdrawn.v1";
		}
	}

	/** N20b. */
	record RequestClosedV1(LocalDate closedOn) implements Wire {

		@Override
		public String type() {
			return "request.closed.v1";
		}
	}

	/** D11, to one officer. */
	record DeadlineCalendarChangedV1(int year, String decree, String link, int total,
			List<Shift> items) implements Wire {

		record Shift(String registrationNumber, String deadline, LocalDate from, LocalDate to) {
		}

		@Override
		public String type() {
			return "deadline.calendar-changed.v1";
		}
	}

	/** N21, to one contact only. */
	record RequestTrackingRequestedV1(String channel) implements Wire {

		@Override
		public String type() {
			return "request.tracking-requested.v1";
		}
	}

	/** N14. */
	record RequestOverdueV1(LocalDate dueDate, LocalDate objectionFrom, LocalDate objectionUntil) implements Wire {

		@Override
		public String type() {
			return "request.overdue.v1";
		}
	}

	/** N04. */
	record RequestCompletionReminderV1(LocalDate completeBy, int workingDaysLeft) implements Wire {

		@Override
		public String type() {
			return "request.completion-reminder.v1";
		}
	}

	/** N24. */
	record RequestObjectionReminderV1(LocalDate objectionUntil, int workingDaysLeft) implements Wire {

		@Override
		public String type() {
			return "request.objection-reminder.v1";
		}
	}

	/** N18. */
	record ObjectionUnansweredV1(LocalDate dueDate, LocalDate disputeFrom, LocalDate disputeUntil) implements Wire {

		@Override
		public String type() {
			return "objection.unanswered.v1";
		}
	}

	/** N25. */
	record ObjectionDisputeReminderV1(LocalDate disputeUntil, int workingDaysLeft) implements Wire {

		@Override
		public String type() {
			return "objection.dispute-reminder.v1";
		}
	}

	/** D01 to D04, to one officer. */
	record DeadlineReminderV1(String registrationNumber, String link, String what, LocalDate dueDate,
			int workingDays, boolean copy, Instant validUntil) implements Wire {

		@Override
		public String type() {
			return "deadline.reminder.v1";
		}
	}

	/** D10, to one officer. */
	record DeadlineDigestV1(LocalDate date, String link, List<Section> sections) implements Wire {

		record Section(String section, List<Item> items, int more) {
		}

		record Item(String registrationNumber, Optional<LocalDate> dueDate, String link) {
		}

		@Override
		public String type() {
			return "deadline.digest.v1";
		}
	}

	/** Asks the notification service to send a message again; concerns a message, not a person. */
	record CommandResendV1(String messageId, String requestedBy) implements Wire {

		@Override
		public String type() {
			return "command.resend.v1";
		}
	}

	/** N16. */
	record ObjectionRegisteredV1(LocalDate filedOn, LocalDate dueDate, boolean late,
			List<String> grounds) implements Wire {

		@Override
		public String type() {
			return "objection.registered.v1";
		}
	}

	/** N17. */
	record ObjectionDecidedV1(String outcome, LocalDate decidedOn, LocalDate disputeUntil,
			Optional<LocalDate> executeBy) implements Wire {

		@Override
		public String type() {
			return "objection.decided.v1";
		}
	}

	/** N17b. */
	record ObjectionExecutedV1(LocalDate executedOn) implements Wire {

		@Override
		public String type() {
			return "objection.executed.v1";
		}
	}

	/** N15b. */
	record ObjectionWithdrawnV1(Instant withdrawnAt, boolean byOfficer) implements Wire {

		@Override
		public String type() {
			return "objection.withdrawn.v1";
		}
	}

	/**
	 * N22b.
	 *
	 * @param deadline name of the deadline
	 * @param target the day that stays promised
	 * @param confirmed whether a provisional date became firm
	 */
	record ObjectionDateMovedV1(String deadline, LocalDate from, LocalDate to, LocalDate target, String reason,
			boolean confirmed) implements Wire {

		@Override
		public String type() {
			return "objection.date-moved.v1";
		}
	}

}
