package id.lacak.request.filing;

import id.lacak.request.draft.Draft;
import id.lacak.request.draft.Drafting;
import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form for people, one topic a page; what is typed is kept at every step. */
@Controller
@RequestMapping({"", "/en"})
class GuidedPages {

	private static final String ACTION = "action";

	private static final String CODE = "kode";

	/** No person sees this field; programs that fill in everything do. */
	private static final String TRAP = "situs";

	/** What is chosen beforehand on a page that was not answered yet. */
	private static final Map<String, List<String>> USUAL = Map.of("applicant.kind", List.of("INDIVIDUAL"), "obtain",
			List.of("COPY_SOFT"), "deliver", List.of("EMAIL"));

	private final Guide guide;

	private final Drafting drafting;

	private final Pages pages;

	GuidedPages(Guide guide, Drafting drafting, Pages pages) {
		this.guide = guide;
		this.drafting = drafting;
		this.pages = pages;
	}

	@GetMapping("/ajukan")
	ModelAndView start() {
		return new ModelAndView("filing/start").addObject("form", Form.blank(Map.of()));
	}

	@PostMapping("/ajukan")
	ModelAndView begin(Incoming incoming, HttpServletRequest request) {
		var typed = new Form(incoming.typed(), Map.of());
		if (typed.value(ACTION).equals("resume"))
			return resume(typed, request);
		if (!typed.value(TRAP).isBlank())
			throw Problem.invalid("/" + TRAP, "TRAP");
		var draft = drafting.start(pages.office(request), Map.of("language", List.of(pages.of(request).lang())));
		return guide.to(Guide.path(draft) + "/" + Step.KIND.path(), request);
	}

	@GetMapping("/ajukan/{draft}")
	ModelAndView resume(@PathVariable String draft, HttpServletRequest request) {
		return guide.with(draft, request, found -> guide.to(Guide.path(found) + "/" + guide
				.faults(found.answers(), request)
				.map(Step::first)
				.orElse(Step.CHECK)
				.path(), request));
	}

	@GetMapping("/ajukan/{draft}/{step}")
	ModelAndView ask(@PathVariable String draft, @PathVariable String step, HttpServletRequest request) {
		var asked = Step.typed(step).orElseThrow(Problem::notFound);
		return guide.with(draft, request, found -> {
			var missing = request.getParameter("kurang") != null;
			var errors = missing ? guide.errors(found.answers(), asked, request) : Map.<String, String>of();
			var page = guide.page("filing/step", found, asked, new Form(usual(found), errors), request);
			page.setStatus(HttpStatus.OK);
			return page;
		});
	}

	@PostMapping("/ajukan/{draft}/{step}")
	ModelAndView answer(@PathVariable String draft, @PathVariable String step, Incoming incoming,
			HttpServletRequest request) {
		var asked = Step.typed(step).orElseThrow(Problem::notFound);
		return guide.with(draft, request, found -> answered(found, asked, incoming, request));
	}

	@GetMapping("/ajukan/{draft}/simpan")
	ModelAndView saved(@PathVariable String draft, HttpServletRequest request) {
		return guide.with(draft, request, found -> {
			var page = guide.page("filing/saved", found, Step.KIND, Form.blank(Map.of()), request);
			var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
			page.addObject("link", base + pages.of(request).to(Guide.path(found)));
			page.addObject("code", found.code().value().replaceAll("(.{4})(?=.)", "$1-"));
			page.addObject("until", pages.words(request).moment(found.until()));
			return page;
		});
	}

	private ModelAndView answered(Draft found, Step asked, Incoming incoming, HttpServletRequest request) {
		var answers = asked.answers(incoming.typed());
		var action = new Form(incoming.typed(), Map.of()).value(ACTION);
		if (!action.isEmpty()) {
			// whoever stops or goes back leaves what there is, finished or not
			var kept = drafting.answer(found, answers);
			var place = action.equals("back") ? asked.before().orElse(Step.KIND).path() : "simpan";
			return kept.sentAs()
					.map(code -> guide.sentBefore(code, request))
					.orElseGet(() -> guide.to(Guide.path(kept) + "/" + place, request));
		}
		var all = new LinkedHashMap<>(found.answers());
		all.putAll(answers);
		var errors = guide.errors(all, asked, request);
		if (!errors.isEmpty())
			return guide.page("filing/step", found, asked, new Form(all, errors), request);
		var kept = drafting.answer(found, answers);
		return kept.sentAs()
				.map(code -> guide.sentBefore(code, request))
				.orElseGet(() -> guide.on(kept, asked.next(), request));
	}

	/** With the code in hand a draft goes on where it stopped. */
	private ModelAndView resume(Form typed, HttpServletRequest request) {
		try {
			return resume(typed.value(CODE), request);
		} catch (Problem over) {
			var wrong = pages.words(request).say(typed.value(CODE).isBlank() ? "draft.code.empty" : "draft.code.wrong");
			return new ModelAndView("filing/start", HttpStatus.UNPROCESSABLE_CONTENT).addObject("form",
					new Form(typed.typed(), Map.of(CODE, wrong)));
		}
	}

	private static Map<String, List<String>> usual(Draft draft) {
		var answers = new LinkedHashMap<>(USUAL);
		answers.putAll(draft.answers());
		return answers;
	}

}
