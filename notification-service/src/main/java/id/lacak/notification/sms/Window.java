package id.lacak.notification.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;

/**
 * How many PDUs of a line may be without an answer. When the message centre says that it
 * is too much, nobody sends anything for a while, then half as many as before; each one
 * that it takes makes room for one more.
 */
final class Window {

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final int most;

	private final InstantSource machineTime;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private int allowed;

	private int open;

	private Duration pause = Duration.ZERO;

	private Instant closedUntil = Instant.MIN;

	Window(int most, InstantSource machineTime) {
		this.most = most;
		this.allowed = most;
		this.machineTime = machineTime;
	}

	/**
	 * Waits for room, no longer than that; whoever gets it must {@link #leave}. Without
	 * room, says how long to come back later.
	 */
	Optional<Duration> enter(Duration patience) throws InterruptedException {
		this.lock.lock();
		try {
			var left = patience.toNanos();
			while (true) {
				var closed = closedFor();
				if (!closed.isPositive() && this.open < this.allowed) {
					this.open++;
					return Optional.empty();
				}
				if (left <= 0 || closed.toNanos() > left) {
					return Optional.of(closed.isPositive() ? closed : FIRST_PAUSE);
				}
				left -= waited(closed.isPositive() ? closed.toNanos() : left);
			}
		} finally {
			this.lock.unlock();
		}
	}

	/** An answer came, or none will. */
	void leave(SendResult answer) {
		this.lock.lock();
		try {
			this.open--;
			switch (answer) {
				case SendResult.Taken _ -> widen();
				case SendResult.Failed failed -> {
					if (failed.kind() == FailureKind.THROTTLED) {
						narrow();
					}
				}
				case SendResult.PartlyTaken _,SendResult.NotTried _ -> {
				}
			}
			this.changed.signalAll();
		} finally {
			this.lock.unlock();
		}
	}

	/** How many PDUs may be without an answer now. */
	int allowed() {
		this.lock.lock();
		try {
			return this.allowed;
		} finally {
			this.lock.unlock();
		}
	}

	private void widen() {
		this.allowed = Math.min(this.most, this.allowed + 1);
		this.pause = (this.allowed == this.most) ? Duration.ZERO : this.pause;
	}

	/** Answers to what had left before the pause began say nothing new. */
	private void narrow() {
		if (closedFor().isPositive()) {
			return;
		}
		this.allowed = Math.max(1, this.allowed / 2);
		var longer = this.pause.isZero() ? FIRST_PAUSE : this.pause.multipliedBy(2);
		this.pause = (longer.compareTo(LONGEST_PAUSE) < 0) ? longer : LONGEST_PAUSE;
		this.closedUntil = this.machineTime.instant().plus(this.pause);
	}

	private Duration closedFor() {
		return (this.closedUntil == Instant.MIN)
				? Duration.ZERO
				: Duration.between(this.machineTime.instant(), this.closedUntil);
	}

	private long waited(long nanos) throws InterruptedException {
		return nanos - this.changed.awaitNanos(nanos);
	}

}
