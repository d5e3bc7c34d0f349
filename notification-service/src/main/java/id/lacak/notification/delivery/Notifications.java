package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All messages. Every method may throw {@link StoreUnavailable}; then nothing is known to
 * have changed.
 */
public interface Notifications {

	/** Keeps a new message; false when it is known already, and then nothing changes. */
	boolean add(Change planned);

	/** The message with that id. */
	Optional<Notification> find(MessageId id);

	/**
	 * Messages that wait and are due, or whose holder let its lease run out, in the order
	 * in which they are to leave. How new a message is counts from the beginning of its
	 * round.
	 * @param now machine time
	 */
	List<Notification> due(ChannelKind channel, Turn turn, Instant now, int limit);

	/** Reminders about that case or objection that wait. */
	List<Notification> waitingReminders(String office, String subject);

	/**
	 * Stores a step together with its reports; false when somebody else was faster, and
	 * then nothing changes.
	 */
	boolean advance(Change change);

	/** Optional messages about that case or objection, whatever became of them. */
	List<Notification> optionalAbout(String office, String subject);

	/**
	 * Stores a step that changed what a message says, so that it tells what another would
	 * have told; false when somebody else was faster.
	 */
	boolean join(Change step, MessageId told);

	/** The message that tells what that one would have told. */
	Optional<MessageId> tellerOf(String subject, MessageId told);

	/**
	 * Removes text, name and address of messages that have come to an end and whose last
	 * round began before then; state, times and fingerprint stay.
	 * @param before machine time
	 * @param most how many at most
	 * @return how many it were
	 */
	int removeTexts(Instant before, int most);

}
