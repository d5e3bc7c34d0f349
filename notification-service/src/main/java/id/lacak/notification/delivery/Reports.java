package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The reports that wait to be published; each lives in the document of its message. */
public interface Reports {

	/** What waits for one message. */
	Optional<Waiting> of(MessageId id);

	/**
	 * Messages whose reports should have been published by now.
	 * @param now machine time
	 */
	List<Waiting> overdue(Instant now, int limit);

	/**
	 * Takes the reports of a message for one replica until then; false when another took
	 * them.
	 * @param until machine time
	 */
	boolean claim(Waiting waiting, Instant until);

	/** The broker has taken responsibility for all of these. */
	void published(Waiting waiting);

	/**
	 * The reports of one message, oldest first.
	 *
	 * @param sequence how many reports that message has ever had
	 * @param dueAt machine time from which any replica may publish them
	 */
	record Waiting(Notification notification, List<StateReport> reports, long sequence, Instant dueAt) {
	}

}
