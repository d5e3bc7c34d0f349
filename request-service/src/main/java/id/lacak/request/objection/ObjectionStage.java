package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;

import java.time.LocalDate;
import java.util.Optional;

/** Where an objection stands; each stage carries only what is true in it. */
public sealed interface ObjectionStage {

	/** The name that clients, pages and the register use. */
	Status status();

	/** Names of the stages. */
	enum Status {

		FILED, REGISTERED, UNDER_REVIEW, DECIDED, EXECUTED, CLOSED, WITHDRAWN;

		/** Whether nothing can follow any more, a dispute apart. */
		public boolean ended() {
			return this == CLOSED || this == WITHDRAWN;
		}

		/** Whether the superior's answer is awaited. */
		public boolean awaitsAnswer() {
			return this == REGISTERED || this == UNDER_REVIEW;
		}

	}

	/** Handed in but without a number yet; only while the number is being issued. */
	record Filed() implements ObjectionStage {

		@Override
		public Status status() {
			return Status.FILED;
		}
	}

	/** In the register; the applicant has the receipt. */
	record Registered(Deadline answerBy) implements ObjectionStage {

		@Override
		public Status status() {
			return Status.REGISTERED;
		}
	}

	/** File and opinions are being put before the superior. */
	record UnderReview(Deadline answerBy) implements ObjectionStage {

		@Override
		public Status status() {
			return Status.UNDER_REVIEW;
		}
	}

	/** The superior has answered in writing. */
	record Decided(Decision decision) implements ObjectionStage {

		@Override
		public Status status() {
			return Status.DECIDED;
		}
	}

	/** What was granted has been given. */
	record Executed(Decision decision, Execution execution) implements ObjectionStage {

		@Override
		public Status status() {
			return Status.EXECUTED;
		}
	}

	/**
	 * Nothing left to do.
	 *
	 * @param decision empty when the Commission spoke in the superior's place
	 */
	record Closed(Deadline answerBy, Optional<Decision> decision, Optional<Execution> execution, LocalDate on,
			Optional<String> reason) implements ObjectionStage {

		@Override
		public Status status() {
			return Status.CLOSED;
		}
	}

	/** Taken back by the applicant before it was answered. */
	record Withdrawn(Deadline answerBy, LocalDate on, String reason) implements ObjectionStage {

		@Override
		public Status status() {
			return Status.WITHDRAWN;
		}
	}

}
