package id.lacak.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * When to try again: soon once, then steadily, for hours and not for days.
 *
 * @param soon wait before the second try
 * @param steadily wait before every later one
 * @param throttled wait after a provider asked us to come back later
 * @param giveUpAfter time from planning until a message is given up
 */
public record RetryPolicy(Duration soon, Duration steadily, Duration throttled, Duration giveUpAfter) {

	/** What to do after a try that failed. */
	State after(Notification tried, SendResult.Failed failure, Moment now) {
		var detail = failure.detail();
		return switch (failure.kind()) {
			case PERMANENT -> new State.FailedPermanently(now.legal(), detail);
			case UNKNOWN -> switch (tried.message().channel()) {
				// the stable Message-ID lets the receiver drop the second copy
				// officers rather read a line twice than never
				case EMAIL, CHAT -> again(tried, detail, now, pause(tried));
				case SMS -> new State.Uncertain(now.legal(), detail);
			};
			case THROTTLED -> again(tried, detail, now, this.throttled);
			case TECHNICAL -> again(tried, detail, now, pause(tried));
		};
	}

	private Duration pause(Notification tried) {
		return (tried.attempts() <= 1) ? this.soon : this.steadily;
	}

	private State again(Notification tried, String detail, Moment now, Duration pause) {
		var next = now.machine().plus(pause);
		return next.isAfter(lastTry(tried))
				? new State.FailedTechnically(now.legal(), detail)
				: new State.Waiting(next);
	}

	private Instant lastTry(Notification tried) {
		return tried.since().plus(this.giveUpAfter);
	}

}
