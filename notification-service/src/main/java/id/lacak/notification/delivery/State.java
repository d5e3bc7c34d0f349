package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where a message stands. {@code dueAt} and {@code leaseUntil} are machine time;
 * {@code at} is the legal clock.
 */
public sealed interface State {

	/** To be sent, not before {@code dueAt}. */
	record Waiting(Instant dueAt) implements State {
	}

	/**
	 * In the hands of one replica, which has until {@code leaseUntil} to say what came of
	 * it.
	 */
	record Sending(String holder, Instant leaseUntil) implements State {
	}

	/**
	 * The provider took it.
	 *
	 * @param references the provider's ids, one for each part
	 * @param delivered those of them that are known to have arrived
	 */
	record Accepted(Instant at, List<String> references, Set<String> delivered) implements State {
	}

	/** The provider reports arrival. */
	record Delivered(Instant at) implements State {
	}

	/**
	 * Will never arrive at this contact.
	 *
	 * @param parts what left before it failed
	 */
	record FailedPermanently(Instant at, String detail, Parts parts) implements State {

		/** Nothing left. */
		public FailedPermanently(Instant at, String detail) {
			this(at, detail, Parts.NONE);
		}

	}

	/** All tries are used up; a person may send it again. */
	record FailedTechnically(Instant at, String detail) implements State {
	}

	/**
	 * May or may not have left; only a person may send it again.
	 *
	 * @param parts what certainly left
	 */
	record Uncertain(Instant at, String detail, Parts parts) implements State {

		/** Of no part is it certain. */
		public Uncertain(Instant at, String detail) {
			this(at, detail, Parts.NONE);
		}

	}

	/** Not sent, on purpose. */
	record Suppressed(Instant at, String detail) implements State {
	}

	/**
	 * The provider gave up after it had taken the message, or its time was over before.
	 *
	 * @param parts what left before it was given up
	 */
	record Expired(Instant at, String detail, Parts parts) implements State {

		/** Nothing left. */
		public Expired(Instant at, String detail) {
			this(at, detail, Parts.NONE);
		}

	}

}
