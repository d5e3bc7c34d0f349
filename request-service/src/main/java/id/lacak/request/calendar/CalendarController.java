package id.lacak.request.calendar;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.office.Calendars;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.List;

/** The public calculator for programs. */
@RestController
class CalendarController {

	private static final Duration KEPT = Duration.ofMinutes(5);

	private final Offices offices;

	private final Calendars calendars;

	private final Pages pages;

	CalendarController(Offices offices, Calendars calendars, Pages pages) {
		this.offices = offices;
		this.calendars = calendars;
		this.pages = pages;
	}

	@GetMapping("/api/v1/calendar/due-date")
	ResponseEntity<Count> dueDate(@RequestParam(required = false) @Nullable String received,
			@RequestParam(required = false) @Nullable String workingDays, HttpServletRequest request) {
		var setting = offices.settingFor(pages.office(request), Actor.SYSTEM);
		var question = Question.read(received, workingDays,
				instant -> setting.rulebook().dayOfReceipt(instant, setting.zone(), setting.calendar()));
		return ResponseEntity.ok()
				.cacheControl(CacheControl.maxAge(KEPT).cachePublic())
				.body(Count.of(question, setting.calendar()));
	}

	@GetMapping("/api/v1/calendar/{year}")
	ResponseEntity<Year> year(@PathVariable String year, HttpServletRequest request) {
		if (!year.matches("(?:19|20|21)[0-9]{2}"))
			throw Problem.notFound();
		var calendar = calendars.of(pages.office(request).code());
		var number = Integer.parseInt(year);
		return ResponseEntity.ok()
				.cacheControl(CacheControl.maxAge(KEPT).cachePublic())
				.body(new Year(number, calendar.isDecreed(number), calendar.version(),
						calendar.holidaysOf(number)));
	}

	/** The days of a year that do not count. */
	record Year(int year, boolean decreed, String version, List<Holiday> days) {
	}

}
