package id.lacak.request.filing;

import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form for people, and what they see when it is sent. */
@Controller
@RequestMapping({"", "/en"})
class FilingPage {

	private static final String FORM = "filing/form";

	/** Makes one request of a form that is sent twice. */
	private static final String KEY = "_kunci";

	/** No person sees this field; programs that fill in everything do. */
	private static final String TRAP = "situs";

	private final FileRequest filing;

	private final Requests requests;

	private final Offices offices;

	private final Pages pages;

	private final Problems problems;

	private final Clock clock;

	FilingPage(FileRequest filing, Requests requests, Offices offices, Pages pages, Problems problems, Clock clock) {
		this.filing = filing;
		this.requests = requests;
		this.offices = offices;
		this.pages = pages;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping("/ajukan")
	String form(Model model, HttpServletRequest request) {
		var language = pages.of(request).lang();
		model.addAttribute("form", Form.blank(Map.of("applicant.kind", List.of("INDIVIDUAL"), "language",
				List.of(language), "obtain", List.of("COPY_SOFT"), "deliver", List.of("EMAIL"))));
		model.addAttribute("units", pages.office(request).units());
		model.addAttribute("key", UUID.randomUUID().toString());
		return FORM;
	}

	@PostMapping("/ajukan")
	ModelAndView send(Incoming incoming, HttpServletRequest request) {
		var typed = incoming.typed();
		var key = Optional.of(new Form(typed, Map.of()).value(KEY))
				.filter(text -> text.matches("[0-9a-f-]{36}"))
				.orElseGet(() -> UUID.randomUUID().toString());
		try {
			if (!new Form(typed, Map.of()).value(TRAP).isBlank())
				throw Problem.invalid("/" + TRAP, "TRAP");
			var office = pages.office(request);
			var filed = FilingForm.read(incoming.form(TRAP), office, clock.instant(), false);
			var file = FilingController
					.opened(filing.file(filed, office, Optional.empty(), Optional.of("form " + key)));
			var next = new RedirectView(pages.of(request)
					.to("/ajukan/terkirim/" + file.request().trackingCode().value()));
			next.setStatusCode(HttpStatus.SEE_OTHER);
			return new ModelAndView(next);
		} catch (Problem problem) {
			if (problem.status() != 422 && problem.status() != 400)
				throw problem;
			return again(problem, typed, key, request);
		}
	}

	/** The form with what was typed; a key that stood for another form is replaced. */
	private ModelAndView again(Problem problem, Map<String, List<String>> typed, String key,
			HttpServletRequest request) {
		var used = problem.kind().equals("idempotency-key-reused");
		var errors = used || problem.errors().isEmpty()
				? Map.of("", pages.words(request).say(used ? "filing.sent-before" : "problem.malformed.detail"))
				: problems.byField(problem, request);
		var page = new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("form", new Form(typed, errors));
		page.addObject("units", pages.office(request).units());
		page.addObject("key", used ? UUID.randomUUID().toString() : key);
		return page;
	}

	@GetMapping("/ajukan/terkirim/{code}")
	String sent(@PathVariable String code, Model model, HttpServletRequest request) {
		var file = find(code).orElseThrow(Problem::notFound);
		var office = offices.get(file.request().office());
		model.addAttribute("sent", Sent.of(file, pages.words(pages.of(request).locale(), office), offices));
		return "filing/sent";
	}

	private Optional<id.lacak.request.lifecycle.CaseFile> find(String code) {
		try {
			return requests.find(TrackingCode.parse(code));
		} catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

	/** The old address of a form that was bookmarked while it was being sent. */
	@GetMapping("/ajukan/terkirim")
	ResponseEntity<Void> nothingSent(HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
				.header("Location", pages.of(request).to("/ajukan"))
				.build();
	}

}
