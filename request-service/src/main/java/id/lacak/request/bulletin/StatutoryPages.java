package id.lacak.request.bulletin;

import id.lacak.request.page.Pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** The pages that an office may put in its own words: the start with its notice, how to ask, and those the law asks for. */
@Controller
@RequestMapping({"", "/en"})
class StatutoryPages {

	private static final String FIVE_MINUTES = "public, max-age=300";

	private final OfficeTexts texts;

	private final Pages pages;

	StatutoryPages(OfficeTexts texts, Pages pages) {
		this.texts = texts;
		this.pages = pages;
	}

	@GetMapping({"", "/"})
	String start(HttpServletRequest call, HttpServletResponse answer, Model model) {
		answer.setHeader(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
		var page = pages.of(call);
		model.addAttribute("notice", texts.shown(page.office(), PublicText.ANNOUNCEMENT)
				.map(text -> Prose.withoutHeadings(text.in(page.lang())))
				.orElse(List.of()));
		return "page/home";
	}

	@GetMapping({"/cara-mengajukan", "/bantuan"})
	String how(HttpServletRequest call, HttpServletResponse answer, Model model) {
		return written(PublicText.HOW, "page/how", call, answer, model);
	}

	@GetMapping("/privasi")
	String privacy(HttpServletRequest call, HttpServletResponse answer, Model model) {
		return written(PublicText.PRIVACY, "page/privacy", call, answer, model);
	}

	@GetMapping("/aksesibilitas")
	String accessibility(HttpServletRequest call, HttpServletResponse answer, Model model) {
		return written(PublicText.ACCESSIBILITY, "page/accessibility", call, answer, model);
	}

	@GetMapping("/profil")
	String profile(HttpServletRequest call, HttpServletResponse answer, Model model) {
		return written(PublicText.PROFILE, "page/profile", call, answer, model);
	}

	@GetMapping("/maklumat")
	String pledge(HttpServletRequest call, HttpServletResponse answer, Model model) {
		return written(PublicText.PLEDGE, "page/pledge", call, answer, model);
	}

	@GetMapping("/kontak")
	String contact(HttpServletRequest call, HttpServletResponse answer, Model model) {
		return written(PublicText.CONTACT, "page/contact", call, answer, model);
	}

	private String written(PublicText text, String view, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
		answer.setHeader(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES);
		var page = pages.of(call);
		model.addAttribute("blocks", Prose.read(texts.shown(page.office(), text)
				.map(own -> own.in(page.lang()))
				.orElseGet(() -> UsualTexts.of(text, page.office(), pages.words(call)))));
		return view;
	}

}
