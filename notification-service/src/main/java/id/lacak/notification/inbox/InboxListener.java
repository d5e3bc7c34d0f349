package id.lacak.notification.inbox;

import java.io.IOException;

import com.rabbitmq.client.Channel;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/** Listens to the queues of this service; acknowledges by hand. */
@Component
class InboxListener {

	private final Inbox inbox;

	private final Intake intake;

	InboxListener(Inbox inbox, Intake intake) {
		this.inbox = inbox;
		this.intake = intake;
	}

	@RabbitListener(id = Topology.EVENTS, queues = Topology.EVENTS)
	void event(Message message, Channel channel) throws IOException {
		this.intake.take(Topology.EVENTS, message, channel, this.inbox::plan);
	}

	@RabbitListener(id = Topology.COMMANDS, queues = Topology.COMMANDS)
	void command(Message message, Channel channel) throws IOException {
		this.intake.take(Topology.COMMANDS, message, channel, this.inbox::obey);
	}

}
