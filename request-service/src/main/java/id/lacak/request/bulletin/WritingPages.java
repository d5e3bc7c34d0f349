package id.lacak.request.bulletin;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where administrators put public pages in the office's words: both languages at once, with a look before it counts. */
@Controller
@RequestMapping({"/admin/kantor/halaman/{text}", "/en/admin/kantor/halaman/{text}"})
class WritingPages {

	private static final String VIEW = "bulletin/tulis";

	private static final int MOST = 20_000;

	private final OfficeTexts texts;

	private final Pages pages;

	private final Problems problems;

	private final OfficerNames names;

	private final Offices offices;

	WritingPages(OfficeTexts texts, Pages pages, Problems problems, OfficerNames names, Offices offices) {
		this.offices = offices;
		this.texts = texts;
		this.pages = pages;
		this.problems = problems;
		this.names = names;
	}

	/** A version as the page lists it. */
	record Line(int version, String when, String who, boolean own) {
	}

	/** The present words, or those of an earlier version so that they can be saved again. */
	@GetMapping
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable("text") String name,
			@RequestParam(name = "versi", defaultValue = "0") String wanted,
			@RequestParam(name = "selesai", defaultValue = "") String done, HttpServletRequest call, Model model) {
		var text = PublicText.named(name).orElseThrow(Problem::notFound);
		var versions = framed(officer, text, call, model);
		model.addAttribute("done", done.equals("disimpan") ? "admin.done.disimpan" : "");
		var shown = versions.stream()
				.filter(each -> wanted.equals("0") || wanted.equals(Integer.toString(each.version())))
				.findFirst();
		if (shown.isEmpty() && !wanted.equals("0"))
			throw Problem.notFound();
		var office = offices.get(officer.office());
		model.addAttribute("form", Form.blank(shown.filter(OfficeText::own)
				.map(WritingPages::typed)
				.orElseGet(() -> Map.of("indonesian", List.of(usual(text, office, Language.INDONESIAN)), "english",
						List.of(usual(text, office, Language.ENGLISH))))));
		return VIEW;
	}

	/** Shows what was typed as it will look, or keeps it as the next version. */
	@PostMapping
	String write(@AuthenticationPrincipal SignedIn officer, @PathVariable("text") String name, Incoming incoming,
			@RequestParam(name = "action", defaultValue = "") String act, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var text = PublicText.named(name).orElseThrow(Problem::notFound);
		framed(officer, text, call, model);
		var form = Form.blank(incoming.typed());
		model.addAttribute("form", form);
		// a look in between changes nothing about which version was begun with
		model.addAttribute("version", form.value("version"));
		try {
			var written = read(text, officer, incoming.form("_csrf", "action"));
			if (act.equals("pratinjau")) {
				model.addAttribute("preview", List.of(blocks(written, "id"), blocks(written, "en")));
				return VIEW;
			}
			if (texts.keep(officer.office(), written))
				return "redirect:" + pages.of(call).to("/admin/kantor/halaman/" + name) + "?selesai=disimpan";
			answer.setStatus(HttpServletResponse.SC_CONFLICT);
			overtaken(texts.versions(officer.office(), text).getFirst(), model);
			return VIEW;
		} catch (Problem problem) {
			if (problem.status() != 422)
				throw problem;
			answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("form", new Form(incoming.typed(), problems.byField(problem, call)));
			return VIEW;
		}
	}

	/** Who was faster is named, and what was typed can be kept after that version. */
	private void overtaken(OfficeText latest, Model model) {
		model.addAttribute("overtaken", names.of(latest.by()));
		model.addAttribute("version", latest.version());
	}

	/** Both languages or neither: without words the usual ones hold again. */
	private static OfficeText read(PublicText text, SignedIn officer, Body body) {
		var indonesian = body.optional("indonesian", Rule.text(MOST)).orElse("");
		var english = body.optional("english", Rule.text(MOST)).orElse("");
		var from = body.optional("from", Rule.date());
		var until = body.optional("until", Rule.date());
		var version = body.optional("version", Rule.number(0, Integer.MAX_VALUE - 1)).orElse(0);
		if (indonesian.isEmpty() && !english.isEmpty())
			body.refuse("indonesian", "REQUIRED");
		if (english.isEmpty() && !indonesian.isEmpty())
			body.refuse("english", "REQUIRED");
		if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent())
			body.refuse("until", "BEFORE_FROM");
		body.check();
		return new OfficeText(text, version + 1, indonesian, english, from, until, officer.username(), Instant.EPOCH);
	}

	private List<OfficeText> framed(SignedIn officer, PublicText text, HttpServletRequest call, Model model) {
		var words = pages.words(call);
		var versions = texts.versions(officer.office(), text);
		model.addAttribute("officer", officer);
		model.addAttribute("refusal", "");
		model.addAttribute("done", "");
		model.addAttribute("overtaken", "");
		model.addAttribute("text", text.path());
		model.addAttribute("dated", text == PublicText.ANNOUNCEMENT);
		model.addAttribute("version", versions.isEmpty() ? 0 : versions.getFirst().version());
		model.addAttribute("versions", versions.stream().map(each -> line(each, words)).toList());
		model.addAttribute("preview", List.of());
		return versions;
	}

	private Line line(OfficeText text, Words words) {
		return new Line(text.version(), words.moment(text.at()), names.of(text.by()), text.own());
	}

	private String usual(PublicText text, Office office, Locale language) {
		return UsualTexts.of(text, office, pages.words(language, office));
	}

	private static List<Prose.Block> blocks(OfficeText text, String language) {
		return text.text() == PublicText.ANNOUNCEMENT
				? Prose.withoutHeadings(text.in(language))
				: Prose.read(text.in(language));
	}

	private static Map<String, List<String>> typed(OfficeText text) {
		return Map.of("indonesian", List.of(text.indonesian()), "english", List.of(text.english()), "from",
				List.of(text.from().map(Object::toString).orElse("")), "until",
				List.of(text.until().map(Object::toString).orElse("")));
	}

}
