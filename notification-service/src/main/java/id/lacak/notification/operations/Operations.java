package id.lacak.notification.operations;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;

import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.dispatch.Dispatcher;
import id.lacak.notification.dispatch.RouteBoard;
import id.lacak.notification.parking.DeadLetter;
import id.lacak.notification.parking.DeadLetterDesk;
import id.lacak.notification.parking.DeadLetters;
import id.lacak.notification.report.StateChanges;
import id.lacak.notification.template.Catalogue;
import org.springframework.stereotype.Component;

/**
 * What officers may do. Each act is noted with who and why before it is carried out, and
 * concerns the officer's own office alone.
 */
@Component
public class Operations {

	private static final int TRIES = 10;

	private final MessageSearch messages;

	private final StateChanges changes;

	private final Dispatcher dispatcher;

	private final Pauses pauses;

	private final RouteBoard routes;

	private final DeadLetters letters;

	private final DeadLetterDesk desk;

	private final Acts acts;

	private final Clock clock;

	private final InstantSource machineTime;

	Operations(MessageSearch messages, StateChanges changes, Dispatcher dispatcher, Pauses pauses, RouteBoard routes,
			DeadLetters letters, DeadLetterDesk desk, Acts acts, Clock clock, InstantSource machineTime) {
		this.messages = messages;
		this.changes = changes;
		this.dispatcher = dispatcher;
		this.pauses = pauses;
		this.routes = routes;
		this.letters = letters;
		this.desk = desk;
		this.acts = acts;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	/**
	 * Who wants something, for which office and why.
	 *
	 * @param id the same when the wish comes twice
	 * @param by account of the officer
	 */
	public record Wish(String id, String office, String by, String why) {
	}

	/** What came of a wish. */
	public enum Outcome {

		DONE,
		/** There is nothing of that name or id in the office. */
		UNKNOWN,
		/** The message waits or is being sent, or its text is gone. */
		STILL_UNDER_WAY,
		/** The message does not wait any more. */
		ALREADY_LEFT,
		/** No pause holds. */
		NOT_PAUSED,
		/** Sent back or dropped before. */
		SETTLED,
		/** The body was too large to keep. */
		BODY_NOT_KEPT,
		/** The broker did not take it. */
		BROKER_AWAY

	}

	/**
	 * Sends a message again that is no longer under way, and an update that waits for others
	 * or for the next day before its time.
	 */
	Outcome resend(MessageId id, Wish wish) {
		return step(id, wish, "RESEND", Outcome.STILL_UNDER_WAY,
				known -> known.resend(wish.id(), moment())
						.or(() -> known.atOnce(wish.id(), "sent before its time: " + wish.why(), moment())));
	}

	/** Holds a message back for good that has not left. */
	Outcome cancel(MessageId id, Wish wish) {
		return step(id, wish, "CANCEL", Outcome.ALREADY_LEFT,
				known -> known.cancelled("cancelled by " + wish.by() + ": " + wish.why(), moment()));
	}

	/** Holds back the office's messages that would take a route, or are written from a template. */
	public Outcome pause(Pauses.Kind kind, String name, Wish wish) {
		if (!exists(kind, name)) {
			return Outcome.UNKNOWN;
		}
		note("PAUSE_" + kind, name, wish);
		this.pauses.begin(new Pauses.Pause(wish.office(), kind, name, wish.by(), wish.why(), this.clock.instant()));
		this.routes.lookAgain();
		return Outcome.DONE;
	}

	/** Lets them go again. */
	public Outcome resume(Pauses.Kind kind, String name, Wish wish) {
		if (!exists(kind, name)) {
			return Outcome.UNKNOWN;
		}
		note("RESUME_" + kind, name, wish);
		var held = this.pauses.end(wish.office(), kind, name);
		this.routes.lookAgain();
		return held ? Outcome.DONE : Outcome.NOT_PAUSED;
	}

	/** Sends a dead letter back to its queue. */
	public Outcome replay(String id, Wish wish) {
		return deadLetter(id, wish, "REPLAY").map(letter -> outcome(this.desk.replay(id, wish.by(), wish.why())))
				.orElse(Outcome.UNKNOWN);
	}

	/** Gives a dead letter up. */
	public Outcome drop(String id, Wish wish) {
		return deadLetter(id, wish, "DROP").map(letter -> outcome(this.desk.drop(id, wish.by(), wish.why())))
				.orElse(Outcome.UNKNOWN);
	}

	/** Notes an act that something else carries out; false when the wish came before. */
	boolean note(String what, String target, Wish wish) {
		return this.acts.note(wish.id(),
				new Acts.Act(wish.office(), what, target, wish.by(), wish.why(), this.clock.instant(), ""));
	}

	/** Notes what came of it. */
	void settle(Wish wish, String outcome) {
		this.acts.settle(wish.id(), outcome);
	}

	private interface Step {

		Optional<Change> from(Notification known);

	}

	private Outcome step(MessageId id, Wish wish, String what, Outcome refusal, Step step) {
		for (var tries = 0; tries < TRIES; tries++) {
			var known = this.messages.find(wish.office(), id).map(MessageSearch.Found::notification);
			if (known.isEmpty()) {
				return Outcome.UNKNOWN;
			}
			var change = step.from(known.orElseThrow());
			if (change.isEmpty()) {
				return refusal;
			}
			if (tries == 0) {
				note(what, id.value(), wish);
			}
			if (this.changes.advance(change.orElseThrow())) {
				this.dispatcher.nudge(known.orElseThrow().message().channel());
				return Outcome.DONE;
			}
		}
		return refusal;
	}

	private Optional<DeadLetter> deadLetter(String id, Wish wish, String what) {
		var own = this.letters.find(id)
				.filter(letter -> letter.office().isEmpty() || letter.office().equals(wish.office()));
		own.ifPresent(letter -> note(what, id, wish));
		return own;
	}

	private boolean exists(Pauses.Kind kind, String name) {
		return switch (kind) {
			case ROUTE -> this.routes.route(name).isPresent();
			case TEMPLATE -> isTemplate(name);
		};
	}

	/** Whether messages are written from a template of that name. */
	static boolean isTemplate(String name) {
		return Catalogue.names().contains(name);
	}

	private Moment moment() {
		return Moment.of(this.clock, this.machineTime);
	}

	private static Outcome outcome(DeadLetterDesk.Outcome outcome) {
		return switch (outcome) {
			case DONE -> Outcome.DONE;
			case UNKNOWN -> Outcome.UNKNOWN;
			case SETTLED -> Outcome.SETTLED;
			case TOO_LARGE -> Outcome.BODY_NOT_KEPT;
			case BROKER_AWAY -> Outcome.BROKER_AWAY;
		};
	}

}
