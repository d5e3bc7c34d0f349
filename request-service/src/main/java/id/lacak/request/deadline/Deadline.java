package id.lacak.request.deadline;

import java.time.LocalDate;

/**
 * The last day for an act.
 *
 * @param start the local date of the triggering act; it is not counted itself
 * @param lastDay the legal last day, in time until 23:59:59 in the office's zone
 * @param target the day that was promised to the applicant; never later than
 * {@code lastDay}, and kept when a new decree moves the legal day later
 * @param limit the period that was counted
 * @param provisional whether a counted day lies in a year whose holidays are not decreed yet
 * @param calendar the version of the calendar it was counted on
 */
public record Deadline(LocalDate start, LocalDate lastDay, LocalDate target, TimeLimit limit, boolean provisional,
		String calendar) {

	public Deadline {
		if (!lastDay.isAfter(start))
			throw new IllegalArgumentException("a deadline on " + lastDay + " cannot start on " + start);
		if (target.isAfter(lastDay))
			throw new IllegalArgumentException("nothing can be promised for " + target + ", after " + lastDay);
	}

	/** Whether {@code today}, in the office's zone, is later than the legal last day. */
	public boolean hasPassed(LocalDate today) {
		return today.isAfter(lastDay);
	}

}
