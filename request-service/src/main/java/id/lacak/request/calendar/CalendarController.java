package id.lacak.request.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;

import id.lacak.request.deadline.CountedDay;
import id.lacak.request.deadline.Holiday;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Violation;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.HttpServletRequest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Answers by the same code that counts for cases. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarController {

	private static final int LONGEST = 400;

	private static final int FIRST_YEAR = 2008;

	private static final int LAST_YEAR = 2200;

	private final Offices offices;

	CalendarController(Offices offices) {
		this.offices = offices;
	}

	/** The last of so many working days after a receipt, with every day and its reason. */
	@GetMapping("/due-date")
	DueDate dueDate(@RequestParam(required = false) @Nullable String received,
			@RequestParam(required = false) @Nullable String workingDays, HttpServletRequest request) {
		var wrong = new ArrayList<Violation>();
		var instant = instant(received, wrong);
		var days = days(workingDays, wrong);
		if (!wrong.isEmpty())
			throw Problem.invalid(wrong);
		var office = offices.forHost(request.getServerName());
		var setting = offices.settingFor(office, Actor.SYSTEM);
		var start = setting.rulebook().dayOfReceipt(instant, office.zone(), setting.calendar());
		var counted = setting.calendar().count(start, days);
		var provisional = counted.stream().anyMatch(day -> !setting.calendar().isDecreed(day.date().getYear()));
		return new DueDate(counted.getLast().date(), provisional, counted.stream().map(Day::of).toList());
	}

	/** The days of a year that do not count. */
	@GetMapping("/{year}")
	Year year(@PathVariable String year, HttpServletRequest request) {
		if (!year.matches("\\d{4}"))
			throw Problem.notFound();
		var office = offices.forHost(request.getServerName());
		var calendar = offices.settingFor(office, Actor.SYSTEM).calendar();
		var number = Integer.parseInt(year);
		return new Year(number, calendar.isDecreed(number), calendar.version(), calendar.holidaysOf(number));
	}

	private static Instant instant(@Nullable String text, List<Violation> wrong) {
		if (text == null || text.isBlank()) {
			wrong.add(Violation.of("/received", "REQUIRED"));
			return Instant.EPOCH;
		}
		try {
			// a plus sign that was not encoded arrives as a blank
			var instant = OffsetDateTime.parse(text.trim().replace(' ', '+')).toInstant();
			var year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
			if (year >= FIRST_YEAR && year <= LAST_YEAR)
				return instant;
		} catch (DateTimeException notAnInstant) {
			// told below
		}
		wrong.add(Violation.of("/received", "INVALID_INSTANT"));
		return Instant.EPOCH;
	}

	private static int days(@Nullable String text, List<Violation> wrong) {
		if (text == null || text.isBlank())
			wrong.add(Violation.of("/workingDays", "REQUIRED"));
		else if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > LONGEST)
			wrong.add(Violation.of("/workingDays", "OUT_OF_RANGE", 1, LONGEST));
		else
			return Integer.parseInt(text);
		return 1;
	}

	record DueDate(LocalDate dueDate, boolean provisional, List<Day> days) {
	}

	record Year(int year, boolean decreed, String version, List<Holiday> days) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Day(LocalDate date, boolean counted, @Nullable String reason, @Nullable String decree) {

		static Day of(CountedDay day) {
			return switch (day) {
				case CountedDay.Working(var date, _) -> new Day(date, true, null, null);
				case CountedDay.OnWeekend(var date) -> new Day(date, false, "WEEKEND", null);
				case CountedDay.OnHoliday(var date, var holiday) ->
					new Day(date, false, holiday.name(), holiday.decree());
			};
		}

	}

}
