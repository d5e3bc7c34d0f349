package id.lacak.notification.parking;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.report.ConfirmedPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a person may do about a message that nobody could use. */
@Component
public class DeadLetterDesk {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterDesk.class);

	private static final Duration SETTLED_KEPT = Duration.ofDays(400);

	private final DeadLetters letters;

	private final ConfirmedPublisher publisher;

	private final Clock clock;

	private final InstantSource machineTime;

	DeadLetterDesk(DeadLetters letters, ConfirmedPublisher publisher, MeterRegistry meters, Clock clock,
			InstantSource machineTime) {
		this.letters = letters;
		this.publisher = publisher;
		this.clock = clock;
		this.machineTime = machineTime;
		meters.gauge("lacak.notification.dead-letters", this, DeadLetterDesk::waiting);
	}

	/** What came of an act. */
	public enum Outcome {

		/** Done and noted. */
		DONE,
		/** There is none of that id. */
		UNKNOWN,
		/** Somebody has sent it back or dropped it already. */
		SETTLED,
		/** Its body was too large to be kept. */
		TOO_LARGE,
		/** The broker did not take it; it still waits. */
		BROKER_AWAY

	}

	/**
	 * Sends a message back to the queue it came from. It stays listed until the broker has
	 * it; a crash in between may send it twice, which its reader recognises.
	 * @param by account of the officer
	 */
	public Outcome replay(String id, String by, String why) {
		return this.letters.find(id).map(letter -> replay(letter, act("REPLAY", by, why))).orElse(Outcome.UNKNOWN);
	}

	/**
	 * Gives a message up; what remains says what it was, who dropped it and why.
	 * @param by account of the officer
	 */
	public Outcome drop(String id, String by, String why) {
		return this.letters.find(id).map(letter -> drop(letter, act("DROP", by, why))).orElse(Outcome.UNKNOWN);
	}

	/** Forgets those that were settled long ago. */
	@Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void forgetOld() {
		try {
			this.letters.forgetSettledBefore(this.machineTime.instant().minus(SETTLED_KEPT));
		} catch (StoreUnavailable ex) {
			log.warn("the store cannot be reached; settled dead letters are forgotten later");
		}
	}

	private Outcome replay(DeadLetter letter, DeadLetter.Act act) {
		var refused = refusal(letter);
		if (refused.isPresent()) {
			return refused.orElseThrow();
		}
		if (letter.body().isEmpty()) {
			return Outcome.TOO_LARGE;
		}
		var asked = letter.with(act);
		if (!this.letters.advance(asked)) {
			return Outcome.SETTLED;
		}
		if (!isTaken(letter, letter.body().orElseThrow())) {
			return Outcome.BROKER_AWAY;
		}
		// false when it failed again meanwhile: then it waits again, and rightly
		this.letters.advance(asked.settled(DeadLetter.Status.REPLAYED));
		return Outcome.DONE;
	}

	private Outcome drop(DeadLetter letter, DeadLetter.Act act) {
		return refusal(letter).orElseGet(() -> this.letters
				.advance(letter.settled(act, DeadLetter.Status.DROPPED)) ? Outcome.DONE : Outcome.SETTLED);
	}

	private static Optional<Outcome> refusal(DeadLetter letter) {
		return switch (letter.status()) {
			case WAITING -> Optional.empty();
			case REPLAYED, DROPPED -> Optional.of(Outcome.SETTLED);
		};
	}

	private boolean isTaken(DeadLetter letter, byte[] body) {
		var message = MessageBuilder.withBody(body)
				.setContentType("application/cloudevents+json")
				.setMessageId(letter.messageId())
				.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
				.build();
		try {
			return this.publisher.publish(ParkingLot.DEFAULT_EXCHANGE, letter.queue(), message).isTaken();
		} catch (AmqpException ex) {
			return false;
		}
	}

	private DeadLetter.Act act(String what, String by, String why) {
		return new DeadLetter.Act(what, by, why, this.clock.instant());
	}

	private double waiting() {
		try {
			return this.letters.count(DeadLetters.Filter.WAITING);
		} catch (StoreUnavailable ex) {
			return Double.NaN;
		}
	}

}
