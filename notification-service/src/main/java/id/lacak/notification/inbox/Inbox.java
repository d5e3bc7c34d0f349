package id.lacak.notification.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.LetterKey;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.dispatch.Dispatcher;
import id.lacak.notification.enclosure.Enclosing;
import id.lacak.notification.inbox.CloudEvent.Checked;
import id.lacak.notification.operations.Wishes;
import id.lacak.notification.planning.Announcement;
import id.lacak.notification.planning.ChatPlan;
import id.lacak.notification.planning.Chats;
import id.lacak.notification.planning.LetterOf;
import id.lacak.notification.planning.MessagePlan;
import id.lacak.notification.planning.PlannedMessage;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Plans the messages an event asks for, and obeys commands. Both may come any number of
 * times.
 */
@Component
class Inbox {

	private static final Logger log = LoggerFactory.getLogger(Inbox.class);

	private static final String RESEND = "command.resend.v1";

	private static final String LETTER = "request.letter-made.v1";

	private static final String OPERATION = "command.operation.v1";

	private static final int TRIES = 10;

	private final StateChanges changes;

	private final Notifications notifications;

	private final Superfluous superfluous;

	private final Enclosing enclosing;

	private final Updates updates;

	private final Dispatcher dispatcher;

	private final Wishes wishes;

	private final Chats chats;

	private final Clock clock;

	private final InstantSource machineTime;

	private final EventReader reader = new EventReader();

	Inbox(StateChanges changes, Notifications notifications, Superfluous superfluous, Updates updates,
			Enclosing enclosing, Dispatcher dispatcher, Wishes wishes, Chats chats, Clock clock,
			InstantSource machineTime) {
		this.changes = changes;
		this.notifications = notifications;
		this.superfluous = superfluous;
		this.enclosing = enclosing;
		this.updates = updates;
		this.dispatcher = dispatcher;
		this.wishes = wishes;
		this.chats = chats;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	/**
	 * Keeps the messages an event asks for.
	 * @throws InvalidEvent when it breaks the contract or its type is not known here
	 */
	void plan(byte[] body) {
		var event = this.reader.envelope(body);
		if (LETTER.equals(event.type())) {
			hurry(this.enclosing.arrived(event.subject(), this.reader.letter(event).letter(event.subject()), moment()));
			return;
		}
		var known = this.reader.announcement(event)
				.orElseThrow(() -> new InvalidEvent("unknown type of event " + event.shownType()));
		MessagePlan.ending(known, event.type()).ifPresent(ending -> this.superfluous.end(known, ending));
		plan(known);
	}

	/**
	 * Obeys a command.
	 * @throws InvalidEvent when it breaks the contract, its type is not known here or it
	 * names no message of ours
	 */
	void obey(byte[] body) {
		var event = this.reader.envelope(body);
		switch (event.type()) {
			case RESEND -> resend(event);
			case OPERATION -> carryOut(event);
			default -> throw new InvalidEvent("unknown type of command " + event.shownType());
		}
	}

	private void carryOut(Checked event) {
		var command = this.reader.operation(event);
		if (!this.wishes.carryOut(command.operation(), command.target(), command.contact(),
				command.wish(event.id()))) {
			throw new InvalidEvent("unknown operation");
		}
	}

	private void plan(Announcement announcement) {
		if (MessagePlan.alsoTexted(announcement).flatMap(this.notifications::find).isPresent()) {
			return;
		}
		var planned = MessagePlan.messagesFor(announcement);
		if (planned.isEmpty()) {
			log.info("event {} leads to no message: no contact fits", announcement.eventId());
		}
		planned.forEach(message -> keep(message, LetterOf.announced(announcement)));
		ChatPlan.messagesFor(announcement, this.chats).forEach(message -> keep(message, Optional.empty()));
	}

	private void keep(PlannedMessage planned, Optional<LetterKey> letter) {
		var message = this.enclosing.awaiting(planned, write(planned), letter);
		var now = moment();
		var change = Notification.planned(planned.id(), planned.origin(), message, planned.conditions(),
				latest(this.updates.dueAt(planned, message, now), this.enclosing.dueAt(message, now.machine())), now);
		if (this.changes.add(change)) {
			this.dispatcher.nudge(planned.channel());
		}
		this.updates.gather(change.after(), now);
		hurry(this.enclosing.caughtUp(change.after(), now));
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	/** Whoever comes second, the mail or its letter, finds the other. */
	private void hurry(List<Change> steps) {
		steps.forEach(this.changes::advance);
		if (!steps.isEmpty()) {
			this.dispatcher.nudge(ChannelKind.EMAIL);
		}
	}

	private static Message write(PlannedMessage planned) {
		try {
			return Templates.write(planned);
		} catch (IllegalArgumentException ex) {
			throw new InvalidEvent("template " + planned.template() + " cannot be written: " + ex.getMessage(), ex);
		}
	}

	private void resend(Checked event) {
		var command = this.reader.resend(event);
		for (var tries = 0; tries < TRIES; tries++) {
			var known = this.notifications.find(command.message())
					.orElseThrow(() -> new InvalidEvent("no such message"));
			var change = known.resend(event.id(), moment())
					.or(() -> known.atOnce(event.id(), command.wish(), moment()));
			if (change.isEmpty()) {
				return;
			}
			if (this.changes.advance(change.orElseThrow())) {
				log.info("message {} is sent again at the wish of {}", known.id(), command.requestedBy());
				this.dispatcher.nudge(known.message().channel());
				return;
			}
		}
		throw new IllegalStateException("a message kept changing while it was to be sent again");
	}

	private Moment moment() {
		return Moment.of(this.clock, this.machineTime);
	}

}
