package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.Map;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.RetryPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent. All durations are machine time.
 *
 * @param poll how often the store is asked for due messages when nobody nudges
 * @param lease how long a replica may take over one message; longer than any time-out of
 * a provider
 * @param stopWithin how long a stopping replica waits for messages in flight
 * @param routes by name, for providers whose guards differ from the others of their kind
 */
@ConfigurationProperties("lacak.notification.dispatch")
record DispatchSettings(@DefaultValue("1s") Duration poll, @DefaultValue("2m") Duration lease,
		@DefaultValue("10s") Duration stopWithin, @DefaultValue Provider email, @DefaultValue Provider sms,
		@DefaultValue Map<String, Provider> routes) {

	Provider of(ChannelKind channel) {
		return switch (channel) {
			case EMAIL -> this.email;
			case SMS -> this.sms;
		};
	}

	Provider of(Channel channel) {
		return this.routes.getOrDefault(channel.name(), of(channel.kind()));
	}

	/**
	 * One provider.
	 *
	 * @param parallel how many messages are in flight at once
	 * @param perSecond how many messages a second at most
	 */
	record Provider(@DefaultValue("8") int parallel, @DefaultValue("50") int perSecond, @DefaultValue Retries retry,
			@DefaultValue Breaker breaker) {
	}

	/**
	 * When to try again.
	 *
	 * @param soon wait before the second try
	 * @param steadily wait before every later one
	 * @param throttled wait after a provider asked us to come back later
	 * @param giveUpAfter from planning until the message is given up
	 */
	record Retries(@DefaultValue("10s") Duration soon, @DefaultValue("10m") Duration steadily,
			@DefaultValue("2m") Duration throttled, @DefaultValue("24h") Duration giveUpAfter) {

		RetryPolicy policy() {
			return new RetryPolicy(this.soon, this.steadily, this.throttled, this.giveUpAfter);
		}
	}

	/**
	 * When a provider is left alone.
	 *
	 * @param window how many of the last tries are looked at
	 * @param failureRate per cent of them that may fail
	 * @param openFor how long it is left alone
	 * @param probes tries that decide whether it is well again
	 */
	record Breaker(@DefaultValue("20") int window, @DefaultValue("50") int failureRate,
			@DefaultValue("20s") Duration openFor, @DefaultValue("2") int probes) {
	}

}
