package id.lacak.request.calendar;

import id.lacak.request.account.SignedIn;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.office.Offices;
import id.lacak.request.office.Rulebooks;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/** The rules an office works by, for administrators: each version with the day from which it holds. */
@Controller
class RulebookPage {

	private final Rulebooks rulebooks;

	private final Offices offices;

	private final Pages pages;

	RulebookPage(Rulebooks rulebooks, Offices offices, Pages pages) {
		this.rulebooks = rulebooks;
		this.offices = offices;
		this.pages = pages;
	}

	/** A period in words. */
	record Limit(String period, int workingDays, String basis) {
	}

	/**
	 * A version in words.
	 *
	 * @param used whether cases have run under it, so that it never changes any more
	 */
	record Version(String name, String from, boolean inForce, boolean used, String clockStart, String afterHours,
			List<Limit> limits) {
	}

	@GetMapping({"/admin/aturan-tenggat", "/en/admin/aturan-tenggat"})
	String show(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		var office = officer.office();
		var words = pages.words(call);
		var present = rulebooks.inForce(office, offices.settingFor(offices.get(office), Actor.SYSTEM).today());
		model.addAttribute("officer", officer);
		model.addAttribute("versions",
				rulebooks.of(office)
						.reversed()
						.stream()
						.map(rulebook -> version(rulebook, rulebook.equals(present),
								rulebooks.used(office, rulebook.version()), words))
						.toList());
		return "calendar/aturan";
	}

	private static Version version(Rulebook rulebook, boolean inForce, boolean used, Words words) {
		return new Version(rulebook.version(), words.day(rulebook.effectiveFrom()), inForce, used,
				words.name(rulebook.clockStart()), words.name(rulebook.afterHours()),
				rulebook.limits()
						.entrySet()
						.stream()
						.map(limit -> new Limit(words.name(limit.getKey()), limit.getValue().workingDays(),
								limit.getValue().basis().citation()))
						.toList());
	}

}
