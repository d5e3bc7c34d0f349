package id.lacak.request.outbox;

import id.lacak.request.outbox.Pending.Batch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Publishes what waits in the case documents, in the background: nobody's request waits for
 * the broker. Cases are claimed by lease, so any number of relays may run, and what a crash
 * left is taken up when its lease is over. Delivery is at least once; order is kept per case.
 */
final class Relay implements SmartLifecycle {

	/** Longer than a publisher may wait for its confirms. */
	static final Duration LEASE = Duration.ofSeconds(30);

	/** What another process wrote, or a crash left, is seen this late at most. */
	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final int CASES_AT_ONCE = 100;

	private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

	private final Pending pending;

	private final Publisher publisher;

	private final InstantSource machineTime;

	private final BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);

	private volatile boolean running;

	private int failures;

	Relay(Pending pending, Publisher publisher, InstantSource machineTime) {
		this.pending = pending;
		this.publisher = publisher;
		this.machineTime = machineTime;
	}

	/** What came of one round. */
	enum Round {

		NOTHING_DUE, PUBLISHED, FAILED

	}

	/** Says that something waits; returns at once. */
	void nudge() {
		nudges.offer(true);
	}

	/** Claims what is due, publishes it and settles it. */
	Round round() {
		var now = machineTime.instant();
		var batches = pending.claim(now, now.plus(LEASE), CASES_AT_ONCE);
		if (batches.isEmpty())
			return Round.NOTHING_DUE;
		var all = batches.stream().flatMap(batch -> batch.announcements().stream()).toList();
		var done = inOrder(batches, publisher.publish(all));
		var complete = done.size() == all.size();
		note(complete, all.size() - done.size());
		pending.settle(batches, done, complete ? now : machineTime.instant().plus(pause()));
		return complete ? Round.PUBLISHED : Round.FAILED;
	}

	@Override
	public void start() {
		running = true;
		Thread.ofVirtual().name("outbox-relay").start(this::run);
	}

	@Override
	public void stop() {
		running = false;
		nudge();
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Last to start and first to stop: the database is there while it runs. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 1;
	}

	private void run() {
		while (running) {
			try {
				switch (quietRound()) {
					case PUBLISHED -> {
						// there may be more
					}
					case NOTHING_DUE -> nudges.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
					case FAILED -> TimeUnit.MILLISECONDS.sleep(pause().toMillis());
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				running = false;
			}
		}
	}

	private Round quietRound() {
		try {
			return round();
		} catch (RuntimeException e) {
			if (failures++ == 0)
				LOG.warn("pending events cannot be read or settled; trying again: {}", e.toString());
			return Round.FAILED;
		}
	}

	/** A case's events up to the first that was not confirmed: a later one must not overtake it for good. */
	private static Set<String> inOrder(List<Batch> batches, Set<String> confirmed) {
		var done = new HashSet<String>();
		for (var batch : batches)
			batch.announcements()
					.stream()
					.map(Announcement::id)
					.takeWhile(confirmed::contains)
					.forEach(done::add);
		return done;
	}

	private void note(boolean complete, int unconfirmed) {
		if (complete) {
			if (failures > 0)
				LOG.info("events are published again");
			failures = 0;
		} else if (failures++ == 0) {
			LOG.warn("{} events were not confirmed by the broker; trying again", unconfirmed);
		}
	}

	private Duration pause() {
		var pause = Duration.ofMillis(100L << Math.clamp(failures, 0, 6));
		return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
	}

}
