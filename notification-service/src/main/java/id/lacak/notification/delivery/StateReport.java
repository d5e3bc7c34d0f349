package id.lacak.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One change of a message that the request service has yet to hear of.
 *
 * @param id of the event that will carry it; derived, so a repetition is recognised
 * @param at by the legal clock
 * @param attempt tries so far
 * @param detail short reason without contacts; empty when there is nothing to say
 */
public record StateReport(String id, ReportedState state, Instant at, int attempt, String detail) {

	static StateReport of(Notification notification, ReportedState state, Instant at, String detail) {
		var seed = notification.id().value() + ":" + notification.version();
		var id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
		return new StateReport(id.toString(), state, at, notification.attempts(), detail);
	}

}
