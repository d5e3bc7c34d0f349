package id.lacak.notification.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that ended the need for reminders about a case or an objection.
 *
 * @param type of the event, such as {@code request.decided.v1}
 * @param at by the legal clock, in whole milliseconds
 */
public record Ending(String type, Instant at) {

	public Ending {
		at = at.truncatedTo(ChronoUnit.MILLIS);
	}

}
