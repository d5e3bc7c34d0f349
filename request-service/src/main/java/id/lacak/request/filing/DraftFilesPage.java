package id.lacak.request.filing;

import id.lacak.request.attachment.SentFile;
import id.lacak.request.draft.Draft;
import id.lacak.request.draft.Drafting;
import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
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

import java.util.Map;

/** The identity card and the papers of a representative: one file a send, so that a cut upload costs one file. */
@Controller
@RequestMapping({"", "/en"})
class DraftFilesPage {

	private static final String FIELD = "file";

	private final Guide guide;

	private final Drafting drafting;

	private final Pages pages;

	private final Problems problems;

	DraftFilesPage(Guide guide, Drafting drafting, Pages pages, Problems problems) {
		this.guide = guide;
		this.drafting = drafting;
		this.pages = pages;
		this.problems = problems;
	}

	@GetMapping("/ajukan/{draft}/berkas")
	ModelAndView files(@PathVariable String draft, HttpServletRequest request) {
		return guide.with(draft, request, found -> page(found, Form.blank(Map.of()), request));
	}

	@PostMapping("/ajukan/{draft}/berkas")
	ModelAndView add(@PathVariable String draft, HttpServletRequest request) {
		return guide.with(draft, request, found -> {
			try {
				return added(found, request);
			} catch (Problem problem) {
				if (problem.status() != 422 && problem.status() != 413)
					throw problem;
				var errors = problem.status() == 413
						? Map.of(FIELD, pages.words(request).say("error.FILE_TOO_LARGE"))
						: problems.byField(problem, request);
				var page = page(found, new Form(Map.of(), errors), request);
				page.setStatus(HttpStatus.valueOf(problem.status()));
				return page;
			}
		});
	}

	@PostMapping("/ajukan/{draft}/berkas/hapus")
	ModelAndView remove(@PathVariable String draft, Incoming incoming, HttpServletRequest request) {
		return guide.with(draft, request, found -> {
			drafting.detach(found, new Form(incoming.typed(), Map.of()).value(FIELD));
			return again(found, request);
		});
	}

	private ModelAndView added(Draft found, HttpServletRequest request) {
		var files = SentFile.all(request);
		if (files.isEmpty())
			throw Problem.invalid("/" + FIELD, "REQUIRED");
		var after = drafting.attach(found, files.getFirst(), "/" + FIELD);
		return after.sentAs()
				.map(code -> guide.sentBefore(code, request))
				.orElseGet(() -> again(after, request));
	}

	private ModelAndView again(Draft draft, HttpServletRequest request) {
		var back = request.getParameter("ubah") == null ? "" : "?ubah=1";
		return guide.to(Guide.path(draft) + "/" + Step.FILES.path() + back, request);
	}

	private ModelAndView page(Draft draft, Form form, HttpServletRequest request) {
		return guide.page("filing/files", draft, Step.FILES, form, request)
				.addObject("words", pages.words(request))
				.addObject("kind", new Form(draft.answers(), Map.of()).value("applicant.kind"));
	}

}
