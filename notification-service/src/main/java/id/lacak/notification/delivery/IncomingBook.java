package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings the parts of incoming texts together and knows what came before, whichever
 * replica it came to.
 */
public interface IncomingBook {

	/**
	 * Keeps a part of a longer text; gives all of them, in order, while none is missing.
	 * @param key the same for all parts of that text
	 * @param number 1 to {@code of}
	 * @param letters of the part; may end in the middle of a surrogate pair
	 * @param now machine time
	 */
	Optional<List<String>> keep(String key, int number, int of, String letters, Instant now);

	/** Forgets the parts of a text that was dealt with. */
	void joined(String key);

	/**
	 * The id of what came from a source, the same while it is repeated; empty once the
	 * same was dealt with since then.
	 * @param now machine time
	 */
	Optional<String> begin(String source, String content, Instant since, Instant now);

	/** It was dealt with. */
	void done(String source, String id);

	/** Forgets what was last touched before then (machine time). */
	void forgetTextsBefore(Instant limit);

}
