package id.lacak.notification.inbox;

import id.lacak.notification.report.ConfirmedPublisher;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.stereotype.Component;

/** Where events go that cannot be used, for a person to look at. */
@Component
class ParkingLot {

	static final String REASON = "x-lacak-reason";

	private static final String DEFAULT_EXCHANGE = "";

	private static final int LONGEST_REASON = 300;

	private final ConfirmedPublisher publisher;

	ParkingLot(ConfirmedPublisher publisher) {
		this.publisher = publisher;
	}

	/** True once the broker has the event safely in the parking queue. */
	boolean park(String queue, Message message, String reason) {
		var parked = MessageBuilder.withBody(message.getBody())
				.copyProperties(message.getMessageProperties())
				.setHeader(REASON, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
				.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
				.build();
		try {
			return this.publisher.publish(DEFAULT_EXCHANGE, queue + Topology.DEAD, parked).isTaken();
		} catch (AmqpException ex) {
			return false;
		}
	}

}
