package id.lacak.notification.report;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import id.lacak.notification.delivery.TextMeter;
import id.lacak.notification.planning.Language;
import id.lacak.notification.template.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells at the start which texts this release writes messages from. It tries until the broker
 * has them, in the background; the texts of a later start count.
 */
@Component
class TextsNews implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TextsNews.class);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final ConfirmedPublisher publisher;

	private final TextMeter meter;

	private final PriceSettings prices;

	private final Clock clock;

	private final JsonMapper json = JsonMapper.shared();

	private volatile boolean running;

	TextsNews(ConfirmedPublisher publisher, TextMeter meter, PriceSettings prices, Clock clock) {
		this.publisher = publisher;
		this.meter = meter;
		this.prices = prices;
		this.clock = clock;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("texts").start(this::publish);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void publish() {
		try {
			while (this.running && !isTaken()) {
				TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
			}
		} catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean isTaken() {
		try {
			return Stream.of(Language.values())
					.map(this::message)
					.map(text -> this.publisher.publish(StateEvents.EXCHANGE, TextsPublishedV1.ROUTING_KEY, text))
					.toList()
					.stream()
					.allMatch(ConfirmedPublisher.Confirmation::isTaken);
		} catch (AmqpException away) {
			log.debug("the texts cannot be told yet: {}", away.getClass().getSimpleName());
			return false;
		}
	}

	Message message(Language language) {
		var event = TextsPublishedV1.of(Catalogue.of(language), this.clock.instant().truncatedTo(ChronoUnit.MILLIS),
				this.meter, this.prices.smsPrices());
		return MessageBuilder.withBody(this.json.writeValueAsBytes(event))
				.setContentType("application/cloudevents+json")
				.setMessageId(event.id())
				.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
				.build();
	}

}
