package id.lacak.request.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When an office lets reminders go out: on working days only, between two local times.
 *
 * @param from local time of the ordinary reminder
 * @param until local time from which nothing is sent any more that day
 */
public record ReminderHours(LocalTime from, LocalTime until) {

	/** 09:00 to 18:00. */
	public static final ReminderHours USUAL = new ReminderHours(LocalTime.of(9, 0), LocalTime.of(18, 0));

	public ReminderHours {
		if (!from.isBefore(until))
			throw new IllegalArgumentException("reminders cannot go out from " + from + " until " + until);
	}

	/** The instant of a reminder on that local date. */
	public Instant opening(LocalDate day, ZoneId zone) {
		return day.atTime(from).atZone(zone).toInstant();
	}

	/** The instant at which that local date is over for reminders. */
	public Instant closing(LocalDate day, ZoneId zone) {
		return day.atTime(until).atZone(zone).toInstant();
	}

	/** Whether reminders may go out now. */
	public boolean open(Instant now, ZoneId zone, WorkingCalendar calendar) {
		var today = now.atZone(zone).toLocalDate();
		return calendar.isWorkingDay(today) && !now.isBefore(opening(today, zone))
				&& now.isBefore(closing(today, zone));
	}

	/** The instant itself if reminders may go out then, else the next one at which they may. */
	public Instant sameOrNextOpening(Instant now, ZoneId zone, WorkingCalendar calendar) {
		if (open(now, zone, calendar))
			return now;
		var today = now.atZone(zone).toLocalDate();
		return opening(calendar
				.sameOrNextWorkingDay(now.isBefore(opening(today, zone)) ? today : today.plusDays(1)), zone);
	}

}
