package id.lacak.gateway.routing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with the services behind.
 *
 * @param connectTimeout until a connection stands
 * @param responseTimeout between sending and the first byte, and between two bytes
 * @param transferTimeout the same while a file goes up, which a service may have to scan
 * @param connections open at once per instance
 * @param breaker when to stop asking a service that fails
 */
@ConfigurationProperties("lacak.gateway.upstream")
record UpstreamSettings(@DefaultValue("2s") Duration connectTimeout, @DefaultValue("30s") Duration responseTimeout,
		@DefaultValue("5m") Duration transferTimeout, @DefaultValue("512") int connections,
		@DefaultValue Breaker breaker) {

	/**
	 * @param calls looked back upon
	 * @param minimumCalls before the breaker may open
	 * @param failureRate percent of calls without an answer that opens it
	 * @param openFor how long nobody is let through; also what {@code Retry-After} says
	 * @param trials let through then, to see whether the service is back
	 */
	record Breaker(@DefaultValue("50") int calls, @DefaultValue("10") int minimumCalls,
			@DefaultValue("50") float failureRate, @DefaultValue("3s") Duration openFor,
			@DefaultValue("3") int trials) {
	}

}
