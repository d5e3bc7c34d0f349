package id.lacak.notification.parking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was parked, and what came of it. Every method may throw
 * {@link id.lacak.notification.delivery.StoreUnavailable}; then nothing is known to have
 * changed.
 */
public interface DeadLetters {

	/**
	 * Keeps what was parked; the same parking twice changes nothing, another parking of
	 * the same message makes it wait again and counts.
	 */
	void keep(Parked parked);

	/** The one with that id. */
	Optional<DeadLetter> find(String id);

	/**
	 * What matches, the last parked first.
	 * @param skip how many of them to leave out
	 */
	List<DeadLetter> list(Filter filter, int skip, int limit);

	/** How many match. */
	long count(Filter filter);

	/** Stores a change; false when somebody else was faster, and then nothing changes. */
	boolean advance(DeadLetter after);

	/** Forgets what was settled and last parked before then. */
	void forgetSettledBefore(Instant limit);

	/**
	 * What to look for; what is absent matches all.
	 *
	 * @param office also matches what belongs to no office that could be read
	 */
	record Filter(Optional<DeadLetter.Status> status, Optional<String> office, Optional<String> queue,
			Optional<String> failure) {

		/** Everything that waits, of every office. */
		public static final Filter WAITING = new Filter(Optional.of(DeadLetter.Status.WAITING), Optional.empty(),
				Optional.empty(), Optional.empty());

	}

	/**
	 * A message as it was found in a parking queue.
	 *
	 * @param parking one for each time it was parked
	 * @param at machine time
	 */
	record Parked(String id, String parking, String queue, String messageId, String type, String office, String reason,
			String failure, byte[] body, Instant at) {

		@Override
		public String toString() {
			return "Parked[" + this.id + "]";
		}

	}

}
