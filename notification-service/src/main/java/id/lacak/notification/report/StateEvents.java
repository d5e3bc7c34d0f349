package id.lacak.notification.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Reports;
import id.lacak.notification.delivery.StateReport;
import id.lacak.notification.report.ConfirmedPublisher.Confirmation;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns reports into events on the exchange. */
@Component
class StateEvents {

	static final String EXCHANGE = "lacak.events";

	private final ConfirmedPublisher publisher;

	private final JsonMapper json = JsonMapper.shared();

	StateEvents(ConfirmedPublisher publisher) {
		this.publisher = publisher;
	}

	/** Publishes all and gives back those whose every report the broker took. */
	List<Reports.Waiting> publish(List<Reports.Waiting> waiting) {
		var confirmations = new LinkedHashMap<Reports.Waiting, List<Confirmation>>();
		for (var one : waiting) {
			var sent = new ArrayList<Confirmation>();
			one.reports().forEach(report -> sent.add(send(one.notification(), report)));
			confirmations.put(one, sent);
		}
		return confirmations.entrySet()
				.stream()
				.filter(entry -> entry.getValue().stream().allMatch(Confirmation::isTaken))
				.map(entry -> entry.getKey())
				.toList();
	}

	private Confirmation send(Notification notification, StateReport report) {
		return this.publisher.publish(EXCHANGE, StateChangedV1.ROUTING_KEY, message(notification, report));
	}

	Message message(Notification notification, StateReport report) {
		return MessageBuilder.withBody(this.json.writeValueAsBytes(StateChangedV1.of(notification, report)))
				.setContentType("application/cloudevents+json")
				.setMessageId(report.id())
				.setDeliveryMode(MessageDeliveryMode.PERSISTENT)
				.build();
	}

}
