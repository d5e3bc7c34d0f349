package id.lacak.request.outbox;

import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;

/**
 * What this service declares at the broker: the exchange, and the queue it reads with its
 * parking place. Spring declares it with every new connection, so a broker that comes late
 * or loses its memory is no special case.
 */
public final class Topology {

	/** Every event goes through here. */
	public static final String EXCHANGE = "lacak.events";

	/** Reports about messages that this service's events led to. */
	public static final String DELIVERIES = "request.deliveries";

	private Topology() {
	}

	/** Where messages of a queue are parked for a person to look at. */
	public static String parkingOf(String queue) {
		return queue + ".dead";
	}

	static Declarables declarables() {
		var exchange = new TopicExchange(EXCHANGE, true, false);
		var deliveries = quorum(DELIVERIES);
		return new Declarables(exchange, deliveries, quorum(parkingOf(DELIVERIES)),
				BindingBuilder.bind(deliveries).to(exchange).with("notification.#"));
	}

	private static Queue quorum(String name) {
		return QueueBuilder.durable(name).quorum().build();
	}

}
