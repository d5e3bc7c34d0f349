package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Channels;
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

	/** Where several routes share the messages in flight, one may have more than its room. */
	private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(2);

	private static final Duration WAIT_FOR_RATE = Duration.ofSeconds(5);

	@Bean
	Providers providers(List<Channel> single, List<Channels> several, DispatchSettings settings, MeterRegistry meters) {
		var all = Stream.concat(single.stream(), several.stream().flatMap(some -> some.all().stream())).toList();
		return providers(all, settings, meters);
	}

	static Providers providers(List<Channel> channels, DispatchSettings settings, MeterRegistry meters) {
		var guards = Registries.boundTo(meters);
		var byKind = new EnumMap<ChannelKind, List<GuardedChannel>>(ChannelKind.class);
		channels.forEach(channel -> byKind.computeIfAbsent(channel.kind(), kind -> new ArrayList<>())
				.add(guarded(channel, guards, settings.of(channel))));
		return new Providers(
				byKind.entrySet().stream().map(entry -> new RoutedChannel(entry.getKey(), entry.getValue())).toList());
	}

	private static GuardedChannel guarded(Channel channel, Registries guards, DispatchSettings.Provider provider) {
		var name = channel.name();
		return new GuardedChannel(channel, guards.breakers().circuitBreaker(name, breaker(provider.breaker())),
				guards.bulkheads().bulkhead(name, bulkhead(provider)),
				guards.limiters().rateLimiter(name, rate(provider)), guards.retries().retry(name, quickRetry()));
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
		return BulkheadConfig.custom().maxConcurrentCalls(provider.parallel()).maxWaitDuration(WAIT_FOR_ROOM).build();
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
		return result instanceof SendResult.PartlyTaken || (result instanceof SendResult.Failed(var kind, var _)
				&& (kind == FailureKind.TECHNICAL || kind == FailureKind.UNKNOWN));
	}

	private static boolean isTechnical(SendResult result) {
		return result instanceof SendResult.Failed(var kind, var _) && kind == FailureKind.TECHNICAL;
	}

	/** Where guards are made, each with its metrics. */
	private record Registries(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RateLimiterRegistry limiters,
			RetryRegistry retries) {

		static Registries boundTo(MeterRegistry meters) {
			var made = new Registries(CircuitBreakerRegistry.ofDefaults(), BulkheadRegistry.ofDefaults(),
					RateLimiterRegistry.ofDefaults(), RetryRegistry.ofDefaults());
			TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(made.breakers()).bindTo(meters);
			TaggedBulkheadMetrics.ofBulkheadRegistry(made.bulkheads()).bindTo(meters);
			TaggedRateLimiterMetrics.ofRateLimiterRegistry(made.limiters()).bindTo(meters);
			TaggedRetryMetrics.ofRetryRegistry(made.retries()).bindTo(meters);
			return made;
		}

	}

}
