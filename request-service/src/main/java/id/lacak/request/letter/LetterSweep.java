package id.lacak.request.letter;

import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.Objections;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the letters that officers issued, and those that mails wait for, away from anybody's call. Any number of replicas
 * may do it: each case is claimed by lease, what a crash left is taken up when the lease is over,
 * and of two letters of one name the shelf keeps the first.
 */
@Component
class LetterSweep {

	private static final Duration LEASE = Duration.ofMinutes(1);

	private static final int AT_ONCE = 100;

	private static final Logger LOG = LoggerFactory.getLogger(LetterSweep.class);

	private final PendingLetters pending;

	private final Letters letters;

	private final Requests requests;

	private final Objections objections;

	private final InstantSource machineTime;

	private volatile boolean ending;

	LetterSweep(PendingLetters pending, Letters letters, Requests requests, Objections objections,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.pending = pending;
		this.letters = letters;
		this.requests = requests;
		this.objections = objections;
		this.machineTime = machineTime;
	}

	@Scheduled(fixedDelayString = "${lacak.request.letter-sweep:1s}")
	void sweepQuietly() {
		try {
			sweep();
		} catch (RuntimeException e) {
			LOG.warn("letters cannot be made now: {}", e.toString());
		}
	}

	/** The letter in hand is finished; what waits behind it waits for another replica or the next start. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		ending = true;
	}

	/** Makes what waits; returns for how many requests and objections that was. */
	int sweep() {
		var done = 0;
		while (done < AT_ONCE && !ending) {
			var now = machineTime.instant();
			var claimed = pending.claim(now, now.plus(LEASE));
			if (claimed.isEmpty())
				return done;
			make(claimed.get());
			done++;
		}
		return done;
	}

	private void make(PendingLetters.Pending claimed) {
		try {
			matter(claimed).ifPresent(letters::makeIssued);
			pending.done(claimed);
		} catch (RuntimeException e) {
			// the lease runs out and it is tried again; meanwhile a reader has it made
			LOG.warn("the letters of {} are made later: {}", claimed.owner(), e.toString());
		}
	}

	private Optional<Matter> matter(PendingLetters.Pending claimed) {
		return claimed.objection()
				? objections.find(claimed.office(), claimed.owner()).map(Matter.OfObjection::new)
				: requests.find(claimed.office(), claimed.owner()).map(Matter.OfRequest::new);
	}

}
