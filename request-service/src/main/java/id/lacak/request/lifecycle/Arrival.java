package id.lacak.request.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How and when a request reached the office; fixed at once and never edited.
 *
 * @param receivedAt when it arrived: server time for the web, hand-over at the desk, agenda
 * stamp of a letter
 * @param receivedOn T0, the local date from which days are counted
 * @param enteredAt when it was entered in the register; the number belongs to the year of
 * its local date
 * @param enteredBy {@code system} for the web, otherwise the officer
 */
public record Arrival(Channel channel, Instant receivedAt, LocalDate receivedOn, Instant enteredAt,
		String enteredBy) {
}
