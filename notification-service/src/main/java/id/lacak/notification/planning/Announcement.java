package id.lacak.notification.planning;

import java.time.Instant;

/**
 * An event with everything a message about it needs.
 *
 * @param subject opaque id of the case, the objection or the account
 * @param time when it happened, by the legal clock
 */
public record Announcement(String eventId, String subject, Instant time, Office office, Recipient recipient,
		Matter matter,
		Event event) {
}
