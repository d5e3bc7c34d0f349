package id.lacak.request.office;

import id.lacak.request.deadline.ReminderHours;
import id.lacak.request.reminder.CatchUp;

import java.time.LocalTime;

/**
 * How an office reminds; no statute says it.
 *
 * @param hours on working days, local time
 * @param digestAt local time of the officers' morning digest
 * @param catchUp what becomes of reminders that an outage has held up
 */
public record ReminderRules(ReminderHours hours, LocalTime digestAt, CatchUp catchUp) {

	/** 09:00 to 18:00, the digest at 07:30, and what was missed is caught up. */
	public static final ReminderRules USUAL = new ReminderRules(ReminderHours.USUAL, LocalTime.of(7, 30),
			CatchUp.AUTOMATIC);

	public ReminderRules {
		if (!digestAt.isBefore(hours.until()))
			throw new IllegalArgumentException("a digest at " + digestAt + " is no morning digest");
	}

}
