package id.lacak.request.filing;

import id.lacak.request.draft.Drafting;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asking again after a request was withdrawn or lapsed: the question is filled in, the person is not. */
@Controller
@RequestMapping({"", "/en"})
class AgainPage {

	private final Requests requests;

	private final Drafting drafting;

	private final Guide guide;

	private final Pages pages;

	AgainPage(Requests requests, Drafting drafting, Guide guide, Pages pages) {
		this.requests = requests;
		this.drafting = drafting;
		this.guide = guide;
		this.pages = pages;
	}

	@PostMapping("/lacak/{code}/ajukan-lagi")
	ModelAndView again(@PathVariable String code, HttpServletRequest request) {
		var file = find(code);
		if (!(file.stage() instanceof Stage.Withdrawn) && !(file.stage() instanceof Stage.Lapsed))
			throw Problem.of(410, "task-over");
		var draft = drafting.start(pages.office(request), question(file.submission()));
		return guide.to(Guide.path(draft) + "/" + Step.KIND.path(), request);
	}

	private static Map<String, List<String>> question(Submission asked) {
		var answers = new LinkedHashMap<String, List<String>>();
		answers.put("subject", List.of(asked.subject()));
		answers.put("details", List.of(asked.details()));
		answers.put("purpose", List.of(asked.purpose()));
		answers.put("obtain", List.of(asked.obtain().name()));
		answers.put("deliver", List.of(asked.deliver().name()));
		answers.put("language", List.of(asked.language()));
		asked.unit().ifPresent(unit -> answers.put("unit", List.of(unit)));
		return answers;
	}

	private InformationRequest find(String code) {
		try {
			return requests.find(TrackingCode.parse(code)).orElseThrow(Problem::notFound).request();
		} catch (IllegalArgumentException malformed) {
			throw Problem.notFound();
		}
	}

}
