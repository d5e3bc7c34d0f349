package id.lacak.request.calendar;

import id.lacak.request.deadline.CountedDay;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.page.Words;

import java.time.LocalDate;
import java.util.List;

/** A day of a count in words, for pages. */
public record DayLine(String day, String number, String reason, String decree) {

	/** Every day of a count, counted or not. */
	public static List<DayLine> of(LocalDate start, int workingDays, WorkingCalendar calendar, Words words) {
		return calendar.count(start, workingDays).stream().map(day -> line(day, words)).toList();
	}

	private static DayLine line(CountedDay day, Words words) {
		return switch (day) {
			case CountedDay.Working(var date, var number) ->
				new DayLine(words.day(date), Integer.toString(number), "", "");
			case CountedDay.OnWeekend(var date) ->
				new DayLine(words.day(date), "", words.say("calendar.weekend"), "");
			case CountedDay.OnHoliday(var date, var because) -> new DayLine(words.day(date), "",
					because.name() + " (" + words.say("Holiday." + because.kind()) + ")", because.decree());
		};
	}

}
