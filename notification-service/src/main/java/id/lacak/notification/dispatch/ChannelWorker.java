package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due messages of one channel, as many at once as its provider may get, until
 * stopped.
 */
class ChannelWorker {

	private static final Logger log = LoggerFactory.getLogger(ChannelWorker.class);

	private static final int LOOKS_BY_AGE = 5;

	private final RoutedChannel channel;

	private final Notifications notifications;

	private final Sender sender;

	private final Duration poll;

	private final Semaphore slots;

	private final Semaphore bell = new Semaphore(0);

	private final Thread thread;

	private volatile boolean running = true;

	private long looks;

	ChannelWorker(RoutedChannel channel, Notifications notifications, Sender sender, Duration poll) {
		this.channel = channel;
		this.notifications = notifications;
		this.sender = sender;
		this.poll = poll;
		this.slots = new Semaphore(channel.parallel());
		this.thread = Thread.ofVirtual().name("dispatch-" + channel.kind()).unstarted(this::work);
	}

	RoutedChannel channel() {
		return this.channel;
	}

	void start() {
		this.thread.start();
	}

	void nudge() {
		this.bell.release();
	}

	/** Takes no more and waits for what is in flight. */
	void stop(Duration within) throws InterruptedException {
		this.running = false;
		nudge();
		if (!this.slots.tryAcquire(this.channel.parallel(), within.toMillis(), TimeUnit.MILLISECONDS)) {
			log.warn("{} messages were still being sent when this replica stopped", this.channel.kind());
		}
		this.thread.interrupt();
	}

	private void work() {
		while (this.running) {
			try {
				this.slots.acquire();
				this.slots.release();
				var room = this.channel.room(this.slots.availablePermits());
				if (room < 1 || !takeSome(room)) {
					pause();
				}
			} catch (InterruptedException ex) {
				return;
			} catch (RuntimeException ex) {
				log.warn("due {} messages wait: {}", this.channel.kind(), ex.toString());
				pauseAfterFault();
			}
		}
	}

	private boolean takeSome(int room) {
		var due = this.notifications.due(this.channel.kind(), turn(), this.sender.now(), room);
		var took = false;
		for (var notification : due) {
			if (this.running && this.slots.tryAcquire()) {
				took |= this.sender.take(notification, this.channel, this::done);
			}
		}
		return took;
	}

	/** However much that is urgent comes in, every fifth look is for what waits longest. */
	private Turn turn() {
		this.looks++;
		return (this.looks % LOOKS_BY_AGE == 0) ? Turn.AGE : Turn.URGENCY;
	}

	private void done() {
		this.slots.release();
		if (this.channel.room(this.channel.parallel()) == 1) {
			nudge();
		}
	}

	private void pause() throws InterruptedException {
		this.bell.tryAcquire(this.poll.toMillis(), TimeUnit.MILLISECONDS);
		this.bell.drainPermits();
	}

	private void pauseAfterFault() {
		try {
			Thread.sleep(this.poll);
		} catch (InterruptedException ex) {
			this.running = false;
		}
	}

}
