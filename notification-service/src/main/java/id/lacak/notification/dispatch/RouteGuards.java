package id.lacak.notification.dispatch;

import java.time.Duration;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The guards of one route.
 *
 * @param openFor how long the breaker leaves the provider alone
 * @param longest how long a message may be with the route
 */
record RouteGuards(RateLimiter limiter, Bulkhead bulkhead, CircuitBreaker breaker, TimeLimiter time, Retry retry,
		Duration openFor, Duration longest) {

	private static final int FEWEST_CALLS = 5;

	private static final int QUICK_TRIES = 2;

	private static final Duration QUICK_PAUSE = Duration.ofMillis(250);

	/** Where several routes share the messages in flight, one may have more than its room. */
	private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(2);

	private static final Duration WAIT_FOR_RATE = Duration.ofSeconds(5);

	/** The longest a message can be with a route of those settings. */
	static Duration longest(DispatchSettings.Provider settings) {
		return settings.within().plus(WAIT_FOR_ROOM).plus(WAIT_FOR_RATE);
	}

	private static BulkheadConfig bulkhead(DispatchSettings.Provider settings) {
		return BulkheadConfig.custom().maxConcurrentCalls(settings.parallel()).maxWaitDuration(WAIT_FOR_ROOM).build();
	}

	/** A share of a rate that does not come to one a second is one in more seconds. */
	private static RateLimiterConfig rate(int perSecond, int replicas) {
		var whole = perSecond / replicas;
		var period = (whole > 0) ? Duration.ofSeconds(1) : Duration.ofSeconds(replicas).dividedBy(perSecond);
		return RateLimiterConfig.custom()
				.limitForPeriod(Math.max(1, whole))
				.limitRefreshPeriod(period)
				.timeoutDuration(WAIT_FOR_RATE)
				.build();
	}

	private static CircuitBreakerConfig breaker(DispatchSettings.Breaker settings) {
		return CircuitBreakerConfig.custom()
				.slidingWindowSize(settings.window())
				.minimumNumberOfCalls(Math.min(FEWEST_CALLS, settings.window()))
				.failureRateThreshold(settings.failureRate())
				.waitDurationInOpenState(settings.openFor())
				.permittedNumberOfCallsInHalfOpenState(settings.probes())
				.automaticTransitionFromOpenToHalfOpenEnabled(true)
				.recordResult(RouteGuards::isProvidersFault)
				.build();
	}

	private static TimeLimiterConfig time(DispatchSettings.Provider settings) {
		return TimeLimiterConfig.custom().timeoutDuration(settings.within()).cancelRunningFuture(true).build();
	}

	/** Once more at once, for a connection that had gone stale; nothing was sent then. */
	private static RetryConfig quickRetry() {
		return RetryConfig.<SendResult>custom()
				.maxAttempts(QUICK_TRIES)
				.waitDuration(QUICK_PAUSE)
				.retryOnResult(RouteGuards::isTechnical)
				.retryOnException(ex -> false)
				.build();
	}

	private static boolean isProvidersFault(Object result) {
		return result instanceof SendResult.PartlyTaken || (result instanceof SendResult.Failed(var kind, var _)
				&& (kind == FailureKind.TECHNICAL || kind == FailureKind.UNKNOWN));
	}

	private static boolean isTechnical(SendResult result) {
		return result instanceof SendResult.Failed(var kind, var _) && kind == FailureKind.TECHNICAL;
	}

	/** Where guards are made, each with its metrics. */
	record Registries(RateLimiterRegistry limiters, BulkheadRegistry bulkheads, CircuitBreakerRegistry breakers,
			TimeLimiterRegistry times, RetryRegistry retries) {

		static Registries boundTo(MeterRegistry meters) {
			var made = new Registries(RateLimiterRegistry.ofDefaults(), BulkheadRegistry.ofDefaults(),
					CircuitBreakerRegistry.ofDefaults(), TimeLimiterRegistry.ofDefaults(), RetryRegistry.ofDefaults());
			TaggedRateLimiterMetrics.ofRateLimiterRegistry(made.limiters()).bindTo(meters);
			TaggedBulkheadMetrics.ofBulkheadRegistry(made.bulkheads()).bindTo(meters);
			TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(made.breakers()).bindTo(meters);
			TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(made.times()).bindTo(meters);
			TaggedRetryMetrics.ofRetryRegistry(made.retries()).bindTo(meters);
			return made;
		}

		RouteGuards of(String route, DispatchSettings.Provider settings, int replicas) {
			return new RouteGuards(this.limiters.rateLimiter(route, rate(settings.perSecond(), replicas)),
					this.bulkheads.bulkhead(route, bulkhead(settings)),
					this.breakers.circuitBreaker(route, breaker(settings.breaker())),
					this.times.timeLimiter(route, time(settings)), this.retries.retry(route, quickRetry()),
					settings.breaker().openFor(), longest(settings));
		}

	}

}
