package id.lacak.request.outbox;

import id.lacak.request.health.Part;
import id.lacak.request.lifecycle.OfficeCode;

import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** Whether the broker takes messages; without it they wait where they are. */
@Component
@Order(2)
class BrokerPart implements Part {

	private final RabbitTemplate rabbit;

	BrokerPart(ConnectionFactory connections) {
		rabbit = new RabbitTemplate(connections);
	}

	@Override
	public String name() {
		return "broker";
	}

	@Override
	public Standing look(OfficeCode office) {
		return new Standing(Boolean.TRUE.equals(rabbit.execute(channel -> channel.isOpen())) ? State.WELL : State.AWAY,
				List.of());
	}

}
