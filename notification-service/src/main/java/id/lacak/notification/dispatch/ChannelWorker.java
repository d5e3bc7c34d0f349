package id.lacak.notification.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import id.lacak.notification.delivery.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due messages of one channel, as many at once as its provider may get, until
 * stopped.
 */
class ChannelWorker {

	private static final Logger log = LoggerFactory.getLogger(ChannelWorker.class);

	private final RoutedChannel channel;

	private final Notifications notifications;

	private final Sender sender;

	private final Duration poll;

	private final Semaphore slots;

	private final Semaphore bell = new Semaphore(0);

	private final Thread thread;

	private volatile boolean running = true;

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
				if (!this.channel.isReady() || !takeSome()) {
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

	private boolean takeSome() {
		var due = this.notifications.due(this.channel.kind(), this.sender.now(),
				Math.max(1, this.slots.availablePermits()));
		var took = false;
		for (var notification : due) {
			if (this.running && this.slots.tryAcquire()) {
				took |= this.sender.take(notification, this.channel, this.slots::release);
			}
		}
		return took;
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
