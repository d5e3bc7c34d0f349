package id.lacak.request.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Publishes over one channel, so that order is kept, and trusts nothing but a confirm: a
 * nack, a return (no queue wants it) and silence are failures alike.
 */
final class RabbitPublisher implements Publisher {

	/** For the whole batch; less than the relay's lease. */
	static final Duration CONFIRM_WITHIN = Duration.ofSeconds(10);

	private static final Logger LOG = LoggerFactory.getLogger(RabbitPublisher.class);

	private final RabbitTemplate rabbit;

	/** @param rabbit mandatory, over connections with correlated confirms and returns */
	RabbitPublisher(RabbitTemplate rabbit) {
		this.rabbit = rabbit;
		rabbit.setReturnsCallback(returned -> LOG.warn("no queue wants {}", returned.getRoutingKey()));
	}

	@Override
	public Set<String> publish(List<Announcement> announcements) {
		var sent = new ArrayList<CorrelationData>();
		try {
			rabbit.invoke(channel -> {
				for (var announcement : announcements) {
					var correlation = new CorrelationData(announcement.id());
					channel.send(Topology.EXCHANGE, announcement.routingKey(), message(announcement), correlation);
					sent.add(correlation);
				}
				return true;
			});
		} catch (AmqpException e) {
			LOG.debug("the broker is away: {}", e.toString());
		}
		return confirmed(sent);
	}

	private static Set<String> confirmed(List<CorrelationData> sent) {
		var confirmed = new HashSet<String>();
		var end = System.nanoTime() + CONFIRM_WITHIN.toNanos();
		for (var correlation : sent) {
			try {
				var confirm = correlation.getFuture().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
				if (confirm.ack() && correlation.getReturned() == null)
					confirmed.add(correlation.getId());
			} catch (TimeoutException | ExecutionException e) {
				LOG.debug("no confirm for {}: {}", correlation.getId(), e.toString());
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return confirmed;
			}
		}
		return confirmed;
	}

	private static Message message(Announcement announcement) {
		return MessageBuilder.withBody(announcement.body().getBytes(StandardCharsets.UTF_8))
				.setContentType(CloudEvent.MEDIA_TYPE)
				.setMessageId(announcement.id())
				.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
				.build();
	}

}
