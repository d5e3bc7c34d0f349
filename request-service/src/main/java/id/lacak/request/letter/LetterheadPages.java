package id.lacak.request.letter;

import id.lacak.request.account.SignedIn;
import id.lacak.request.office.HouseStyles;
import id.lacak.request.office.Offices;
import id.lacak.request.page.HouseSheets;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** How the office's letters look: its letterhead and who signs, on a letter that says nothing. Operators change it. */
@Controller
class LetterheadPages {

	private final LetterPress press;

	private final HouseStyles styles;

	private final HouseSheets sheets;

	private final Offices offices;

	private final Pages pages;

	private final Clock clock;

	LetterheadPages(LetterPress press, HouseStyles styles, HouseSheets sheets, Offices offices, Pages pages,
			Clock clock) {
		this.press = press;
		this.styles = styles;
		this.sheets = sheets;
		this.offices = offices;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping({"/admin/surat", "/en/admin/surat"})
	String show(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		var office = offices.get(officer.office());
		var locale = Language.of(call);
		var style = styles.of(office.code());
		var sample = new Draft(pages.words(locale, office), "letterhead.sample", "000").numbered("letter.number")
				.dated(office, clock.instant())
				.say("letterhead.sample.text")
				.signed(style.head())
				.signed(style.superior())
				.text();
		model.addAttribute("officer", officer);
		model.addAttribute("style", style);
		model.addAttribute("signers", List.of(style.head(), style.superior()));
		model.addAttribute("kinds", Stream.of(LetterKind.values()).toList());
		model.addAttribute("sample", press.draft(sample, office, sheets.crest(office.code()), locale));
		return "letter/kop";
	}

}
