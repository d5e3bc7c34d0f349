package id.lacak.notification.incoming;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.AddressKey;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.IncomingText;
import id.lacak.notification.delivery.IncomingTexts;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.StoreUnavailable;
import id.lacak.notification.report.ConfirmedPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what people want who write text messages: stops and starts updates at once, and has
 * request-service answer, so often a day and sender. A text counts as taken once all of
 * that is certain; otherwise the provider sends it again.
 */
class TextReader implements IncomingTexts {

	private static final Logger log = LoggerFactory.getLogger(TextReader.class);

	private static final String EXCHANGE = "lacak.events";

	/** Nobody knows yet which office is meant; days begin where most people live. */
	private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

	private final AddressDesk addresses;

	private final DailyBudget budget;

	private final ConfirmedPublisher publisher;

	private final MeterRegistry meters;

	private final Clock clock;

	private final InstantSource machineTime;

	private final JsonMapper json = JsonMapper.shared();

	TextReader(AddressDesk addresses, DailyBudget budget, ConfirmedPublisher publisher, MeterRegistry meters,
			Clock clock, InstantSource machineTime) {
		this.addresses = addresses;
		this.budget = budget;
		this.publisher = publisher;
		this.meters = meters;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	@Override
	public void receive(IncomingText text) {
		var wish = Wish.of(text.text());
		obey(wish, text);
		var answered = mayBeAnswered(wish, text);
		if (answered) {
			publish(text, wish);
		}
		log.debug("text {} on {} wants {}", text.id(), text.route(), wish);
		this.meters.counter("lacak.notification.sms.wishes", "wish", wish.name().toLowerCase(Locale.ROOT), "answered",
				Boolean.toString(answered)).increment();
	}

	/** What the owner of a phone wants holds for every office. */
	private void obey(Wish wish, IncomingText text) {
		switch (wish) {
			case STOP -> this.addresses.optOut(AddressKey.EVERY_OFFICE, ChannelKind.SMS, text.number(),
					"the owner wrote so by text", "sms");
			case START -> this.addresses.optIn(AddressKey.EVERY_OFFICE, ChannelKind.SMS, text.number(),
					"the owner wrote so by text", "sms");
			case STATUS, OTHER -> {
			}
		}
	}

	private boolean mayBeAnswered(Wish wish, IncomingText text) {
		var owner = wish.name() + "/"
				+ AddressKey.of(AddressKey.EVERY_OFFICE, ChannelKind.SMS, text.number()).hash();
		var day = this.machineTime.instant().atZone(ZONE).toLocalDate();
		return this.budget.spend(owner, day, MessageId.of(text.id(), wish.name(), ChannelKind.SMS, text.number()),
				wish.answersPerDay());
	}

	private void publish(IncomingText text, Wish wish) {
		try {
			if (this.publisher.publish(EXCHANGE, TextReceivedV1.ROUTING_KEY, message(text, wish)).isTaken()) {
				return;
			}
		} catch (AmqpException away) {
			throw new StoreUnavailable(away);
		}
		throw new StoreUnavailable(new IllegalStateException("the broker did not take it"));
	}

	Message message(IncomingText text, Wish wish) {
		var event = TextReceivedV1.of(text, wish, this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		return MessageBuilder.withBody(this.json.writeValueAsBytes(event))
				.setContentType("application/cloudevents+json")
				.setMessageId(event.id())
				.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
				.build();
	}

}
