package id.lacak.notification.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import id.lacak.notification.parking.DeadLetterListener;
import id.lacak.notification.parking.ParkingLot;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exchange and the queues this service reads, each with its parking queue. */
@Configuration(proxyBeanMethods = false)
class Topology {

	static final String EXCHANGE = "lacak.events";

	static final String EVENTS = "notification.events";

	static final String COMMANDS = "notification.commands";

	/** Read by the other service; what it parks is looked after here. */
	static final String DELIVERIES = "request.deliveries";

	static final List<String> EVENT_KEYS = List.of("request.#", "objection.#", "deadline.#", "account.#", "message.#");

	static final List<String> COMMAND_KEYS = List.of("command.#");

	private static final Duration RECONNECT = Duration.ofSeconds(1);

	@Bean
	Declarables exchangeAndQueues() {
		var exchange = new TopicExchange(EXCHANGE, true, false);
		var events = quorum(EVENTS);
		var commands = quorum(COMMANDS);
		var declarables = new ArrayList<Declarable>(List.of(exchange, events, quorum(EVENTS + ParkingLot.DEAD),
				commands, quorum(COMMANDS + ParkingLot.DEAD), quorum(DELIVERIES + ParkingLot.DEAD)));
		EVENT_KEYS.forEach(key -> declarables.add(binding(events, exchange, key)));
		COMMAND_KEYS.forEach(key -> declarables.add(binding(commands, exchange, key)));
		return new Declarables(declarables);
	}

	@Bean
	ContainerCustomizer<SimpleMessageListenerContainer> quickReconnect() {
		return container -> {
			container.setRecoveryInterval(RECONNECT.toMillis());
			if (DeadLetterListener.ID.equals(container.getListenerId())) {
				// one at a time: what is parked may be large
				container.setPrefetchCount(1);
			}
		};
	}

	private static Queue quorum(String name) {
		return QueueBuilder.durable(name).quorum().build();
	}

	private static Binding binding(Queue queue, TopicExchange exchange, String key) {
		return BindingBuilder.bind(queue).to(exchange).with(key);
	}

}
