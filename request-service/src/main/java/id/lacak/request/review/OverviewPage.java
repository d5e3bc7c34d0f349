package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.Workload;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.page.Pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.Comparator;
import java.util.stream.Stream;

/** Everything that is late or soon due, by unit and officer, for those who answer for all of it; nothing is done here. */
@Controller
class OverviewPage {

	private static final String PATH = "/atasan/pantauan";

	private final Workload workload;

	private final Reviewing reviewing;

	private final Pages pages;

	OverviewPage(Workload workload, Reviewing reviewing, Pages pages) {
		this.workload = workload;
		this.reviewing = reviewing;
		this.pages = pages;
	}

	@GetMapping({PATH, "/en" + PATH})
	String show(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		var setting = reviewing.settingFor(officer);
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("today", setting.today());
		model.addAttribute("calendar", setting.calendar());
		model.addAttribute("loads", workload.of(officer));
		model.addAttribute("objections", Stream.of(ObjectionFilters.Due.values())
				.flatMap(due -> reviewing.list(ObjectionFilters.of(due, officer.office(), setting)).items().stream())
				.sorted(Comparator.comparing((ObjectionFile file) -> file.objection().answerBy().lastDay()))
				.toList());
		return "review/pantauan";
	}

}
