package id.lacak.request.filing;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.office.Office;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What becomes of a form that was sent: a request and the next page, or the form again with what was typed. */
@Component
class SentForm {

	/** Makes one request of a form that is sent twice. */
	static final String KEY = "_kunci";

	private final FileRequest filing;

	private final Pages pages;

	private final Problems problems;

	private final Clock clock;

	SentForm(FileRequest filing, Pages pages, Problems problems, Clock clock) {
		this.filing = filing;
		this.pages = pages;
		this.problems = problems;
		this.clock = clock;
	}

	/**
	 * Files what was typed.
	 * @param body the fields as they are to be judged; may refuse them itself
	 * @param next path of the page that follows
	 */
	ModelAndView file(Map<String, List<String>> typed, Supplier<Body> body, Office office,
			Optional<SignedIn> officer, Function<CaseFile, String> next, String form, HttpServletRequest request) {
		var key = Optional.of(new Form(typed, Map.of()).value(KEY))
				.filter(text -> text.matches("[0-9a-f-]{36}"))
				.orElseGet(() -> UUID.randomUUID().toString());
		try {
			var filed = FilingForm.read(body.get(), office, clock.instant(), officer.isPresent());
			var file = FilingController.opened(filing.file(filed, office, officer, Optional.of("form " + key)));
			var follows = new RedirectView(pages.of(request).to(next.apply(file)));
			follows.setStatusCode(HttpStatus.SEE_OTHER);
			return new ModelAndView(follows);
		} catch (Problem problem) {
			if (problem.status() != 422 && problem.status() != 400)
				throw problem;
			return again(problem, typed, key, form, office, request);
		}
	}

	/** The form with what was typed; a key that stood for another form is replaced. */
	private ModelAndView again(Problem problem, Map<String, List<String>> typed, String key, String form,
			Office office, HttpServletRequest request) {
		var used = problem.kind().equals("idempotency-key-reused");
		var errors = used || problem.errors().isEmpty()
				? Map.of("", pages.words(request).say(used ? "filing.sent-before" : "problem.malformed.detail"))
				: problems.byField(problem, request);
		var page = new ModelAndView(form, HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("form", new Form(typed, errors));
		page.addObject("units", office.activeUnits());
		page.addObject("key", used ? UUID.randomUUID().toString() : key);
		return page;
	}

}
