package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.calendar.Dated;
import id.lacak.request.calendar.Explanation;
import id.lacak.request.calendar.Reasons;
import id.lacak.request.casework.CaseIds;
import id.lacak.request.office.Calendars;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

import java.util.Optional;

/** Why the dates of an objection are what they are, day by day, for officers. */
@Controller
class WhyObjectionPage {

	private static final String PATH = "/petugas/keberatan/{id}/tenggat";

	private final Reviewing reviewing;

	private final Calendars calendars;

	private final Pages pages;

	WhyObjectionPage(Reviewing reviewing, Calendars calendars, Pages pages) {
		this.reviewing = reviewing;
		this.calendars = calendars;
		this.pages = pages;
	}

	@GetMapping({PATH, "/en" + PATH})
	String why(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Model model,
			HttpServletRequest call) {
		var dated = dated(officer, id).orElseThrow(Problem::notFound);
		model.addAttribute("officer", officer);
		model.addAttribute("number", dated.number());
		model.addAttribute("base", "/petugas/keberatan/" + id);
		model.addAttribute("deadlines", Reasons.of(dated, _ -> true, calendars, pages.words(call)));
		return "calendar/mengapa-petugas";
	}

	/** The same for officers' programs. */
	@GetMapping("/api/v1/objections/{id}/deadlines/{kind}")
	@ResponseBody
	Explanation explain(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String kind) {
		return dated(officer, id).flatMap(dated -> Explanation.of(dated, kind, calendars))
				.orElseThrow(Problem::notFound);
	}

	private Optional<Dated> dated(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> reviewing.find(officer, known)).map(Dated::of);
	}

}
