package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts every provider behind its own breaker, bulkhead, rate limiter and quick retry. */
@Configuration(proxyBeanMethods = false)
class Guards {

	private static final int FEWEST_CALLS = 5;

	private static final int QUICK_TRIES = 2;

	private static final Duration QUICK_PAUSE = Duration.ofMillis(250);

	private static final Duration WAIT_FOR_RATE = Duration.ofSeconds(5);

	@Bean
	Providers providers(List<Channel> channels, DispatchSettings settings, MeterRegistry meters) {
		var breakers = CircuitBreakerRegistry.ofDefaults();
		var bulkheads = BulkheadRegistry.ofDefaults();
		var limiters = RateLimiterRegistry.ofDefaults();
		var retries = RetryRegistry.ofDefaults();
		TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
		TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
		TaggedRateLimiterMetrics.ofRateLimiterRegistry(limiters).bindTo(meters);
		TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
		return new Providers(channels.stream().map(channel -> {
			var provider = settings.of(channel.kind());
			var name = channel.kind().name().toLowerCase(Locale.ROOT);
			return new GuardedChannel(channel, breakers.circuitBreaker(name, breaker(provider.breaker())),
					bulkheads.bulkhead(name, bulkhead(provider)), limiters.rateLimiter(name, rate(provider)),
					retries.retry(name, quickRetry()));
		}).toList());
	}

	private static CircuitBreakerConfig breaker(DispatchSettings.Breaker settings) {
		return CircuitBreakerConfig.custom()
				.slidingWindowSize(settings.window())
				.minimumNumberOfCalls(Math.min(FEWEST_CALLS, settings.window()))
				.failureRateThreshold(settings.failureRate())
				.waitDurationInOpenState(settings.openFor())
				.permittedNumberOfCallsInHalfOpenState(settings.probes())
				.automaticTransitionFromOpenToHalfOpenEnabled(true)
				.recordResult(Guards::isProvidersFault)
				.build();
	}

	private static BulkheadConfig bulkhead(DispatchSettings.Provider provider) {
		return BulkheadConfig.custom().maxConcurrentCalls(provider.parallel()).maxWaitDuration(Duration.ZERO).build();
	}

	private static RateLimiterConfig rate(DispatchSettings.Provider provider) {
		return RateLimiterConfig.custom()
				.limitForPeriod(provider.perSecond())
				.limitRefreshPeriod(Duration.ofSeconds(1))
				.timeoutDuration(WAIT_FOR_RATE)
				.build();
	}

	/** Once more at once, for a connection that had gone stale; nothing was sent then. */
	private static RetryConfig quickRetry() {
		return RetryConfig.<SendResult>custom()
				.maxAttempts(QUICK_TRIES)
				.waitDuration(QUICK_PAUSE)
				.retryOnResult(Guards::isTechnical)
				.retryOnException(ex -> false)
				.build();
	}

	private static boolean isProvidersFault(Object result) {
		return result instanceof SendResult.Failed(var kind, var _)
				&& (kind == FailureKind.TECHNICAL || kind == FailureKind.UNKNOWN);
	}

	private static boolean isTechnical(SendResult result) {
		return result instanceof SendResult.Failed(var kind, var _) && kind == FailureKind.TECHNICAL;
	}

}
