package id.lacak.notification.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;

/** Finds messages of one office for people. */
public interface MessageSearch {

	/** What matches, the last begun first. */
	List<Found> list(Filter filter, Optional<Place> after, int limit);

	/** How many match. */
	long count(Filter filter);

	/** That office's message of that id. */
	Optional<Found> find(String office, MessageId id);

	/** Every office that ever had a message. */
	List<String> offices();

	/**
	 * How many of an office's messages are due and have not left.
	 * @param now machine time
	 */
	long backlog(String office, ChannelKind channel, Instant now);

	/** Where a message stands, as people are told. */
	enum Standing {

		WAITING, SENDING, ACCEPTED, DELIVERED, FAILED_PERMANENTLY, FAILED_TECHNICALLY, UNCERTAIN, SUPPRESSED, EXPIRED

	}

	/**
	 * What to look for; what is absent matches all.
	 *
	 * @param from first machine time at which the last round began
	 * @param until machine time before which it began
	 */
	record Filter(String office, Optional<Standing> state, Optional<ChannelKind> channel, Optional<String> template,
			Optional<String> registrationNumber, Optional<Instant> from, Optional<Instant> until) {
	}

	/** Where a list goes on. */
	record Place(Instant since, String id) {
	}

	/** A message with everything that was ever reported about it. */
	record Found(Notification notification, List<Step> trail, Optional<String> fingerprint) {
	}

	/**
	 * A report.
	 *
	 * @param at by the legal clock
	 */
	record Step(String state, Instant at, int attempt, String detail) {
	}

}
