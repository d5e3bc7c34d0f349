package id.lacak.request.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.request.deadline.CountedDay;
import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.page.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer to "why this date".
 *
 * @param start the local date of receipt; it is not counted
 * @param provisional whether a day lies in a year whose holidays are not decreed yet
 */
record Count(LocalDate start, int workingDays, LocalDate dueDate, boolean provisional, List<Day> days) {

	/**
	 * One day after the receipt.
	 *
	 * @param number its place in the count
	 * @param reason why it does not count, in words
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Day(LocalDate date, boolean counted, Optional<Integer> number, Optional<String> reason,
			Optional<String> decree) {
	}

	static Count of(LocalDate start, int workingDays, WorkingCalendar calendar, Words words) {
		var counted = calendar.count(start, workingDays);
		return new Count(start, workingDays, counted.getLast().date(),
				counted.stream().anyMatch(day -> !calendar.isDecreed(day.date().getYear())),
				counted.stream().map(day -> day(day, words)).toList());
	}

	private static Day day(CountedDay day, Words words) {
		return switch (day) {
			case CountedDay.Working(var date, var number) ->
				new Day(date, true, Optional.of(number), Optional.empty(), Optional.empty());
			case CountedDay.OnWeekend(var date) ->
				new Day(date, false, Optional.empty(), Optional.of(words.say("calendar.weekend")), Optional.empty());
			case CountedDay.OnHoliday(var date, var because) -> new Day(date, false, Optional.empty(),
					Optional.of(name(because, words)), Optional.of(because.decree()));
		};
	}

	private static String name(Holiday holiday, Words words) {
		return words.say("Holiday." + holiday.kind()) + ": " + holiday.name();
	}
}
