package id.lacak.request.deliveries;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

import id.lacak.request.channels.ChannelReports;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.Objections;
import id.lacak.request.outbox.Rerouting;
import id.lacak.request.outbox.Topology;
import id.lacak.request.tracking.TextAnswers;
import id.lacak.request.wording.MessageTexts;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.backoff.ExponentialBackOff;

import java.time.Duration;

/** Wires the way in. The listener starts without a broker and finds it when it comes. */
@Configuration(proxyBeanMethods = false)
class DeliveriesConfiguration {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

	/** Between attempts to reach a broker that is away. */
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final int PREFETCH = 20;

	@Bean
	SimpleMessageListenerContainer deliveriesContainer(ConnectionFactory connections, Requests requests,
			Objections objections, MessageTexts texts, ChannelReports channels, Rerouting rerouting,
			TextAnswers answers,
			MeterRegistry meters) {
		var rabbit = new RabbitTemplate(connections);
		rabbit.setMandatory(true);
		return container(connections,
				new DeliveriesListener(requests, objections, texts, channels, rerouting::look,
						text -> answers.answer(text.id(), text.phone(), text.wish(), text.text()),
						new RabbitParking(rabbit, Topology.DELIVERIES),
						meters,
						FIRST_PAUSE,
						e -> e instanceof MongoSocketException || e instanceof MongoTimeoutException
								|| e instanceof AmqpException));
	}

	static SimpleMessageListenerContainer container(ConnectionFactory connections, DeliveriesListener listener) {
		var container = new SimpleMessageListenerContainer(connections);
		container.setQueueNames(Topology.DELIVERIES);
		container.setMessageListener(listener);
		container.setAcknowledgeMode(AcknowledgeMode.MANUAL);
		container.setPrefetchCount(PREFETCH);
		container.setMissingQueuesFatal(false);
		// every new connection declares what is missing anyway
		container.setAutoDeclare(false);
		var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
		pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
		container.setRecoveryBackOff(pauses);
		return container;
	}

}
