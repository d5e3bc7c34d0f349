package id.lacak.request.deliveries;

import id.lacak.request.outbox.Topology;

import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Parks messages in the queue's parking place, with the reason in a header. */
final class RabbitParking implements DeliveriesListener.Parking {

	static final String REASON = "x-lacak-reason";

	/** One for each time a message is parked; whoever keeps it recognises a repetition by it. */
	private static final String PARKING = "x-lacak-parking";

	private static final int CONFIRM_SECONDS = 10;

	private final RabbitTemplate rabbit;

	private final String parking;

	RabbitParking(RabbitTemplate rabbit, String queue) {
		this.rabbit = rabbit;
		this.parking = Topology.parkingOf(queue);
	}

	@Override
	public boolean park(Message message, String reason) {
		var correlation = new CorrelationData(UUID.randomUUID().toString());
		var parked = MessageBuilder.fromClonedMessage(message)
				.setHeader(REASON, reason)
				.setHeader(PARKING, correlation.getId())
				.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
				.build();
		try {
			rabbit.send("", parking, parked, correlation);
			return correlation.getFuture().get(CONFIRM_SECONDS, TimeUnit.SECONDS).ack()
					&& correlation.getReturned() == null;
		} catch (AmqpException | TimeoutException | ExecutionException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
