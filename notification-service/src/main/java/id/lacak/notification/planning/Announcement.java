package id.lacak.notification.planning;

/**
 * An event with everything a message about it needs.
 *
 * @param subject opaque id of the case or the account
 */
public record Announcement(String eventId, String subject, Office office, Recipient recipient, Matter matter,
		Event event) {
}
