package id.lacak.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * One moment on both clocks, in whole milliseconds.
 *
 * @param legal what a person and the law see
 * @param machine for leases and retries; never moved by hand
 */
public record Moment(Instant legal, Instant machine) {

	public Moment {
		legal = legal.truncatedTo(ChronoUnit.MILLIS);
		machine = machine.truncatedTo(ChronoUnit.MILLIS);
	}

	/** This very moment. */
	public static Moment of(Clock clock, InstantSource machineTime) {
		return new Moment(clock.instant(), machineTime.instant());
	}

}
