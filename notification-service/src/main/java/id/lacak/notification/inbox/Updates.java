package id.lacak.notification.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.Change;
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
	 * tells what all of them say. A message is given up first and told by the other
	 * then, with the text it had when it was given up: so what it has taken up itself is never lost, and nobody
	 * else can tell it too. May be repeated: whoever stopped in the middle goes on when the
	 * event comes again.
	 */
	void gather(Notification planned, Moment now) {
		if (!planned.conditions().isUpdate() || !gathers()) {
			return;
		}
		for (var tries = 0; tries < TRIES; tries++) {
			var group = others(planned.origin(), planned.message());
			group.stream().filter(this::isUntold).forEach(given -> tell(given, now));
			var next = nextToGive(group, now);
			if (next.isEmpty()) {
				return;
			}
			if (this.changes.advance(next.orElseThrow())) {
				tell(next.orElseThrow().after(), now);
			}
		}
	}

	private Optional<Change> nextToGive(List<Notification> group, Moment now) {
		var waiting = group.stream()
				.filter(Updates::stillGathers)
				.sorted(Comparator.comparing(Notification::since).thenComparing(other -> other.id().value()))
				.toList();
		return waiting.stream().skip(1).flatMap(other -> given(waiting.getFirst(), other, now).stream()).findFirst();
	}

	private Optional<Change> given(Notification host, Notification other, Moment now) {
		return joined(host.message().content(), other.message().content())
				.flatMap(_ -> other.toldWith(host.id(), now));
	}

	private boolean isUntold(Notification other) {
		return other.teller().isPresent() && tellerOf(other).isEmpty();
	}

	/** Has a message that was given up told by the other, or lets it go alone where that is too late. */
	private void tell(Notification given, Moment now) {
		for (var tries = 0; tries < TRIES; tries++) {
			var host = given.teller().flatMap(this.notifications::find).filter(Updates::stillGathers);
			// asked after the host was read: whoever tells it in between makes the step below fail
			if (tellerOf(given).isPresent()) {
				return;
			}
			var step = host.flatMap(known -> joined(known.message().content(), given.message().content())
					.map(known::telling));
			if (step.isEmpty()) {
				break;
			}
			if (this.notifications.join(step.orElseThrow(), given.id())) {
				return;
			}
		}
		given.toldAlone(now).ifPresent(this.changes::advance);
	}

	private Optional<MessageId> tellerOf(Notification given) {
		return this.notifications.tellerOf(given.origin().subject(), given.id());
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
