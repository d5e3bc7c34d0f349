package id.lacak.notification.report;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.StateReport;
import org.jspecify.annotations.Nullable;

/**
 * {@code notification.state-changed.v1} as it leaves this service. Names and fields here
 * are promises; see the contract.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StateChangedV1(String specversion, String id, String source, String type, String subject, Instant time,
		String datacontenttype, Data data) {

	static final String TYPE = "notification.state-changed.v1";

	static final String ROUTING_KEY = "notification.state-changed";

	static StateChangedV1 of(Notification notification, StateReport report) {
		var origin = notification.origin();
		var message = notification.message();
		var proof = report.proof();
		var data = new Data(notification.id().value(), origin.eventId(), origin.office(), origin.registrationNumber(),
				message.template(), message.channel().name(), report.state().name(), report.at(), report.attempt(),
				report.detail(), message.maskedAddress(), (report.round() == 0) ? null : report.round(),
				report.contactFailed() ? true : null, (proof == null) ? "" : proof.route(),
				(proof == null) ? "" : proof.fingerprint(), (proof == null) ? List.of() : proof.references());
		return new StateChangedV1("1.0", report.id(), "/offices/" + origin.office(), TYPE, origin.subject(),
				report.at(), "application/json", data);
	}

	/** The data of the event; empty fields are left out. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Data(String messageId, String eventId, String office, String registrationNumber, String template,
			String channel, String state, Instant at, int attempt, String detail, String recipientMasked,
			@Nullable Integer round, @Nullable Boolean contactFailed, String route, String fingerprint,
			List<String> references) {
	}

}
