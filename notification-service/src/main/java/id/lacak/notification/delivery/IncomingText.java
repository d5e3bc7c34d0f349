package id.lacak.notification.delivery;

/**
 * A text message that somebody sent to us, whole.
 *
 * @param id the same whenever this one is repeated, another for every other
 * @param number of the sender, E.164
 * @param text as it was written; whatever the sender liked
 * @param route on which it came
 */
public record IncomingText(String id, String number, String text, String route) {
}
