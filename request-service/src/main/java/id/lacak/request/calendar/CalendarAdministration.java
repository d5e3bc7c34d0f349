package id.lacak.request.calendar;

import id.lacak.request.account.SignedIn;
import id.lacak.request.deadline.Holiday;
import id.lacak.request.office.HolidayTable;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;

/** Calendars for administrators' programs: looking at a change, importing it, applying it. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarAdministration {

	private static final String CSV = "text/csv";

	private static final String ICALENDAR = "text/calendar";

	private static final int MOST_CHANGES = 200;

	private static final int LINE = 400;

	private final CalendarDesk desk;

	private final CalendarChanges changes;

	private final Pages pages;

	CalendarAdministration(CalendarDesk desk, CalendarChanges changes, Pages pages) {
		this.pages = pages;
		this.desk = desk;
		this.changes = changes;
	}

	/** A change and how far it has come. */
	record Progress(String id, int year, String version, String from, String to, String decree, String by, Instant at,
			String state, int seen, int total, List<Moved> items, List<String> failed) {

		static Progress of(CalendarChange change) {
			return new Progress(change.id(), change.year(), change.version(), change.from(), change.to(),
					change.decree(), change.by(), change.at(), change.done() ? "DONE" : "RUNNING", change.seen(), change.total(),
					change.items(), change.failed());
		}

	}

	/** The changes of an office, newest first. */
	record Changes(List<Progress> items, int total) {
	}

	@PutMapping("/{year}")
	CalendarDesk.Affected publish(@AuthenticationPrincipal SignedIn officer, @PathVariable String year,
			Incoming incoming) {
		var path = OptionalInt.of(CalendarController.year(year));
		return desk.publish(officer,
				Proposal.read(incoming.json(), path, desk.present(officer.office()).scopes()));
	}

	@PostMapping("/preview")
	CalendarDesk.Affected preview(@AuthenticationPrincipal SignedIn officer, Incoming incoming) {
		return desk.preview(officer,
				Proposal.read(incoming.json(), OptionalInt.empty(), desk.present(officer.office()).scopes()));
	}

	/** All that would move as a table, written as it is found. */
	@PostMapping("/preview.csv")
	void table(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer) throws IOException {
		var proposal = Proposal.read(incoming.json(), OptionalInt.empty(), desk.present(officer.office()).scopes());
		var moves = desk.all(officer, proposal);
		MovesTable.write(answer, pages.words(call), Integer.toString(proposal.year()), moves);
	}

	@PostMapping("/import")
	CalendarDocument read(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest request) {
		var sent = incoming.text(CSV, ICALENDAR);
		var present = desk.present(officer.office());
		var wish = wish(request, present.scopes());
		return ImportedDays.document(
				sent.type().equals(CSV)
						? HolidayTable.read(sent.text(), wish.scope(), wish.decree())
						: HolidayEvents.read(sent.text(), wish.scope(), wish.decree()),
				wish, present);
	}

	@GetMapping("/changes")
	Changes changes(@AuthenticationPrincipal SignedIn officer) {
		var items = changes.newest(officer.office(), MOST_CHANGES).stream().map(Progress::of).toList();
		return new Changes(items, items.size());
	}

	private static ImportedDays.Wish wish(HttpServletRequest request, List<String> scopes) {
		var fields = new LinkedHashMap<String, String[]>();
		request.getParameterMap().forEach(fields::put);
		var body = Body.form(fields);
		var year = body.optional("year", Rule.number(1900, 2199));
		var scope = body.optional("scope", Rule.oneOf(scopes));
		var decree = body.optional("decree", Rule.line(LINE));
		body.check();
		return new ImportedDays.Wish(year.map(OptionalInt::of).orElse(OptionalInt.empty()),
				scope.orElse(Holiday.NATIONAL), decree);
	}

}
