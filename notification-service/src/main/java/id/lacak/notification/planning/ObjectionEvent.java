package id.lacak.notification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import id.lacak.notification.delivery.SendingHours;

/** What happened to an objection; dates are in the zone of the office. */
public sealed interface ObjectionEvent extends Event {

	/**
	 * {@code objection.registered.v1}.
	 *
	 * @param objectedTo id of the request whose answer or silence it is about, if that right was
	 * there: nobody needs to hear of it any more
	 * @param officersLink the officers' page; events that are older than the field do not say
	 */
	record Registered(LocalDate filedOn, LocalDate dueDate, boolean late, List<Ground> grounds,
			@Nullable Boolean provisional, @Nullable String objectedTo,
			@Nullable String officersLink) implements ObjectionEvent {

		public Registered {
			WebAddress.checkIfAny(officersLink);
			Objects.requireNonNull(filedOn, "filedOn");
			Objects.requireNonNull(dueDate, "dueDate");
			grounds = List.copyOf(Objects.requireNonNull(grounds, "grounds"));
		}
	}

	/** {@code objection.decided.v1}. */
	record Decided(Verdict outcome, LocalDate disputeUntil, @Nullable LocalDate executeBy,
			@Nullable Boolean provisional) implements ObjectionEvent {

		public Decided {
			Objects.requireNonNull(outcome, "outcome");
			Objects.requireNonNull(disputeUntil, "disputeUntil");
		}
	}

	/** {@code objection.unanswered.v1}. */
	record Unanswered(LocalDate dueDate, LocalDate disputeFrom, LocalDate disputeUntil,
			@Nullable Instant validUntil, @Nullable Boolean provisional,
			@Nullable List<SendingHours> sendingHours) implements ObjectionEvent {

		public Unanswered {
			Objects.requireNonNull(dueDate, "dueDate");
			Objects.requireNonNull(disputeFrom, "disputeFrom");
			Objects.requireNonNull(disputeUntil, "disputeUntil");
		}
	}

	/** {@code objection.unreached.v1}. */
	record Unreached(String notice, String template) implements ObjectionEvent, SecondWay {

		public Unreached {
			Objects.requireNonNull(notice, "notice");
			Objects.requireNonNull(template, "template");
		}

	}

	/** {@code objection.executed.v1}. */
	record Executed(LocalDate executedOn) implements ObjectionEvent {

		public Executed {
			Objects.requireNonNull(executedOn, "executedOn");
		}
	}

	/** {@code objection.withdrawn.v1}. */
	record Withdrawn(Instant withdrawnAt, boolean byOfficer) implements ObjectionEvent {

		public Withdrawn {
			Objects.requireNonNull(withdrawnAt, "withdrawnAt");
		}
	}

	/** {@code objection.date-moved.v1}. */
	record DateMoved(DeadlineKind deadline, LocalDate from, LocalDate to, @Nullable LocalDate target, String reason,
			boolean confirmed, @Nullable Boolean provisional) implements ObjectionEvent, MovedDate {

		public DateMoved {
			Objects.requireNonNull(deadline, "deadline");
			Objects.requireNonNull(from, "from");
			Objects.requireNonNull(to, "to");
			Objects.requireNonNull(reason, "reason");
		}
	}

	/** {@code objection.dispute-reminder.v1}. */
	record DisputeReminder(LocalDate disputeUntil, int workingDaysLeft,
			@Nullable Instant validUntil, @Nullable Boolean provisional) implements ObjectionEvent {

		public DisputeReminder {
			Objects.requireNonNull(disputeUntil, "disputeUntil");
		}
	}

	/** Letters of Pasal 35 (1) UU 14/2008. */
	enum Ground {

		A, B, C, D, E, F, G

	}

	/** What the superior decided. */
	enum Verdict {

		PPID_UPHELD, GRANTED_FULL, GRANTED_PARTIAL, INADMISSIBLE

	}

}
