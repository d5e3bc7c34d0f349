package id.lacak.request.outbox;

import java.time.Instant;

/**
 * Hours of one working day in which a reminder may leave. What sends the mail knows no working
 * days, so the event names those to come.
 *
 * @param until first moment at which it may not any more
 */
public record SendingHours(Instant from, Instant until) {
}
