package id.lacak.notification.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.delivery.State;
import id.lacak.notification.delivery.TextMeter;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.template.Joined;
import org.springframework.stereotype.Component;

/**
 * Spares people: several updates of one case become one message, and a contact gets only
 * so many a day. What the law asks for and what somebody waits for is never touched.
 */
@Component
class Updates {

	/** A text that grows longer than this is no longer read as one. */
	private static final int MOST_PARTS = 2;

	private static final int DAYS_AHEAD = 14;

	private static final int TRIES = 10;

	private final Notifications notifications;

	private final DailyBudget budget;

	private final StateChanges changes;

	private final TextMeter meter;

	private final UpdateSettings settings;

	Updates(Notifications notifications, DailyBudget budget, StateChanges changes, TextMeter meter,
			UpdateSettings settings) {
		this.notifications = notifications;
		this.budget = budget;
		this.changes = changes;
		this.meter = meter;
		this.settings = settings;
	}

	/**
	 * When a message may leave, by machine time. One that will be told with another takes
	 * nothing of the day's budget.
	 */
	Instant dueAt(PlannedMessage planned, Message message, Moment now) {
		if (!planned.conditions().isUpdate() || this.notifications.find(planned.id()).isPresent()) {
			return now.machine();
		}
		var toldWithAnother = gathers() && others(planned.origin(), message).stream()
				.anyMatch(host -> stillGathers(host)
						&& joined(host.message().content(), message.content()).isPresent());
		return toldWithAnother ? now.machine().plus(this.settings.gather()) : withinBudget(planned, message, now);
	}

	private Instant withinBudget(PlannedMessage planned, Message message, Moment now) {
		var gathered = now.machine().plus(this.settings.gather());
		if (this.settings.perDay() == 0) {
			return gathered;
		}
		var zone = planned.office().zone();
		var owner = owner(planned.origin().office(), message);
		var today = now.machine().atZone(zone).toLocalDate();
		for (var day = today; day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
			if (this.budget.spend(owner, day, planned.id(), this.settings.perDay())) {
				var begins = day.atStartOfDay(zone).toInstant();
				return begins.isAfter(gathered) ? begins : gathered;
			}
		}
		// whoever is told that much has other troubles; nothing is lost
		return today.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant();
	}

	/**
	 * Makes one message of this one and the others of its case that still wait; the oldest
	 * tells what all of them say. May be repeated: whoever stopped in the middle goes on
	 * when the event comes again, and what was told once is not told again.
	 */
	void gather(Notification planned, Moment now) {
		if (!planned.conditions().isUpdate() || !gathers()) {
			return;
		}
		var teller = this.notifications.tellerOf(planned.origin().subject(), planned.id());
		if (teller.isPresent()) {
			suppress(planned.id(), teller.orElseThrow(), now);
			return;
		}
		var waiting = others(planned.origin(), planned.message()).stream()
				.filter(Updates::stillGathers)
				.sorted(Comparator.comparing(Notification::since).thenComparing(other -> other.id().value()))
				.toList();
		waiting.stream().skip(1).forEach(other -> join(waiting.getFirst().id(), other, now));
	}

	private void join(MessageId hostId, Notification other, Moment now) {
		for (var tries = 0; tries < TRIES; tries++) {
			var host = this.notifications.find(hostId).filter(Updates::stillGathers);
			var joined = host.flatMap(known -> joined(known.message().content(), other.message().content()));
			if (joined.isEmpty()) {
				return;
			}
			if (this.notifications.join(host.orElseThrow().telling(joined.orElseThrow()), other.id())) {
				suppress(other.id(), hostId, now);
				return;
			}
		}
	}

	private void suppress(MessageId other, MessageId teller, Moment now) {
		this.notifications.find(other)
				.flatMap(known -> known.toldWith(teller, now))
				.ifPresent(this.changes::advance);
	}

	private Optional<Content> joined(Content host, Content other) {
		return Joined.of(host, other).filter(content -> switch (content) {
			case Content.Mail _ -> true;
			case Content.Text(var text) -> this.meter.measure(text).parts() <= MOST_PARTS;
			case Content.Removed _ -> false;
		});
	}

	private boolean gathers() {
		return !this.settings.gather().isZero();
	}

	private List<Notification> others(Origin origin, Message message) {
		return this.notifications.optionalAbout(origin.office(), origin.subject())
				.stream()
				.filter(other -> other.conditions().isUpdate())
				.filter(other -> other.message().channel() == message.channel()
						&& other.message().address().equals(message.address()))
				.toList();
	}

	private static boolean stillGathers(Notification other) {
		return other.state() instanceof State.Waiting && other.attempts() == 0 && other.round() == 0;
	}

	private static String owner(String office, Message message) {
		var parts = String.join("\n", office, message.channel().name(), message.address());
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		} catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
