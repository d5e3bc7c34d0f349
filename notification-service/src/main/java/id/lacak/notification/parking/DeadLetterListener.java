package id.lacak.notification.parking;

import java.io.IOException;
import java.time.InstantSource;

import com.rabbitmq.client.Channel;
import id.lacak.notification.delivery.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Empties the parking queues of both services into the store, because a queue can neither
 * be searched nor read in the middle. A message leaves its queue once the store has it.
 */
@Component
public class DeadLetterListener {

	/** Name of the listener. */
	public static final String ID = "dead-letters";

	private static final Logger log = LoggerFactory.getLogger(DeadLetterListener.class);

	private static final long PAUSE_MILLIS = 2_000;

	private final DeadLetters letters;

	private final DataSize largest;

	private final InstantSource machineTime;

	private final ParkedReader reader = new ParkedReader();

	DeadLetterListener(DeadLetters letters, @Value("${lacak.notification.inbox.largest}") DataSize largest,
			InstantSource machineTime) {
		this.letters = letters;
		this.largest = largest;
		this.machineTime = machineTime;
	}

	@RabbitListener(id = ID, concurrency = "1", queues = {"notification.events.dead", "notification.commands.dead",
			"request.deliveries.dead"})
	void take(Message message, Channel channel) throws IOException {
		var properties = message.getMessageProperties();
		var tag = properties.getDeliveryTag();
		try {
			this.letters.keep(this.reader.read(origin(String.valueOf(properties.getConsumerQueue())), message,
					this.largest.toBytes(),
					this.machineTime.instant()));
			channel.basicAck(tag, false);
		} catch (StoreUnavailable ex) {
			log.warn("what was parked stays in its queue: the store cannot be reached");
			pause();
			channel.basicNack(tag, false, true);
		}
	}

	private static String origin(String parkingQueue) {
		return parkingQueue.substring(0, parkingQueue.length() - ParkingLot.DEAD.length());
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
