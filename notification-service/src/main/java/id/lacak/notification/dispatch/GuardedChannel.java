package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider behind its guards, from the outside in: rate limiter, bulkhead, breaker,
 * time limiter, quick retry.
 */
final class GuardedChannel {

	private static final Logger log = LoggerFactory.getLogger(GuardedChannel.class);

	static final Duration PAUSE = Duration.ofSeconds(2);

	private final Channel channel;

	private final RouteGuards guards;

	private final Semaphore probe = new Semaphore(1);

	private volatile long openSince;

	GuardedChannel(Channel channel, RouteGuards guards) {
		this.channel = channel;
		this.guards = guards;
		guards.breaker().getEventPublisher().onStateTransition(change -> {
			if (change.getStateTransition().getToState() == State.OPEN) {
				this.openSince = guards.breaker().getCurrentTimestamp();
			}
		});
	}

	Channel channel() {
		return this.channel;
	}

	State state() {
		return this.guards.breaker().getState();
	}

	/** How many messages may be in flight at once. */
	int parallel() {
		return this.guards.bulkhead().getBulkheadConfig().getMaxConcurrentCalls();
	}

	/** How long a message may be with it at most. */
	Duration longest() {
		return this.guards.longest();
	}

	/**
	 * False while the provider is left alone; then messages wait without using up tries.
	 */
	boolean isReady() {
		return switch (state()) {
			case OPEN, FORCED_OPEN -> false;
			case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
		};
	}

	/** Whether it has yet to show that it is well again: then it gets one message at a time. */
	boolean isOnProbation() {
		return state() == State.HALF_OPEN;
	}

	/** How long it is still left alone; nothing when it is not. */
	Duration leftAloneFor() {
		if (isReady()) {
			return Duration.ZERO;
		}
		var breaker = this.guards.breaker();
		var open = Duration.of(breaker.getCurrentTimestamp() - this.openSince,
				breaker.getTimestampUnit().toChronoUnit());
		var rest = this.guards.openFor().minus(open);
		// the breaker turns on its own timer, which may be a little late
		return rest.isPositive() ? rest : PAUSE;
	}

	/** What came of it; empty when the provider is left alone. */
	Optional<SendResult> send(Notification notification) {
		if (!isOnProbation()) {
			return guarded(notification);
		}
		if (!this.probe.tryAcquire()) {
			return Optional.empty();
		}
		try {
			return guarded(notification);
		} finally {
			this.probe.release();
		}
	}

	private Optional<SendResult> guarded(Notification notification) {
		if (!isReady()) {
			return Optional.empty();
		}
		if (!this.guards.limiter().acquirePermission()) {
			return Optional.of(new SendResult.NotTried("rate limit", PAUSE));
		}
		try {
			// waiting for room is outside the breaker: it says nothing about the provider
			return Optional.of(this.guards.bulkhead()
					.executeSupplier(() -> this.guards.breaker().executeSupplier(() -> inTime(notification))));
		} catch (CallNotPermittedException ex) {
			return Optional.empty();
		} catch (BulkheadFullException ex) {
			return Optional.of(new SendResult.NotTried("busy", PAUSE));
		}
	}

	/** Whether a message left whose provider took too long is not known. */
	private SendResult inTime(Notification notification) {
		try {
			return this.guards.time().executeFutureSupplier(() -> {
				var tries = new FutureTask<>(
						() -> this.guards.retry().executeSupplier(() -> attempt(notification)));
				Thread.ofVirtual().name("try-" + notification.id()).start(tries);
				return tries;
			});
		} catch (TimeoutException ex) {
			log.warn("route {} took too long over message {}", this.channel.name(), notification.id());
			return new SendResult.Failed(FailureKind.UNKNOWN, "no answer in time");
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new SendResult.Failed(FailureKind.UNKNOWN, "interrupted");
		} catch (Exception ex) {
			return unforeseen(notification, ex);
		}
	}

	private SendResult attempt(Notification notification) {
		try {
			return this.channel.send(notification);
		} catch (RuntimeException ex) {
			return unforeseen(notification, ex);
		}
	}

	private static SendResult unforeseen(Notification notification, Exception ex) {
		log.error("sending message {} failed in an unforeseen way", notification.id(), ex);
		return new SendResult.Failed(FailureKind.UNKNOWN, "unforeseen fault");
	}

}
