package id.lacak.request.filing;

import id.lacak.request.draft.Draft;
import id.lacak.request.draft.Drafting;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the pages of the guided form share: the draft, its faults, and the way from page to page. */
@Component
class Guide {

	private final Drafting drafting;

	private final Pages pages;

	private final Problems problems;

	private final Clock clock;

	Guide(Drafting drafting, Pages pages, Problems problems, Clock clock) {
		this.drafting = drafting;
		this.pages = pages;
		this.problems = problems;
		this.clock = clock;
	}

	/** The page for the draft a code opens; one that was sent leads to its confirmation, never to a second request. */
	ModelAndView with(String code, HttpServletRequest request, Function<Draft, ModelAndView> page) {
		var draft = drafting.find(code, pages.office(request));
		return draft.sentAs().map(sent -> sentBefore(sent, request)).orElseGet(() -> page.apply(draft));
	}

	/** The submission as the answers have it. */
	Filed read(Map<String, List<String>> answers, HttpServletRequest request) {
		var fields = new LinkedHashMap<String, String[]>();
		answers.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
		return FilingForm.read(Body.form(fields), pages.office(request), clock.instant(), false);
	}

	/** What is still wrong with the answers. */
	Optional<Problem> faults(Map<String, List<String>> answers, HttpServletRequest request) {
		try {
			read(answers, request);
			return Optional.empty();
		} catch (Problem problem) {
			return Optional.of(problem);
		}
	}

	/** What is wrong with the answers on one page, by field. */
	Map<String, String> errors(Map<String, List<String>> answers, Step step, HttpServletRequest request) {
		var here = faults(answers, request).map(Problem::errors)
				.orElse(List.of())
				.stream()
				.filter(error -> Step.of(error) == step)
				.toList();
		return here.isEmpty() ? Map.of() : problems.byField(Problem.invalid(here), request);
	}

	/** A page of the draft. */
	ModelAndView page(String view, Draft draft, Step step, Form form, HttpServletRequest request) {
		var page = new ModelAndView(view, form.failed() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		page.addObject("draft", draft);
		page.addObject("path", path(draft));
		page.addObject("step", step);
		page.addObject("steps", Step.COUNTED);
		page.addObject("form", form);
		page.addObject("changing", changing(request));
		page.addObject("units", pages.office(request).activeUnits());
		return page;
	}

	/** On to the next page, or back to the check page if one answer was changed from there. */
	ModelAndView on(Draft draft, Step next, HttpServletRequest request) {
		return to(path(draft) + "/" + (changing(request) ? Step.CHECK : next).path(), request);
	}

	/** A page of ours, to be fetched with GET. */
	ModelAndView to(String path, HttpServletRequest request) {
		var next = new RedirectView(pages.of(request).to(path));
		next.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(next);
	}

	/** The confirmation of what was sent before. */
	ModelAndView sentBefore(TrackingCode code, HttpServletRequest request) {
		return to("/ajukan/terkirim/" + code.value() + "?sudah=1", request);
	}

	/** Where the pages of the draft begin. */
	static String path(Draft draft) {
		return "/ajukan/" + draft.code().value();
	}

	private static boolean changing(HttpServletRequest request) {
		return request.getParameter("ubah") != null;
	}

}
