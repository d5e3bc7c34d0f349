package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.calendar.Dated;
import id.lacak.request.calendar.Reasons;
import id.lacak.request.office.Calendars;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.Optional;

/** Why the dates of a case are what they are, day by day, for officers. */
@Controller
class WhyCasePage {

	private static final String PATH = "/petugas/permohonan/{id}/tenggat";

	private final Casework casework;

	private final Calendars calendars;

	private final Pages pages;

	WhyCasePage(Casework casework, Calendars calendars, Pages pages) {
		this.casework = casework;
		this.calendars = calendars;
		this.pages = pages;
	}

	@GetMapping({PATH, "/en" + PATH})
	String why(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Model model,
			HttpServletRequest call) {
		var dated = dated(officer, id).orElseThrow(Problem::notFound);
		model.addAttribute("officer", officer);
		model.addAttribute("number", dated.number());
		model.addAttribute("base", "/petugas/permohonan/" + id);
		model.addAttribute("deadlines", Reasons.of(dated, _ -> true, calendars, pages.words(call)));
		return "calendar/mengapa-petugas";
	}

	private Optional<Dated> dated(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).map(Dated::of);
	}

}
