package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All providers of one kind. A message goes to the first of those that reach its contact;
 * the next one is asked only when it is certain that nothing was sent.
 *
 * @param lease how long all of them together may take over one message
 */
record RoutedChannel(ChannelKind kind, Duration lease, List<GuardedChannel> routes) {

	private static final Logger log = LoggerFactory.getLogger(RoutedChannel.class);

	RoutedChannel {
		routes = routes.stream().sorted(Comparator.comparingInt(route -> route.channel().priority())).toList();
	}

	/** How many messages may be in flight at once. */
	int parallel() {
		return this.routes.stream().mapToInt(GuardedChannel::parallel).sum();
	}

	/**
	 * False while every provider is left alone; then messages wait without using up tries.
	 */
	boolean isReady() {
		return this.routes.stream().anyMatch(GuardedChannel::isReady);
	}

	/** The same over these of its routes. */
	RoutedChannel over(List<GuardedChannel> some) {
		return new RoutedChannel(this.kind, this.lease, some);
	}

	/**
	 * How many messages may be taken up now: where no provider is known to be well, one at
	 * a time.
	 * @param free of those that may be in flight at once
	 */
	int room(int free) {
		if (this.routes.stream().anyMatch(route -> route.isReady() && !route.isOnProbation())) {
			return free;
		}
		return (isReady() && free == parallel()) ? 1 : 0;
	}

	/**
	 * How long every provider that reaches the contact is still left alone; nothing when
	 * one may be asked.
	 */
	Duration leftAloneFor(String address) {
		return this.routes.stream()
				.filter(route -> route.channel().reaches(address))
				.map(GuardedChannel::leftAloneFor)
				.min(Comparator.naturalOrder())
				.orElse(Duration.ZERO);
	}

	SendResult send(Notification notification) {
		var address = notification.message().address();
		var reaching = this.routes.stream().filter(route -> route.channel().reaches(address)).toList();
		if (reaching.isEmpty()) {
			return new SendResult.Failed(FailureKind.PERMANENT, "no route reaches this contact");
		}
		SendResult last = new SendResult.NotTried("left alone", GuardedChannel.PAUSE);
		var begun = System.nanoTime();
		for (var route : reaching) {
			if (!isInTime(route, begun)) {
				return last;
			}
			var result = route.send(notification);
			if (result.isPresent()) {
				last = named(result.orElseThrow(), route);
				if (!isCertainlyRefused(last)) {
					return last;
				}
				// not what the provider said: it may name the contact
				log.info("route {} did not take message {}", route.channel().name(), notification.id());
			}
		}
		return last;
	}

	private static SendResult named(SendResult result, GuardedChannel route) {
		return (result instanceof SendResult.Taken taken) ? taken.by(route.channel().name()) : result;
	}

	private boolean isInTime(GuardedChannel route, long begun) {
		return Duration.ofNanos(System.nanoTime() - begun).plus(route.longest()).compareTo(this.lease) < 0;
	}

	/** What is only busy is waited for: another provider is for failures, it may cost more. */
	private static boolean isCertainlyRefused(SendResult result) {
		return switch (result) {
			case SendResult.Taken _,SendResult.PartlyTaken _,SendResult.NotTried _ -> false;
			case SendResult.Failed(var kind, var _) -> switch (kind) {
				case TECHNICAL, THROTTLED -> true;
				case PERMANENT, UNKNOWN -> false;
			};
		};
	}

}
