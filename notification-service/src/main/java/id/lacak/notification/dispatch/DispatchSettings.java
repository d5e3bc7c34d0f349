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
 * @param lease how long a replica may take over one message; longer than it may be with
 * any one route
 * @param stopWithin how long a stopping replica waits for messages in flight
 * @param replicas among how many replicas the permitted rates are divided; each counts for
 * itself, so this must be set when more than one runs
 * @param routes by name, for providers whose guards differ from the others of their kind
 */
@ConfigurationProperties("lacak.notification.dispatch")
record DispatchSettings(@DefaultValue("1s") Duration poll, @DefaultValue("2m") Duration lease,
		@DefaultValue("10s") Duration stopWithin, @DefaultValue("1") int replicas, @DefaultValue Provider email,
		@DefaultValue Provider sms, @DefaultValue Provider chat,
		@DefaultValue Map<String, Provider> routes) {

	DispatchSettings {
		if (replicas < 1) {
			throw new IllegalArgumentException("lacak.notification.dispatch.replicas must be at least 1");
		}
	}

	Provider of(ChannelKind channel) {
		return switch (channel) {
			case EMAIL -> this.email;
			case SMS -> this.sms;
			case CHAT -> this.chat;
		};
	}

	Provider of(Channel channel) {
		return this.routes.getOrDefault(channel.name(), of(channel.kind()));
	}

	/**
	 * One provider.
	 *
	 * @param parallel how many messages are in flight at once
	 * @param perSecond how many messages a second at most, by all replicas together
	 * @param within how long one try may take; after that it is not known whether the
	 * message left
	 */
	record Provider(@DefaultValue("8") int parallel, @DefaultValue("50") int perSecond,
			@DefaultValue("30s") Duration within, @DefaultValue Retries retry, @DefaultValue Breaker breaker) {

		Provider {
			if (parallel < 1 || perSecond < 1) {
				throw new IllegalArgumentException("parallel and per-second of a provider must be at least 1");
			}
		}
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
	 * @param probes tries, one after the other, that decide whether it is well again
	 */
	record Breaker(@DefaultValue("20") int window, @DefaultValue("50") int failureRate,
			@DefaultValue("20s") Duration openFor, @DefaultValue("2") int probes) {
	}

}
