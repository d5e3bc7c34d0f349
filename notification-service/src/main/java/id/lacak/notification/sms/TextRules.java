package id.lacak.notification.sms;

import java.time.Clock;
import java.time.Duration;

import id.lacak.notification.delivery.Notification;

/**
 * What holds for texts on every route.
 *
 * @param mostParts a longer text fails
 * @param validity how long a provider tries at most
 * @param clock the legal one, by which texts lose their use
 */
record TextRules(int mostParts, Duration validity, Clock clock) {

	private static final Duration SHORTEST = Duration.ofMinutes(1);

	/** How long a provider may try from now on: no longer than the text is of use. */
	Duration validFor(Notification notification) {
		var until = notification.conditions().validUntil();
		if (until == null) {
			return this.validity;
		}
		var left = Duration.between(this.clock.instant(), until);
		if (left.compareTo(SHORTEST) < 0) {
			return SHORTEST;
		}
		return (left.compareTo(this.validity) < 0) ? left : this.validity;
	}

}
