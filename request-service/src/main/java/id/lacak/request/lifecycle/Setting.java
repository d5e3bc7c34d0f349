package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.WorkingCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Time and law around a command; the caller fixes them so that deciding stays a function.
 *
 * @param now the instant of the command
 * @param zone the office's zone
 * @param by who gives the command
 */
public record Setting(Instant now, ZoneId zone, WorkingCalendar calendar, Rulebook rulebook, Actor by) {

	/** The local date of the command in the office's zone. */
	public LocalDate today() {
		return now.atZone(zone).toLocalDate();
	}

}
