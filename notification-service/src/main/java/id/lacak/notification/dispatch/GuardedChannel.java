package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.Optional;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A provider behind its guards. */
record GuardedChannel(Channel channel, CircuitBreaker breaker, Bulkhead bulkhead, RateLimiter limiter, Retry retry) {

	private static final Logger log = LoggerFactory.getLogger(GuardedChannel.class);

	static final Duration PAUSE = Duration.ofSeconds(2);

	/** How many messages may be in flight at once. */
	int parallel() {
		return this.bulkhead.getBulkheadConfig().getMaxConcurrentCalls();
	}

	/**
	 * False while the provider is left alone; then messages wait without using up tries.
	 */
	boolean isReady() {
		return switch (this.breaker.getState()) {
			case OPEN, FORCED_OPEN -> false;
			case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
		};
	}

	/** What came of it; empty when the provider is left alone. */
	Optional<SendResult> send(Notification notification) {
		if (!isReady()) {
			return Optional.empty();
		}
		if (!this.limiter.acquirePermission()) {
			return Optional.of(new SendResult.NotTried("rate limit", PAUSE));
		}
		try {
			// waiting for room is outside the breaker: it says nothing about the provider
			return Optional.of(this.bulkhead.executeSupplier(() -> this.breaker
					.executeSupplier(() -> this.retry.executeSupplier(() -> attempt(notification)))));
		} catch (CallNotPermittedException ex) {
			return Optional.empty();
		} catch (BulkheadFullException ex) {
			return Optional.of(new SendResult.NotTried("busy", PAUSE));
		}
	}

	private SendResult attempt(Notification notification) {
		try {
			return this.channel.send(notification);
		} catch (RuntimeException ex) {
			log.error("sending message {} failed in an unforeseen way", notification.id(), ex);
			return new SendResult.Failed(FailureKind.UNKNOWN, "unforeseen fault");
		}
	}

}
