package id.lacak.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hours of one working day in which an office reminds people, by the legal clock and in whole
 * milliseconds. Which days are working days only the sender of the event knows.
 *
 * @param from first moment at which a reminder may leave
 * @param until first moment at which it may not any more
 */
public record SendingHours(Instant from, Instant until) {

	/** The legal clock may be moved while a message waits, so nobody waits longer at a stretch. */
	private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

	public SendingHours {
		from = from.truncatedTo(ChronoUnit.MILLIS);
		until = until.truncatedTo(ChronoUnit.MILLIS);
		if (!from.isBefore(until)) {
			throw new IllegalArgumentException("hours end before they begin");
		}
	}

	/**
	 * Until when something has to wait that may leave in these hours only: machine time. Empty when
	 * it need not: now is one of them, or none of them is to come and only the quiet hours hold.
	 */
	static Optional<Instant> waitUntil(List<SendingHours> hours, Moment now) {
		if (hours.stream().anyMatch(each -> each.contains(now.legal()))) {
			return Optional.empty();
		}
		return hours.stream()
				.map(SendingHours::from)
				.filter(now.legal()::isBefore)
				.min(Comparator.naturalOrder())
				.map(next -> Duration.between(now.legal(), next))
				.map(wait -> now.machine().plus((wait.compareTo(LOOK_AGAIN) < 0) ? wait : LOOK_AGAIN));
	}

	private boolean contains(Instant moment) {
		return !moment.isBefore(this.from) && moment.isBefore(this.until);
	}

}
