package id.lacak.request.lifecycle;

import id.lacak.request.deadline.ReminderHours;
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
 * @param hours when reminders may go out
 */
public record Setting(Instant now, ZoneId zone, WorkingCalendar calendar, Rulebook rulebook, Actor by,
		ReminderHours hours) {

	/** With the usual hours for reminders. */
	public Setting(Instant now, ZoneId zone, WorkingCalendar calendar, Rulebook rulebook, Actor by) {
		this(now, zone, calendar, rulebook, by, ReminderHours.USUAL);
	}

	/** The local date of the command in the office's zone. */
	public LocalDate today() {
		return now.atZone(zone).toLocalDate();
	}

}
