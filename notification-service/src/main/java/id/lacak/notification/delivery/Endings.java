package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * The last ending of each case and objection, so that a reminder is held back even when
 * what ended it came first.
 */
public interface Endings {

	/**
	 * Notes an ending unless a later one is known; may be repeated, in any order.
	 * @param now machine time
	 */
	void note(String office, String subject, Ending ending, Instant now);

	/** The last one. */
	Optional<Ending> last(String office, String subject);

	/** Forgets what was last noted before then (machine time). */
	void forgetEndingsBefore(Instant limit);

}
