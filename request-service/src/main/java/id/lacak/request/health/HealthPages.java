package id.lacak.request.health;

import id.lacak.request.account.SignedIn;
import id.lacak.request.page.Pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;

/** The parts of the service as they are now. */
@Controller
class HealthPages {

	private final Checkup checkup;

	private final Pages pages;

	private final Clock clock;

	HealthPages(Checkup checkup, Pages pages, Clock clock) {
		this.checkup = checkup;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping({"/admin/kesehatan", "/en/admin/kesehatan"})
	String show(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		var parts = checkup.of(officer.office());
		model.addAttribute("officer", officer);
		model.addAttribute("parts", parts);
		model.addAttribute("away", parts.values().stream().filter(part -> part.state() == Part.State.AWAY).count());
		model.addAttribute("seen", pages.words(call).moment(clock.instant()));
		return "health/kesehatan";
	}

}
