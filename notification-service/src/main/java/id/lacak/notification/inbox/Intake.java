package id.lacak.notification.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import com.rabbitmq.client.Channel;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.parking.Parking;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings one delivery to an end: used or parked, and only then acknowledged. A
 * delivery that cannot be brought to an end stays unacknowledged and comes again.
 */
@Component
class Intake {

	private static final Logger log = LoggerFactory.getLogger(Intake.class);

	private final Parking parking;

	private final InboxSettings settings;

	private final MeterRegistry meters;

	private volatile boolean stopping;

	Intake(Parking parking, InboxSettings settings, MeterRegistry meters) {
		this.parking = parking;
		this.settings = settings;
		this.meters = meters;
	}

	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.stopping = true;
	}

	/**
	 * Uses a delivery.
	 * @param use throws {@link InvalidEvent} when trying again cannot help
	 */
	void take(String queue, Message message, Channel channel, Consumer<byte[]> use) throws IOException {
		if (isUsed(queue, message, use)) {
			channel.basicAck(message.getMessageProperties().getDeliveryTag(), false);
		}
	}

	private boolean isUsed(String queue, Message message, Consumer<byte[]> use) {
		var largest = this.settings.largest().toBytes();
		if (message.getBody().length > largest) {
			return isParked(queue, message, "larger than " + largest + " bytes");
		}
		var failures = 0;
		while (!this.stopping) {
			try {
				use.accept(message.getBody());
				count(queue, "used");
				return true;
			} catch (InvalidEvent ex) {
				return isParked(queue, message, String.valueOf(ex.getMessage()));
			} catch (StoreUnavailable ex) {
				log.warn("event {} waits for the store", message.getMessageProperties().getMessageId());
				pause(this.settings.longestPause());
			} catch (RuntimeException ex) {
				failures++;
				log.warn("event {} failed, try {}", message.getMessageProperties().getMessageId(), failures, ex);
				if (failures >= this.settings.tries()) {
					return isParked(queue, message, ex.getClass().getSimpleName() + " after " + failures + " tries");
				}
				pause(this.settings.pauseAfter(failures));
			}
		}
		return false;
	}

	private boolean isParked(String queue, Message message, String reason) {
		for (var failures = 1; !this.stopping; failures++) {
			if (this.parking.park(queue, message, reason)) {
				log.error("event {} from {} was parked: {}", message.getMessageProperties().getMessageId(), queue,
						reason);
				count(queue, "parked");
				return true;
			}
			pause(this.settings.pauseAfter(failures));
		}
		return false;
	}

	private void count(String queue, String outcome) {
		this.meters.counter("lacak.notification.events", "queue", queue, "outcome", outcome).increment();
	}

	private void pause(Duration pause) {
		try {
			Thread.sleep(pause);
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.stopping = true;
		}
	}

}
