package id.lacak.request.objecting;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objection.ObjectionFile;
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

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

/** Objecting for people: the form, a look at it before it is sent, the confirmation, and taking it back. */
@Controller
@RequestMapping({"", "/en"})
class ObjectionPages {

	private static final String FORM = "objecting/form";

	private static final String ALONE = "objecting/alone";

	/** Makes one objection of a form that is sent twice. */
	private static final String KEY = "_kunci";

	private static final String ACTION = "action";

	private static final int REASON = 4_000;

	private final FileObjection filing;

	private final Objecting objecting;

	private final Requests requests;

	private final Offices offices;

	private final Pages pages;

	private final Problems problems;

	private final Clock clock;

	ObjectionPages(FileObjection filing, Objecting objecting, Requests requests, Offices offices, Pages pages,
			Problems problems, Clock clock) {
		this.filing = filing;
		this.objecting = objecting;
		this.requests = requests;
		this.offices = offices;
		this.pages = pages;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping("/lacak/{code}/keberatan")
	ModelAndView form(@PathVariable String code, HttpServletRequest request) {
		return form(find(code), Form.blank(Map.of()), HttpStatus.OK, request);
	}

	@PostMapping("/lacak/{code}/keberatan")
	ModelAndView send(@PathVariable String code, Incoming incoming, HttpServletRequest request) {
		var about = find(code);
		var typed = new Form(incoming.typed(), Map.of());
		if (typed.value(ACTION).equals("change"))
			return form(about, typed, HttpStatus.OK, request);
		try {
			var filed = FiledObjection.read(incoming.form(KEY, ACTION, "_csrf"));
			if (!typed.value(ACTION).equals("send"))
				return form(about, typed, HttpStatus.OK, request).addObject("check", filed.claim());
			filing.against(about, filed, Optional.empty(), key(typed));
			return to(request, "/lacak/" + about.request().trackingCode().value() + "/keberatan/terkirim");
		} catch (Problem problem) {
			return again(problem, form(about, new Form(incoming.typed(), errors(problem, request)),
					HttpStatus.UNPROCESSABLE_CONTENT, request));
		}
	}

	@GetMapping("/keberatan")
	ModelAndView alone(HttpServletRequest request) {
		return alone(Form.blank(Map.of("applicant.kind", List.of("INDIVIDUAL"), "language",
				List.of(pages.of(request).lang()))), HttpStatus.OK);
	}

	@PostMapping("/keberatan")
	ModelAndView sendAlone(Incoming incoming, HttpServletRequest request) {
		var typed = new Form(incoming.typed(), Map.of());
		if (typed.value(ACTION).equals("change"))
			return alone(typed, HttpStatus.OK);
		try {
			var filed = FiledObjection.alone(incoming.form(KEY, ACTION, "_csrf"), pages.office(request),
					clock.instant(), false);
			if (!typed.value(ACTION).equals("send"))
				return alone(typed, HttpStatus.OK).addObject("check", filed.claim())
						.addObject("applicant", filed.objector().orElseThrow().applicant());
			var file = filing.alone(pages.office(request), filed, Optional.empty(), key(typed));
			return to(request, "/lacak/" + file.objection().trackingCode().value() + "/keberatan/terkirim");
		} catch (Problem problem) {
			return again(problem, alone(new Form(incoming.typed(), errors(problem, request)),
					HttpStatus.UNPROCESSABLE_CONTENT));
		}
	}

	@GetMapping("/lacak/{code}/keberatan/terkirim")
	ModelAndView sent(@PathVariable String code, HttpServletRequest request) {
		return about("objecting/sent", latest(code), request);
	}

	@GetMapping("/lacak/{code}/keberatan/cabut")
	ModelAndView withdrawing(@PathVariable String code, HttpServletRequest request) {
		var file = latest(code);
		if (!file.objection().stage().status().awaitsAnswer())
			throw Problem.of(410, "task-over");
		return about("objecting/withdraw", file, request).addObject("form", Form.blank(Map.of()));
	}

	@PostMapping("/lacak/{code}/keberatan/cabut")
	ModelAndView withdraw(@PathVariable String code, Incoming incoming, HttpServletRequest request) {
		var file = latest(code);
		try {
			objecting.withdraw(code, reason(incoming.form("_csrf")));
			return to(request, "/lacak/" + file.objection().trackingCode().value());
		} catch (Problem problem) {
			var page = about("objecting/withdraw", file, request);
			page.addObject("form", new Form(incoming.typed(), errors(problem, request)));
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again(problem, page);
		}
	}

	private ModelAndView form(CaseFile about, Form form, HttpStatus status, HttpServletRequest request) {
		var contested = objecting.contested(about).orElseThrow(() -> Problem.of(410, "task-over"));
		var today = offices.settingFor(about.request(), Actor.APPLICANT).today();
		var page = new ModelAndView(FORM, status);
		page.addObject("form", form);
		page.addObject("request", about.request());
		page.addObject("path", "/lacak/" + about.request().trackingCode().value());
		page.addObject("words", words(about, request));
		page.addObject("until", contested.fileBy().lastDay());
		page.addObject("late", contested.fileBy().hasPassed(today));
		page.addObject("early", today.isBefore(contested.opensOn()));
		page.addObject("opens", contested.opensOn());
		page.addObject("grounds", Possible.grounds(about.request(),
				offices.settingFor(offices.get(about.request().office()), Actor.APPLICANT)));
		page.addObject("check", null);
		page.addObject("key", fresh(form));
		return page;
	}

	private ModelAndView alone(Form form, HttpStatus status) {
		var page = new ModelAndView(ALONE, status);
		page.addObject("form", form);
		page.addObject("check", null);
		page.addObject("key", fresh(form));
		return page;
	}

	private ModelAndView about(String view, ObjectionFile file, HttpServletRequest request) {
		var objection = file.objection();
		var page = new ModelAndView(view);
		page.addObject("objection", objection);
		page.addObject("path", "/lacak/" + objection.trackingCode().value());
		page.addObject("words", pages.words(Language.of(request), offices.get(objection.office())));
		return page;
	}

	/** A refusal is told on the page of the form, above it. */
	private static ModelAndView again(Problem problem, ModelAndView page) {
		if (problem.status() != 422 && problem.status() != 409)
			throw problem;
		page.setStatus(HttpStatus.valueOf(problem.status()));
		return page;
	}

	private Map<String, String> errors(Problem problem, HttpServletRequest request) {
		return problem.errors().isEmpty()
				? Map.of("", pages.words(request).say("problem." + problem.kind() + ".detail"))
				: problems.byField(problem, request);
	}

	private static String reason(Body body) {
		var reason = body.required("reason", Rule.text(REASON));
		body.check();
		return reason.get();
	}

	private static Optional<String> key(Form typed) {
		return Optional.of(typed.value(KEY)).filter(text -> text.matches("[0-9a-f-]{36}")).map(text -> "form " + text);
	}

	private static String fresh(Form form) {
		return key(form).isPresent() ? form.value(KEY) : UUID.randomUUID().toString();
	}

	private CaseFile find(String code) {
		try {
			return requests.find(TrackingCode.parse(code)).orElseThrow(Problem::notFound);
		} catch (IllegalArgumentException malformed) {
			throw Problem.notFound();
		}
	}

	private ObjectionFile latest(String code) {
		return objecting.find(code).stream().findFirst().orElseThrow(Problem::notFound);
	}

	private Words words(CaseFile file, HttpServletRequest request) {
		return pages.words(Language.of(request), offices.get(file.request().office()));
	}

	private ModelAndView to(HttpServletRequest request, String path) {
		var next = new RedirectView(pages.of(request).to(path));
		next.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(next);
	}

}
