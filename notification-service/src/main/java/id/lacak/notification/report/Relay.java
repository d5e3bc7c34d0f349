package id.lacak.notification.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes reports soon after they were stored, one message's in order, and sweeps up
 * what a crash or an outage left behind. A report may be published twice, with the same
 * id; it is never lost.
 */
@Component
class Relay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Relay.class);

	private static final int NUDGES = 20_000;

	private final Reports reports;

	private final StateEvents events;

	private final RelaySettings settings;

	private final InstantSource machineTime;

	/** What is full may be dropped: the sweep finds it. */
	private final LinkedBlockingQueue<MessageId> nudges = new LinkedBlockingQueue<>(NUDGES);

	private volatile Optional<Thread> worker = Optional.empty();

	private Instant nextSweep = Instant.EPOCH;

	Relay(Reports reports, StateEvents events, RelaySettings settings, InstantSource machineTime) {
		this.reports = reports;
		this.events = events;
		this.settings = settings;
		this.machineTime = machineTime;
	}

	void nudge(MessageId id) {
		this.nudges.offer(id);
	}

	@Override
	public void start() {
		var relaying = Thread.ofVirtual().name("report-relay").unstarted(this::work);
		// known before it runs: it ends when it finds itself stopped
		this.worker = Optional.of(relaying);
		relaying.start();
	}

	@Override
	public void stop() {
		var stopped = this.worker;
		this.worker = Optional.empty();
		stopped.ifPresent(Thread::interrupt);
	}

	@Override
	public boolean isRunning() {
		return this.worker.isPresent();
	}

	/** Whether the thread that asks was not stopped, nor another started in its place. */
	private boolean isWanted() {
		return this.worker.filter(Thread.currentThread()::equals).isPresent();
	}

	private void work() {
		while (isWanted()) {
			try {
				relay(nudged());
				sweep();
			} catch (InterruptedException ex) {
				return;
			} catch (RuntimeException ex) {
				if (!isWanted()) {
					return;
				}
				log.warn("reports wait because publishing failed: {}", ex.toString());
				this.nudges.clear();
				this.nextSweep = this.machineTime.instant().plus(this.settings.sweep());
			}
		}
	}

	private List<Reports.Waiting> nudged() throws InterruptedException {
		var first = this.nudges.poll(this.settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
		if (first == null) {
			return List.of();
		}
		var ids = new LinkedHashSet<>(List.of(first));
		this.nudges.drainTo(ids, this.settings.batch() - 1);
		return ids.stream().map(this.reports::of).flatMap(Optional::stream).toList();
	}

	private void sweep() {
		var now = this.machineTime.instant();
		if (now.isBefore(this.nextSweep)) {
			return;
		}
		var overdue = this.reports.overdue(now, this.settings.batch());
		relay(overdue.stream().filter(one -> this.reports.claim(one, now.plus(this.settings.lease()))).toList());
		this.nextSweep = (overdue.size() < this.settings.batch()) ? now.plus(this.settings.sweep()) : now;
	}

	private void relay(List<Reports.Waiting> waiting) {
		this.events.publish(waiting).forEach(this.reports::published);
	}

}
