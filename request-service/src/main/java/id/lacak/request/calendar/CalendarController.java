package id.lacak.request.calendar;

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

/** The public calculator for programs. */
@RestController
class CalendarController {

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
				.cacheControl(CacheControl.noCache())
				.body(Count.of(question.start(), question.workingDays(), setting.calendar()));
	}

	@GetMapping("/api/v1/calendar/{year}")
	ResponseEntity<CalendarDocument> year(@PathVariable String year, HttpServletRequest request) {
		var published = calendars.set(pages.office(request).code()).year(year(year));
		// an administrator changes what was read just now, so nobody keeps it
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(CalendarDocument.of(published));
	}

	/** The year of an address; 404 for what is none. */
	static int year(String year) {
		if (!year.matches("(?:19|20|21)[0-9]{2}"))
			throw Problem.notFound();
		return Integer.parseInt(year);
	}

}
