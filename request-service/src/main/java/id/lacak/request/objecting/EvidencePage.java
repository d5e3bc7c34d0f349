package id.lacak.request.objecting;

import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Map;

/** Files that support an objection, one a send; what was sent before stays when a later one fails. */
@Controller
@RequestMapping({"", "/en"})
class EvidencePage {

	private static final String FIELD = "file";

	private final Objecting objecting;

	private final Offices offices;

	private final Pages pages;

	private final Problems problems;

	EvidencePage(Objecting objecting, Offices offices, Pages pages, Problems problems) {
		this.objecting = objecting;
		this.offices = offices;
		this.pages = pages;
		this.problems = problems;
	}

	@GetMapping("/lacak/{code}/keberatan/berkas")
	ModelAndView files(@PathVariable String code, HttpServletRequest request) {
		return page(open(code), Form.blank(Map.of()), request);
	}

	@PostMapping("/lacak/{code}/keberatan/berkas")
	ModelAndView add(@PathVariable String code, HttpServletRequest request) {
		var file = open(code);
		try {
			var sent = SentFile.all(request);
			if (sent.isEmpty())
				throw Problem.invalid("/" + FIELD, "REQUIRED");
			objecting.attach(file, sent.getFirst(), "/" + FIELD);
		} catch (Problem problem) {
			if (problem.status() != 422 && problem.status() != 413)
				throw problem;
			var errors = problem.status() == 413
					? Map.of(FIELD, pages.words(request).say("error.FILE_TOO_LARGE"))
					: problems.byField(problem, request);
			var again = page(file, new Form(Map.of(), errors), request);
			again.setStatus(HttpStatus.valueOf(problem.status()));
			return again;
		}
		var next = new RedirectView(pages.of(request).to(path(file) + "/keberatan/berkas"));
		next.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(next);
	}

	/** The latest objection, as long as an answer to it is awaited. */
	private ObjectionFile open(String code) {
		var file = objecting.find(code).stream().findFirst().orElseThrow(Problem::notFound);
		if (!file.objection().stage().status().awaitsAnswer())
			throw Problem.of(410, "task-over");
		return file;
	}

	private ModelAndView page(ObjectionFile file, Form form, HttpServletRequest request) {
		var page = new ModelAndView("objecting/files");
		page.addObject("form", form);
		page.addObject("objection", file.objection());
		page.addObject("path", path(file));
		page.addObject("files", own(file));
		page.addObject("words", pages.words(Language.of(request), offices.get(file.objection().office())));
		return page;
	}

	private static List<CaseDocument> own(ObjectionFile file) {
		return file.documents().stream().filter(kept -> kept.addedBy().equals(Actor.APPLICANT.name())).toList();
	}

	private static String path(ObjectionFile file) {
		return "/lacak/" + file.objection().trackingCode().value();
	}

}
