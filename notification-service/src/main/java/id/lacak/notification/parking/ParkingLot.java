package id.lacak.notification.parking;

import java.util.UUID;

import id.lacak.notification.report.ConfirmedPublisher;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.stereotype.Component;

/** Parks messages in the parking queue beside the one they came from. */
@Component
public class ParkingLot implements Parking {

	/** What is put after the name of a queue to name its parking queue. */
	public static final String DEAD = ".dead";

	/** Why a message was parked; never its content. */
	static final String REASON = "x-lacak-reason";

	/** One for each time a message is parked, so that a repetition is recognised. */
	static final String PARKING = "x-lacak-parking";

	/** With what the message came, for a body that cannot be read. */
	static final String ROUTING_KEY = "x-lacak-routing-key";

	static final String DEFAULT_EXCHANGE = "";

	private static final int LONGEST_REASON = 300;

	private final ConfirmedPublisher publisher;

	ParkingLot(ConfirmedPublisher publisher) {
		this.publisher = publisher;
	}

	@Override
	public boolean park(String queue, Message message, String reason) {
		var parked = MessageBuilder.withBody(message.getBody())
				.copyProperties(message.getMessageProperties())
				.setHeader(REASON, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
				.setHeader(PARKING, UUID.randomUUID().toString())
				.setHeader(ROUTING_KEY, String.valueOf(message.getMessageProperties().getReceivedRoutingKey()))
				.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
				.build();
		try {
			return this.publisher.publish(DEFAULT_EXCHANGE, queue + DEAD, parked).isTaken();
		} catch (AmqpException ex) {
			return false;
		}
	}

}
