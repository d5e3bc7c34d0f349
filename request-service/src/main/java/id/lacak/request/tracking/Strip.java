package id.lacak.request.tracking;

import id.lacak.request.deadline.CountedDay;
import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.page.Words;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The working days of a deadline as a row of cells, a list a week, so that people can see which days
 * are counted and which are not.
 *
 * @param start the day from which it is counted; not counted itself
 * @param passed working days up to and with today
 * @param total working days in all
 */
record Strip(LocalDate start, List<List<Cell>> weeks, int passed, int total) {

	/** Days past the last one that are drawn at most. */
	private static final int MOST_LATE = 10;

	/**
	 * One weekday.
	 *
	 * @param kind style of the cell: past, now, end, off, over or nothing
	 */
	record Cell(String weekday, int day, String kind) {
	}

	/** The strip of a deadline; of an extended one from the first day of the first period on. */
	static Strip of(List<Deadline> periods, LocalDate today, WorkingCalendar calendar, Words words) {
		var last = periods.getLast().lastDay();
		var days = new ArrayList<CountedDay>();
		for (var period : periods)
			days.addAll(calendar.count(period.start(), period.limit().workingDays()));
		var weeks = new LinkedHashMap<Integer, List<Cell>>();
		for (var day : days)
			if (!(day instanceof CountedDay.OnWeekend))
				week(weeks, day.date()).add(cell(day.date(), kind(day, today, last), words));
		late(last, today).stream()
				.filter(calendar::isWorkingDay)
				.forEach(date -> week(weeks, date).add(cell(date, "over", words)));
		var total = (int) days.stream().filter(CountedDay::counted).count();
		var passed = (int) days.stream().filter(day -> day.counted() && !day.date().isAfter(today)).count();
		return new Strip(periods.getFirst().start(), List.copyOf(weeks.values()), passed, total);
	}

	private static List<LocalDate> late(LocalDate last, LocalDate today) {
		return today.isAfter(last)
				? last.plusDays(1).datesUntil(today.plusDays(1)).limit(MOST_LATE).toList()
				: List.of();
	}

	private static List<Cell> week(LinkedHashMap<Integer, List<Cell>> weeks, LocalDate date) {
		var key = date.get(WeekFields.ISO.weekBasedYear()) * 100 + date.get(WeekFields.ISO.weekOfWeekBasedYear());
		return weeks.computeIfAbsent(key, _ -> new ArrayList<>());
	}

	private static Cell cell(LocalDate date, String kind, Words words) {
		return new Cell(words.say("weekday." + date.getDayOfWeek().getValue()), date.getDayOfMonth(), kind);
	}

	private static String kind(CountedDay day, LocalDate today, LocalDate last) {
		if (!day.counted())
			return "off";
		if (day.date().equals(today))
			return "now";
		if (day.date().equals(last))
			return "end";
		return day.date().isBefore(today) ? "past" : "";
	}

}
