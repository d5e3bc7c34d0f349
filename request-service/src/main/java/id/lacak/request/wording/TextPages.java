package id.lacak.request.wording;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.SignedIn;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The texts of messages for administrators: to be read and tried; they change by release. */
@Controller
@RequestMapping({TextPages.PATH, "/en" + TextPages.PATH})
class TextPages {

	static final String PATH = "/admin/templat";

	private static final List<String> LANGUAGES = List.of("id", "en");

	private final MessageTexts texts;

	private final Trials trials;

	private final Colleagues colleagues;

	private final Pages pages;

	private final Clock clock;

	TextPages(MessageTexts texts, Trials trials, Colleagues colleagues, Pages pages, Clock clock) {
		this.texts = texts;
		this.trials = trials;
		this.colleagues = colleagues;
		this.pages = pages;
		this.clock = clock;
	}

	/** A text in one language. */
	record Spoken(String language, int version, String since, TextCatalogue.Text text,
			List<TextCatalogue.Price> prices) {
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		var language = Language.of(call).getLanguage();
		model.addAttribute("officer", officer);
		model.addAttribute("catalogues", LANGUAGES.stream().map(texts::find).flatMap(Optional::stream).toList());
		model.addAttribute("texts",
				texts.find(language).or(() -> texts.find("id")).map(TextCatalogue::texts).orElse(List.of()));
		return "wording/daftar";
	}

	@GetMapping("/{template}")
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable String template,
			@RequestParam(defaultValue = "") String selesai, HttpServletRequest call, Model model) {
		var words = pages.words(call);
		var spoken = catalogues()
				.flatMap(catalogue -> catalogue.text(template)
						.map(text -> new Spoken(catalogue.language(), catalogue.version(), words.moment(catalogue.at()),
								text, catalogue.prices()))
						.stream())
				.toList();
		if (spoken.isEmpty())
			throw Problem.notFound();
		model.addAttribute("officer", officer);
		model.addAttribute("template", template);
		model.addAttribute("spoken", spoken);
		model.addAttribute("done", selesai.equals("dikirim") ? "texts.sent" : "");
		return "wording/satu";
	}

	@PostMapping("/{template}/uji")
	String tryOut(@AuthenticationPrincipal SignedIn officer, @PathVariable String template,
			@RequestParam(name = "bahasa", defaultValue = "id") String language, HttpServletRequest call) {
		if (texts.find(language).flatMap(catalogue -> catalogue.text(template)).isEmpty())
			throw Problem.notFound();
		var self = colleagues.of(officer.office())
				.stream()
				.filter(each -> each.username().equals(officer.username()))
				.findFirst()
				.orElseThrow(Problem::forbidden);
		trials.send(new Trials.Trial(UUID.randomUUID().toString(), officer.office(), template, language,
				self.username(), self.name(), self.email(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
		return "redirect:" + (Language.of(call).equals(Language.ENGLISH) ? "/en" : "") + PATH + "/" + template
				+ "?selesai=dikirim";
	}

	private Stream<TextCatalogue> catalogues() {
		return LANGUAGES.stream().map(texts::find).flatMap(Optional::stream);
	}

}
