package id.lacak.request.calendar;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A year of the office's calendar and what its changes moved, for officers. */
@Controller
class OfficersCalendarPage {

	private static final int MOST_CHANGES = 20;

	/** A unit sees its own cases only, so not which of all the cases moved. */
	private static final Set<Role> SEE_CASES = EnumSet.complementOf(EnumSet.of(Role.UNIT_OFFICER, Role.APPLICANT));

	private final CalendarDesk desk;

	private final CalendarChanges changes;

	private final Pages pages;

	OfficersCalendarPage(CalendarDesk desk, CalendarChanges changes, Pages pages) {
		this.desk = desk;
		this.changes = changes;
		this.pages = pages;
	}

	/** A moved date in words. */
	record Shift(String id, String number, String what, String from, String to, String target) {
	}

	/**
	 * A change in words.
	 *
	 * @param seen how many cases and objections were looked at, of how many that are open now
	 * @param failed how many could not be counted anew
	 * @param more moved dates that are not listed
	 */
	record Change(String decree, String when, boolean done, int seen, long open, int failed, int total,
			List<Shift> shifts, int more) {
	}

	@GetMapping({"/petugas/kalender/{year}", "/en/petugas/kalender/{year}"})
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable String year, HttpServletRequest call,
			Model model) {
		var number = CalendarController.year(year);
		var words = pages.words(call);
		var published = desk.year(officer.office(), number);
		model.addAttribute("officer", officer);
		model.addAttribute("year", year);
		model.addAttribute("published", published);
		model.addAttribute("days",
				published.days()
						.stream()
						.map(day -> new DayLine(words.day(day.date()), words.say("Holiday." + day.kind()), day.name(),
								day.decree()))
						.toList());
		model.addAttribute("changes",
				(officer.hasAny(SEE_CASES) ? changes.newest(officer.office(), MOST_CHANGES) : List.<CalendarChange>of())
						.stream()
						.filter(change -> change.year() == number)
						.map(change -> change(change, words, change.done() ? 0 : desk.open(change.office())))
						.toList());
		return "calendar/officers";
	}

	static Change change(CalendarChange change, Words words, long open) {
		return new Change(change.decree(), words.moment(change.at()), change.done(), change.seen(),
				Math.max(open, change.seen()), change.failed().size(), change.total(),
				change.items().stream().map(moved -> shift(moved, words)).toList(),
				change.total() - change.items().size());
	}

	static Shift shift(Moved moved, Words words) {
		return new Shift(moved.id(), moved.registrationNumber(), words.name(moved.deadline()),
				words.shortDay(moved.from()), words.shortDay(moved.to()), words.shortDay(moved.target()));
	}

}
