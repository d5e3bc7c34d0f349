package id.lacak.request.calendar;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.deadline.Holiday;
import id.lacak.request.office.CalendarVersion;
import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.problem.Wording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A year's days off as administrators see, change and save them. */
@Component
class CalendarEditor {

	static final String VIEW = "calendar/ubah";

	private static final String PREVIEW = "calendar/tinjau";

	private static final int MOST_CHANGES = 20;

	/** Lines of a page; all of them are in the table. */
	private static final int MOST_SHOWN = 200;

	private final CalendarDesk desk;

	private final CalendarChanges changes;

	private final Pages pages;

	private final OfficerNames names;

	private final Problems problems;

	private final Wording wording;

	CalendarEditor(CalendarDesk desk, CalendarChanges changes, Pages pages, OfficerNames names, Problems problems,
			Wording wording) {
		this.desk = desk;
		this.changes = changes;
		this.pages = pages;
		this.names = names;
		this.problems = problems;
		this.wording = wording;
	}

	/** A version in words. */
	record Version(String name, String when, String by, String decree, int days) {
	}

	/** The year with the form. */
	String show(SignedIn officer, int year, YearForm typed, HttpServletRequest call, Model model) {
		var words = pages.words(call);
		frame(officer, year, model);
		model.addAttribute("typed", typed.roomier());
		model.addAttribute("published", desk.year(officer.office(), year));
		model.addAttribute("scopes", desk.present(officer.office()).scopes());
		model.addAttribute("kinds", Holiday.Kind.values());
		model.addAttribute("versions",
				desk.versions(officer.office(), year).stream().map(version -> version(version, words)).toList());
		model.addAttribute("running", running(officer, year, words));
		return VIEW;
	}

	/** What the change would move, and the way to save it. */
	String preview(SignedIn officer, int year, Incoming incoming, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
		var typed = YearForm.read(incoming.typed());
		try {
			var affected = desk.preview(officer, proposal(officer, year, typed));
			var words = pages.words(call);
			frame(officer, year, model);
			model.addAttribute("typed", typed);
			model.addAttribute("total", affected.total());
			model.addAttribute("complete", affected.complete());
			model.addAttribute("shifts",
					affected.affected()
							.stream()
							.limit(MOST_SHOWN)
							.map(moved -> OfficersCalendarPage.shift(moved, words))
							.toList());
			return PREVIEW;
		} catch (Problem problem) {
			return again(problem, officer, year, typed, call, answer, model);
		}
	}

	/**
	 * All that the change would move, as a table.
	 * @return null once it is written; otherwise the form with what is wrong
	 */
	@Nullable String table(SignedIn officer, int year, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) throws IOException {
		var typed = YearForm.read(incoming.typed());
		try {
			var moves = desk.all(officer, proposal(officer, year, typed));
			MovesTable.write(answer, pages.words(call), Integer.toString(year), moves);
			return null;
		} catch (Problem problem) {
			return again(problem, officer, year, typed, call, answer, model);
		}
	}

	/** Saves what was looked at. */
	String publish(SignedIn officer, int year, Incoming incoming, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
		var typed = YearForm.read(incoming.typed());
		try {
			desk.publish(officer, proposal(officer, year, typed));
			return "redirect:" + call.getRequestURI() + "?selesai=disimpan";
		} catch (Problem problem) {
			return again(problem, officer, year, typed, call, answer, model);
		}
	}

	/** The form again, with what is wrong. */
	String again(Problem problem, SignedIn officer, int year, YearForm typed, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		if (problem.status() != 422 && problem.status() != 412)
			throw problem;
		answer.setStatus(problem.status() == 422 ? 422 : 409);
		var view = show(officer, year, typed, call, model);
		model.addAttribute("form", new Form(Map.of(), problems.byField(problem, call)));
		if (problem.status() == 412)
			model.addAttribute("refusal", wording.detail(problem, Language.of(call)));
		return view;
	}

	private List<OfficersCalendarPage.Change> running(SignedIn officer, int year, Words words) {
		return changes.newest(officer.office(), MOST_CHANGES)
				.stream()
				.filter(change -> change.year() == year && !change.done())
				.map(change -> OfficersCalendarPage.change(change, words, desk.open(officer.office())))
				.toList();
	}

	private Proposal proposal(SignedIn officer, int year, YearForm typed) {
		return Proposal.read(typed.body(), OptionalInt.of(year), desk.present(officer.office()).scopes());
	}

	private static void frame(SignedIn officer, int year, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("year", Integer.toString(year));
		model.addAttribute("years",
				List.of(year - 1, year, year + 1).stream().map(each -> Integer.toString(each)).toList());
		model.addAttribute("refusal", "");
		model.addAttribute("form", Form.blank(Map.of()));
		if (!model.containsAttribute("done"))
			model.addAttribute("done", "");
	}

	private Version version(CalendarVersion version, Words words) {
		return new Version(version.name(), words.moment(version.effective()), names.of(version.by()), version.decree(),
				version.days().size());
	}

}
