package id.lacak.request.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.request.deadline.CountedDay;
import id.lacak.request.deadline.WorkingCalendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer to "why this date", by the same code that counts for cases.
 *
 * @param provisional whether a day lies in a year whose holidays are not decreed yet
 */
public record Count(LocalDate dueDate, boolean provisional, List<Day> days) {

	public Count {
		days = List.copyOf(days);
	}

	/**
	 * One day after the receipt.
	 *
	 * @param reason {@code WEEKEND}, or the name of the holiday as the decree words it
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	public record Day(LocalDate date, boolean counted, Optional<String> reason, Optional<String> decree) {
	}

	static Count of(LocalDate start, int workingDays, WorkingCalendar calendar) {
		var counted = calendar.count(start, workingDays);
		return new Count(counted.getLast().date(),
				counted.stream().anyMatch(day -> !calendar.isDecreed(day.date().getYear())),
				counted.stream().map(Count::day).toList());
	}

	private static Day day(CountedDay day) {
		return switch (day) {
			case CountedDay.Working(var date, _) -> new Day(date, true, Optional.empty(), Optional.empty());
			case CountedDay.OnWeekend(var date) ->
				new Day(date, false, Optional.of("WEEKEND"), Optional.empty());
			case CountedDay.OnHoliday(var date, var because) ->
				new Day(date, false, Optional.of(because.name()), Optional.of(because.decree()));
		};
	}
}
