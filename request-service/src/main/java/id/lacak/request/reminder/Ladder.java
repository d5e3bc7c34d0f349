package id.lacak.request.reminder;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.Setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reminders that lead to one deadline and, where it says so, beyond it. Another date in
 * force is another ladder.
 *
 * @param name of the ladder within its case; stored, so it never changes
 * @param ahead working days before the last day at which a reminder goes out; 0 is the last
 * day itself
 * @param to who has to act or is told of a right
 * @param informed who gets a copy once the date has passed
 * @param opens the window of the applicant's next right, if silence opens one
 */
public record Ladder(String name, Topic topic, DeadlineKind what, Deadline deadline, List<Integer> ahead,
		Afterwards afterwards, List<Audience> to, List<Audience> informed, Optional<Deadline> opens) {

	public Ladder {
		ahead = List.copyOf(ahead);
		to = List.copyOf(to);
		informed = List.copyOf(informed);
	}

	/** What follows once the date has passed. */
	public enum Afterwards {

		NOTHING,
		/** One reminder on the first working day after it. */
		ONCE,
		/** One reminder each working day. */
		DAILY

	}

	/** The legal last day; a promised earlier one does not move the ladder. */
	public LocalDate end() {
		return deadline.lastDay();
	}

	/** Whether the date has passed and nothing follows it. */
	boolean uselessAfter(LocalDate today) {
		return afterwards == Afterwards.NOTHING && deadline.hasPassed(today);
	}

	/**
	 * The steps in order of time. A daily ladder has no end: of its days this gives the last
	 * one before today, today and the next one, for older ones are of no use to anybody.
	 */
	public List<Step> steps(Setting setting) {
		var steps = new ArrayList<Step>();
		for (var days : ahead)
			steps.add(step(Integer.toString(days), before(end(), days, setting.calendar()), setting));
		switch (afterwards) {
			case NOTHING -> {
			}
			case ONCE -> steps.add(step("after", next(end(), setting.calendar()), setting));
			case DAILY -> daysLate(setting).forEach(day -> steps.add(step("late-" + day, day, setting)));
		}
		steps.sort(Comparator.comparing(Step::at));
		return List.copyOf(steps);
	}

	private Step step(String rung, LocalDate day, Setting setting) {
		return new Step(this, rung, day, setting.hours().opening(day, setting.zone()));
	}

	private List<LocalDate> daysLate(Setting setting) {
		var calendar = setting.calendar();
		var first = next(end(), calendar);
		var today = setting.today();
		if (today.isBefore(first))
			return List.of(first);
		var days = new ArrayList<LocalDate>();
		var before = calendar.previousWorkingDay(today);
		if (!before.isBefore(first))
			days.add(before);
		if (calendar.isWorkingDay(today))
			days.add(today);
		days.add(next(today, calendar));
		return days;
	}

	private static LocalDate next(LocalDate day, WorkingCalendar calendar) {
		return calendar.sameOrNextWorkingDay(day.plusDays(1));
	}

	/** A last day that a decree has just taken out counts as the working day before it. */
	private static LocalDate before(LocalDate end, int workingDays, WorkingCalendar calendar) {
		var day = calendar.isWorkingDay(end) ? end : calendar.previousWorkingDay(end);
		for (var i = 0; i < workingDays; i++)
			day = calendar.previousWorkingDay(day);
		return day;
	}

}
