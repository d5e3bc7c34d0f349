package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a request stands; each stage carries only what is true in it. */
public sealed interface Stage {

	/** The name that clients, pages and the register use. */
	Status status();

	/** Names of the stages, as the law's table has them. */
	enum Status {

		RECEIVED, REGISTERED, INCOMPLETE, LAPSED, IN_PROCESS, EXTENDED, DECIDED, AWAITING_PAYMENT, DELIVERING, DELIVERED, CLOSED, WITHDRAWN;

		/** Whether nothing can follow any more, an objection and a re-opening apart. */
		public boolean ended() {
			return this == LAPSED || this == CLOSED || this == WITHDRAWN;
		}

	}

	/** Arrived but without a number yet; only while the number is being issued. */
	record Received() implements Stage {

		@Override
		public Status status() {
			return Status.RECEIVED;
		}
	}

	/**
	 * Numbered and waiting for the completeness check.
	 *
	 * @param checkBy last day to call it incomplete
	 */
	record Registered(Deadline checkBy, Deadline answerBy) implements Stage {

		@Override
		public Status status() {
			return Status.REGISTERED;
		}
	}

	/**
	 * The clock of the answer is suspended until the applicant has done his part.
	 *
	 * @param suspended the deadline that ran until the letter
	 * @param supplied what the applicant added, until an officer has confirmed it
	 */
	record Incomplete(List<MissingItem> missing, Deadline completeBy, Deadline suspended,
			Optional<Completion> supplied) implements Stage {

		public Incomplete {
			missing = List.copyOf(missing);
		}

		@Override
		public Status status() {
			return Status.INCOMPLETE;
		}
	}

	/** Not completed in time; the applicant may still supply what is missing. */
	record Lapsed(LocalDate on, Incomplete before) implements Stage {

		@Override
		public Status status() {
			return Status.LAPSED;
		}
	}

	/** Complete; the answer is being worked on. */
	record InProcess(Deadline answerBy) implements Stage {

		@Override
		public Status status() {
			return Status.IN_PROCESS;
		}
	}

	/**
	 * Extended once.
	 *
	 * @param original the first date
	 */
	record Extended(Deadline answerBy, Deadline original, ExtensionGround ground, String reason) implements Stage {

		@Override
		public Status status() {
			return Status.EXTENDED;
		}
	}

	/** The written notice was sent and nothing need be paid. */
	record Decided(Answer answer) implements Stage {

		@Override
		public Status status() {
			return Status.DECIDED;
		}
	}

	/** Paper copies wait for payment. */
	record AwaitingPayment(Answer answer) implements Stage {

		@Override
		public Status status() {
			return Status.AWAITING_PAYMENT;
		}
	}

	/** Paid; the material is being prepared. */
	record Delivering(Answer answer, Payment payment) implements Stage {

		@Override
		public Status status() {
			return Status.DELIVERING;
		}
	}

	/** Handed over, with evidence. */
	record Delivered(Answer answer, Optional<Payment> payment, Handover handover) implements Stage {

		@Override
		public Status status() {
			return Status.DELIVERED;
		}
	}

	/** Nothing left to do. */
	record Closed(Answer answer, Optional<Payment> payment, Optional<Handover> handover, LocalDate on,
			Optional<String> reason) implements Stage {

		@Override
		public Status status() {
			return Status.CLOSED;
		}
	}

	/** Taken back by the applicant. */
	record Withdrawn(LocalDate on, String reason, Optional<Answer> answer, Optional<Payment> payment,
			Optional<Handover> handover) implements Stage {

		@Override
		public Status status() {
			return Status.WITHDRAWN;
		}
	}

}
