package id.lacak.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.delivery.Pauses.Kind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.delivery.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What offices hold back, asked for at most once a second. */
@Component
class Halts {

	/** Machine time after which a message that is held back is looked at again. */
	static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

	private static final Duration FRESH = Duration.ofSeconds(1);

	private final Pauses pauses;

	private final InstantSource machineTime;

	private volatile Seen seen = new Seen(List.of(), Instant.EPOCH);

	Halts(Pauses pauses, InstantSource machineTime, MeterRegistry meters) {
		this.pauses = pauses;
		this.machineTime = machineTime;
		meters.gauge("lacak.notification.paused", this, halts -> halts.all().size());
	}

	private record Seen(List<Pauses.Pause> pauses, Instant until) {
	}

	/** What holds; while the store is away, what was known last. */
	List<Pauses.Pause> all() {
		var now = this.machineTime.instant();
		if (!now.isBefore(this.seen.until())) {
			try {
				this.seen = new Seen(List.copyOf(this.pauses.all()), now.plus(FRESH));
			} catch (StoreUnavailable ex) {
				this.seen = new Seen(this.seen.pauses(), now.plus(FRESH));
			}
		}
		return this.seen.pauses();
	}

	/** Something was paused or let go in this replica: the store is asked at the next look. */
	void forget() {
		this.seen = new Seen(this.seen.pauses(), Instant.EPOCH);
	}

	/** The channel without the routes that the message's office holds back. */
	RoutedChannel open(RoutedChannel channel, Notification notification) {
		var open = channel.routes()
				.stream()
				.filter(route -> !isPaused(notification, Kind.ROUTE, route.channel().name()))
				.toList();
		return (open.size() == channel.routes().size()) ? channel : channel.over(open);
	}

	/** Whether the message has to wait because its template or every route to its contact is held back. */
	boolean hold(Notification notification, RoutedChannel channel) {
		if (all().isEmpty()) {
			return false;
		}
		return isPaused(notification, Kind.TEMPLATE, notification.message().template())
				|| (reaches(channel, notification) && !reaches(open(channel, notification), notification));
	}

	/** Hands the message to the routes that are not held back; it is not tried where none is left. */
	SendResult send(Notification notification, RoutedChannel channel) {
		var open = open(channel, notification);
		return (reaches(channel, notification) && !reaches(open, notification))
				? new SendResult.NotTried("held back", LOOK_AGAIN)
				: open.send(notification);
	}

	private boolean isPaused(Notification notification, Kind kind, String name) {
		return all().stream().anyMatch(pause -> pause.concerns(notification.origin().office(), kind, name));
	}

	private static boolean reaches(RoutedChannel channel, Notification notification) {
		var address = notification.message().address();
		return channel.routes().stream().anyMatch(route -> route.channel().reaches(address));
	}

}
