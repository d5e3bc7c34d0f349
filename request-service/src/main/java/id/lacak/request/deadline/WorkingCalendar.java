package id.lacak.request.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The working days of one office: Monday to Friday (Perpres 21/2023 Pasal 3) without the
 * decreed holidays and collective leave days.
 * <p>
 * A count that reaches a year without a decree goes on with the weekdays of that year and
 * says that the result is provisional; it never pretends to know.
 */
public final class WorkingCalendar {

	private static final int LONGEST_COUNT = 1_000;

	private final String version;

	private final NavigableMap<LocalDate, Holiday> holidays = new TreeMap<>();

	private final Set<Integer> decreedYears;

	/**
	 * @param version names this set of days, for the record of a deadline
	 * @param holidays every day that does not count; several for one date are allowed, the
	 * first is told
	 * @param decreedYears the years whose decree is known
	 */
	public WorkingCalendar(String version, Collection<Holiday> holidays, Set<Integer> decreedYears) {
		this.version = version;
		this.decreedYears = Set.copyOf(decreedYears);
		holidays.forEach(holiday -> this.holidays.putIfAbsent(holiday.date(), holiday));
	}

	/** Names this set of days. */
	public String version() {
		return version;
	}

	/** Whether the holidays of the year are decreed. */
	public boolean isDecreed(int year) {
		return decreedYears.contains(year);
	}

	/** The holidays of a year in order. */
	public List<Holiday> holidaysOf(int year) {
		return List.copyOf(holidays.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).values());
	}

	/** The decreed holiday on a date, if there is one. */
	public Optional<Holiday> holidayOn(LocalDate date) {
		return Optional.ofNullable(holidays.get(date));
	}

	/** Whether the date counts. */
	public boolean isWorkingDay(LocalDate date) {
		return !isWeekend(date) && !holidays.containsKey(date);
	}

	/** The date itself if it counts, else the next one that does. */
	public LocalDate sameOrNextWorkingDay(LocalDate date) {
		var day = date;
		while (!isWorkingDay(day))
			day = day.plusDays(1);
		return day;
	}

	/** The last working day before the date. */
	public LocalDate previousWorkingDay(LocalDate date) {
		var day = date.minusDays(1);
		while (!isWorkingDay(day))
			day = day.minusDays(1);
		return day;
	}

	/**
	 * The deadline for an act triggered on {@code start}. Day 1 is the first working day
	 * after it.
	 */
	public Deadline deadlineFor(LocalDate start, TimeLimit limit) {
		var days = count(start, limit.workingDays());
		var lastDay = days.getLast().date();
		var provisional = days.stream().anyMatch(day -> !isDecreed(day.date().getYear()));
		return new Deadline(start, lastDay, lastDay, limit, provisional, version);
	}

	/**
	 * Every day from the one after {@code start} to the last counted one, each with its
	 * reason: this list is the answer to "why this date".
	 * @param workingDays how many are to be counted, 1 to 1,000
	 */
	public List<CountedDay> count(LocalDate start, int workingDays) {
		if (workingDays < 1 || workingDays > LONGEST_COUNT)
			throw new IllegalArgumentException("cannot count " + workingDays + " working days");
		var days = new ArrayList<CountedDay>();
		var date = start;
		for (var number = 0; number < workingDays;) {
			date = date.plusDays(1);
			var day = look(date, number + 1);
			days.add(day);
			if (day.counted())
				number++;
		}
		return List.copyOf(days);
	}

	/**
	 * The distance in working days: positive when {@code lastDay} lies ahead (working days
	 * after {@code today} up to and with the last day), 0 on the day, negative when it has
	 * passed (working days after the last day up to and with today).
	 */
	public int distance(LocalDate today, LocalDate lastDay) {
		if (today.isAfter(lastDay))
			return -Math.max(1, workingDaysWithin(lastDay, today));
		return workingDaysWithin(today, lastDay);
	}

	private int workingDaysWithin(LocalDate after, LocalDate until) {
		return (int) after.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isWorkingDay).count();
	}

	private CountedDay look(LocalDate date, int number) {
		if (isWeekend(date))
			return new CountedDay.OnWeekend(date);
		var holiday = holidays.get(date);
		return holiday == null ? new CountedDay.Working(date, number) : new CountedDay.OnHoliday(date, holiday);
	}

	private static boolean isWeekend(LocalDate date) {
		return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
