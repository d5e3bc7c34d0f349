package id.lacak.notification.report;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;

/** Publishes messages and learns whether the broker took responsibility for them. */
@Component
public class ConfirmedPublisher {

	private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(10);

	private final RabbitTemplate rabbit;

	ConfirmedPublisher(RabbitTemplate rabbit) {
		this.rabbit = rabbit;
		this.rabbit.setMandatory(true);
	}

	/**
	 * Hands a message over without waiting.
	 * @throws org.springframework.amqp.AmqpException when the broker cannot be reached
	 */
	public Confirmation publish(String exchange, String routingKey, Message message) {
		var correlation = new CorrelationData();
		this.rabbit.send(exchange, routingKey, message, correlation);
		return new Confirmation(correlation);
	}

	/** The broker's answer, which may take a moment. */
	public static final class Confirmation {

		private final CorrelationData correlation;

		private Confirmation(CorrelationData correlation) {
			this.correlation = correlation;
		}

		/**
		 * Waits for the answer. A refusal, a return for want of a queue and silence all
		 * count as not taken.
		 */
		public boolean isTaken() {
			try {
				var confirm = this.correlation.getFuture().get(CONFIRM_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
				return confirm.ack() && this.correlation.getReturned() == null;
			} catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			} catch (ExecutionException | TimeoutException ex) {
				return false;
			}
		}

	}

}
