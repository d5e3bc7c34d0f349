package id.lacak.request.casework;

import id.lacak.request.deadline.CountedDay;
import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.WorkingCalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The days of a count as cells, a week each: past days tinted, today filled, the last day
 * framed, late days red, holidays struck.
 *
 * @param number which working day of the count today is; 0 before the first
 * @param of how many there are
 */
record DayStrip(List<List<Cell>> weeks, int number, int of) {

	/** More weeks than this are not drawn. */
	private static final int MOST_WEEKS = 5;

	/** Longer counts, such as those for objections, are told in words only. */
	private static final int MOST_DAYS = 17;

	/** One day. */
	record Cell(String letters, int day, String look) {
	}

	static DayStrip of(Deadline deadline, WorkingCalendar calendar, LocalDate today, Locale locale) {
		if (deadline.limit().workingDays() > MOST_DAYS)
			return new DayStrip(List.of(), 0, 0);
		var weeks = new TreeMap<LocalDate, List<Cell>>();
		var number = 0;
		var days = calendar.count(deadline.start(), deadline.limit().workingDays());
		for (var day : days) {
			if (day.counted() && !day.date().isAfter(today))
				number++;
			if (!(day instanceof CountedDay.OnWeekend))
				add(weeks, day.date(), look(day, deadline.lastDay(), today), locale);
		}
		for (var late = deadline.lastDay().plusDays(1); !late.isAfter(today); late = late.plusDays(1))
			if (calendar.isWorkingDay(late))
				add(weeks, late, "over", locale);
		var all = List.copyOf(weeks.values());
		return new DayStrip(all.subList(Math.max(0, all.size() - MOST_WEEKS), all.size()), number,
				deadline.limit().workingDays());
	}

	private static void add(TreeMap<LocalDate, List<Cell>> weeks, LocalDate date, String look, Locale locale) {
		weeks.computeIfAbsent(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), _ -> new ArrayList<>())
				.add(new Cell(letters(date, locale), date.getDayOfMonth(), look));
	}

	/** Two letters: Sn Sl Rb Km Jm, or Mo Tu We Th Fr. */
	private static String letters(LocalDate date, Locale locale) {
		var day = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
		if (locale.getLanguage().equals("en") || day.length() < 3)
			return day.substring(0, 2);
		return day.substring(0, 1) + day.charAt(2);
	}

	private static String look(CountedDay day, LocalDate lastDay, LocalDate today) {
		if (!day.counted())
			return "off";
		if (day.date().equals(today))
			return "now";
		if (day.date().isBefore(today))
			return "past";
		return day.date().equals(lastDay) ? "end" : "";
	}

}
