package id.lacak.request.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happens to an objection, told to its applicant. */
sealed interface ObjectionWire extends Wire {

	/** N18. */
	record ObjectionUnansweredV1(LocalDate dueDate, LocalDate disputeFrom, LocalDate disputeUntil,
			Instant validUntil, Optional<Boolean> provisional, Optional<List<SendingHours>> sendingHours)
			implements
				ObjectionWire {

		@Override
		public String type() {
			return "objection.unanswered.v1";
		}
	}

	/** N25. */
	record ObjectionDisputeReminderV1(LocalDate disputeUntil, int workingDaysLeft,
			Instant validUntil, Optional<Boolean> provisional) implements ObjectionWire {

		@Override
		public String type() {
			return "objection.dispute-reminder.v1";
		}
	}

	/** N16. */
	record ObjectionRegisteredV1(LocalDate filedOn, LocalDate dueDate, boolean late,
			List<String> grounds, Optional<Boolean> provisional, Optional<String> objectedTo,
			Optional<String> officersLink) implements ObjectionWire {

		ObjectionRegisteredV1 at(String page) {
			return new ObjectionRegisteredV1(filedOn, dueDate, late, grounds, provisional, objectedTo,
					Optional.of(page));
		}

		@Override
		public String type() {
			return "objection.registered.v1";
		}
	}

	/** N17. */
	record ObjectionDecidedV1(String outcome, LocalDate decidedOn, LocalDate disputeUntil,
			Optional<LocalDate> executeBy, Optional<Boolean> provisional) implements ObjectionWire {

		@Override
		public String type() {
			return "objection.decided.v1";
		}
	}

	/** N26, when an email did not arrive. */
	record ObjectionUnreachedV1(String notice, String template) implements ObjectionWire {

		@Override
		public String type() {
			return "objection.unreached.v1";
		}
	}

	/** N17b. */
	record ObjectionExecutedV1(LocalDate executedOn) implements ObjectionWire {

		@Override
		public String type() {
			return "objection.executed.v1";
		}
	}

	/** N15b. */
	record ObjectionWithdrawnV1(Instant withdrawnAt, boolean byOfficer) implements ObjectionWire {

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
			boolean confirmed, Optional<Boolean> provisional) implements ObjectionWire {

		@Override
		public String type() {
			return "objection.date-moved.v1";
		}
	}

}
