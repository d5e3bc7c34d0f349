package id.lacak.request.deliveries;

import com.rabbitmq.client.Channel;

import id.lacak.request.channels.ChannelReports;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.objection.Objections;
import id.lacak.request.wording.MessageTexts;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Notes reports on their cases and objections, and keeps published texts; a repetition and disorder change nothing. A message is
 * acknowledged when it is noted, parked or of no concern here, never before. While the database is
 * away a message waits; any other fault is tried five times and then parked.
 */
final class DeliveriesListener implements ChannelAwareMessageListener {

	private static final int TRIES = 5;

	/** Bytes; no report and no catalogue of texts comes near it. */
	private static final int LARGEST = 1 << 20;

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final Logger LOG = LoggerFactory.getLogger(DeliveriesListener.class);

	private final Requests requests;

	private final Objections objections;

	private final MessageTexts texts;

	private final ChannelReports channels;

	private final Failover failover;

	private final Texting texting;

	private final Parking parking;

	private final MeterRegistry meters;

	private final Duration firstPause;

	private final Predicate<RuntimeException> outage;

	/** Puts a message aside for a person; returns once the broker has it there. */
	interface Parking {

		/** @return whether the broker confirmed it */
		boolean park(Message message, String reason);

	}

	/** Finds another way for a notice whose first way failed; may be asked again and again. */
	@FunctionalInterface
	interface Failover {

		void look(OfficeCode office, CaseId id, String notice);

	}

	/** Answers text messages of people; may be asked again and again. */
	@FunctionalInterface
	interface Texting {

		void answer(TextReceived text);

	}

	/** @param outage tells an outage of the database from other faults */
	DeliveriesListener(Requests requests, Objections objections, MessageTexts texts,
			ChannelReports channels, Failover failover, Texting texting,
			Parking parking,
			MeterRegistry meters,
			Duration firstPause,
			Predicate<RuntimeException> outage) {
		this.requests = requests;
		this.objections = objections;
		this.texts = texts;
		this.channels = channels;
		this.failover = failover;
		this.texting = texting;
		this.parking = parking;
		this.meters = meters;
		this.firstPause = firstPause;
		this.outage = outage;
	}

	@Override
	public void onMessage(Message message, @Nullable Channel channel)
			throws IOException, InterruptedException {
		handle(message);
		if (channel != null)
			channel.basicAck(message.getMessageProperties().getDeliveryTag(), false);
	}

	private void handle(Message message) throws InterruptedException {
		if (message.getBody().length > LARGEST) {
			park(message, "larger than " + LARGEST + " bytes");
			return;
		}
		try {
			var report = StateChanged.read(message.getBody());
			if (report.isPresent())
				keep(message, () -> note(report.get()));
			else
				others(message);
		} catch (StateChanged.Invalid e) {
			park(message, e.why());
		}
	}

	private void others(Message message) throws StateChanged.Invalid, InterruptedException {
		var catalogue = TextsPublished.read(message.getBody());
		if (catalogue.isPresent())
			keep(message, () -> texts.keep(catalogue.get()));
		else if (OperationsReported.read(message.getBody()).isPresent())
			report(message);
		else if (TextReceived.read(message.getBody()).isPresent())
			answer(message);
		else if (StateChanged.isOne(message.getBody()))
			meters.counter("lacak.deliveries", "result", "ignored").increment();
		else
			park(message, "unknown type of event");
	}

	private void report(Message message) throws StateChanged.Invalid, InterruptedException {
		var report = OperationsReported.read(message.getBody()).orElseThrow();
		keep(message, () -> channels.keep(report));
	}

	private void answer(Message message) throws StateChanged.Invalid, InterruptedException {
		var text = TextReceived.read(message.getBody()).orElseThrow();
		keep(message, () -> texting.answer(text));
	}

	private void note(StateChanged report) {
		if (!objections.note(report.office(), report.id(), report.told()))
			requests.note(report.office(), report.id(), report.told());
		report.told().notice().ifPresent(notice -> failover.look(report.office(), report.id(), notice));
	}

	private void keep(Message message, Runnable write) throws InterruptedException {
		for (var attempt = 1;;) {
			try {
				write.run();
				meters.counter("lacak.deliveries", "result", "noted").increment();
				return;
			} catch (RuntimeException e) {
				var away = outage.test(e);
				LOG.debug("a report cannot be noted: {}", e.toString());
				if (!away && attempt++ >= TRIES) {
					park(message, "cannot be noted: " + e.getClass().getSimpleName());
					return;
				}
				pause(attempt);
			}
		}
	}

	private void park(Message message, String reason) throws InterruptedException {
		LOG.error("message {} is parked: {}", message.getMessageProperties().getMessageId(), reason);
		for (var attempt = 1; !parking.park(message, reason); attempt++)
			pause(attempt);
		meters.counter("lacak.deliveries", "result", "parked").increment();
	}

	private void pause(int attempt) throws InterruptedException {
		var pause = firstPause.multipliedBy(1L << Math.clamp(attempt - 1, 0, 10));
		TimeUnit.MILLISECONDS.sleep(Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis()));
	}

}
