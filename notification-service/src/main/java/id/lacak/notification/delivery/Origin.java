package id.lacak.notification.delivery;

/**
 * Why a message exists.
 *
 * @param subject opaque id of the case, or of the account for messages to officers
 * @param office code of the office
 * @param registrationNumber official number; empty when no case is involved
 */
public record Origin(String eventId, String subject, String office, String registrationNumber) {
}
