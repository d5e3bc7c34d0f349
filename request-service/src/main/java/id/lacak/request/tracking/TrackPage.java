package id.lacak.request.tracking;

import id.lacak.request.letter.CasePins;
import id.lacak.request.letter.Letters;
import id.lacak.request.letter.Matter;
import id.lacak.request.attachment.SentFile;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The track page and its tasks, one a page. */
@Controller
@RequestMapping({"", "/en"})
class TrackPage {

	private final Tracking tracking;

	private final Completing completing;

	private final Recovery recovery;

	private final Pages pages;

	private final Problems problems;

	private final Letters letters;

	private final CasePins pins;

	TrackPage(Tracking tracking, Completing completing, Recovery recovery, Pages pages, Problems problems,
			Letters letters, CasePins pins) {
		this.pins = pins;
		this.tracking = tracking;
		this.completing = completing;
		this.recovery = recovery;
		this.pages = pages;
		this.problems = problems;
		this.letters = letters;
	}

	@GetMapping("/lacak")
	String ask(Model model) {
		model.addAttribute("form", Form.blank(Map.of()));
		return "tracking/find";
	}

	@PostMapping("/lacak")
	ModelAndView open(Incoming incoming, HttpServletRequest request) {
		var form = new Form(incoming.typed(), Map.of());
		var found = tracking.find(form.value("nomor"), form.value("kode"), pages.office(request));
		if (found.isPresent())
			return to(request, "/lacak/" + found.get().request().trackingCode().value());
		var page = new ModelAndView("tracking/find", HttpStatus.UNPROCESSABLE_CONTENT);
		var wrong = pages.words(request).say(form.value("kode").isBlank() ? "find.empty" : "find.wrong");
		return page.addObject("form", new Form(incoming.typed(), Map.of("kode", wrong)));
	}

	@PostMapping("/lacak/hilang")
	ModelAndView recover(Incoming incoming, HttpServletRequest request) {
		var page = new ModelAndView("tracking/find");
		try {
			var lost = TrackingForms.recovery(incoming.form());
			recovery.ask(pages.office(request), lost.number(), lost.contact());
			return page.addObject("asked", true).addObject("form", Form.blank(Map.of()));
		} catch (Problem problem) {
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page.addObject("form", new Form(incoming.typed(), problems.byField(problem, request)));
		}
	}

	@GetMapping("/lacak/{code}")
	String see(@PathVariable String code, Model model, HttpServletRequest request) {
		var alone = tracking.alone(code);
		if (alone.isPresent()) {
			var said = pages.words(Language.of(request), tracking.office(alone.get()));
			model.addAttribute("words", said);
			model.addAttribute("sight", tracking.sight(alone.get(), said));
			model.addAttribute("path", "/lacak/" + alone.get().objection().trackingCode().value());
			model.addAttribute("letters", letters.list(new Matter.OfObjection(alone.get()), Language.of(request)));
			return "objecting/track";
		}
		var file = tracking.find(code);
		model.addAttribute("track", view(file, request));
		model.addAttribute("words", words(file, request));
		model.addAttribute("sight", tracking.objection(file, words(file, request)).orElse(null));
		model.addAttribute("letters", tracking.letters(letters, file, Language.of(request)));
		model.addAttribute("ask", pins.howToAsk(file.request(), words(file, request)).orElse(""));
		return "tracking/track";
	}

	@GetMapping("/lacak/{code}/lengkapi")
	ModelAndView completing(@PathVariable String code, HttpServletRequest request) {
		var file = tracking.find(code);
		completing.expect(file);
		return task("tracking/complete", file, Form.blank(Map.of()), request);
	}

	@PostMapping("/lacak/{code}/lengkapi")
	ModelAndView complete(@PathVariable String code, Incoming incoming, HttpServletRequest request) {
		// files stay, whatever is wrong with the words; and the words stay on the page
		var brought = tracking.find(code);
		var attaching = incoming.typed().getOrDefault("action", List.of()).contains("attach");
		try {
			var uploads = SentFile.all(request);
			if (attaching && uploads.isEmpty())
				throw Problem.invalid("/files", "REQUIRED");
			brought = completing.bring(brought, uploads);
		} catch (Problem problem) {
			return faulty("tracking/complete", brought, problem, incoming, request);
		}
		if (attaching)
			return task("tracking/complete", brought, new Form(incoming.typed(), Map.of()), request);
		var file = brought;
		return carriedOut("tracking/complete", file, incoming, request, () -> {
			var supplied = TrackingForms.completion(incoming.form("action"), completing.brought(file).size());
			return completing.complete(file, supplied.items(), supplied.note());
		});
	}

	@GetMapping("/lacak/{code}/cabut")
	ModelAndView withdrawing(@PathVariable String code, HttpServletRequest request) {
		var file = tracking.find(code);
		expect(file, Tracking.Action.WITHDRAW);
		return task("tracking/withdraw", file, Form.blank(Map.of()), request);
	}

	@PostMapping("/lacak/{code}/cabut")
	ModelAndView withdraw(@PathVariable String code, Incoming incoming, HttpServletRequest request) {
		var file = tracking.find(code);
		return carriedOut("tracking/withdraw", file, incoming, request,
				() -> tracking.withdraw(code, TrackingForms.withdrawal(incoming.form())));
	}

	@GetMapping("/lacak/{code}/konfirmasi")
	ModelAndView confirming(@PathVariable String code, HttpServletRequest request) {
		var file = tracking.find(code);
		expect(file, Tracking.Action.CONFIRM);
		return task("tracking/confirm", file, Form.blank(Map.of()), request);
	}

	@PostMapping("/lacak/{code}/konfirmasi")
	ModelAndView confirm(@PathVariable String code, Incoming incoming, HttpServletRequest request) {
		var file = tracking.find(code);
		return carriedOut("tracking/confirm", file, incoming, request, () -> tracking.confirm(code));
	}

	/** Whoever follows an old link to a task that is over sees where the case stands. */
	private void expect(CaseFile file, Tracking.Action action) {
		if (!tracking.actions(file).contains(action))
			throw Problem.of(410, "task-over");
	}

	private ModelAndView carriedOut(String view, CaseFile file, Incoming incoming, HttpServletRequest request,
			Supplier<CaseFile> task) {
		try {
			var after = task.get();
			return to(request, "/lacak/" + after.request().trackingCode().value());
		} catch (Problem problem) {
			return faulty(view, file, problem, incoming, request);
		}
	}

	private ModelAndView faulty(String view, CaseFile file, Problem problem, Incoming incoming,
			HttpServletRequest request) {
		if (problem.status() != 422 && problem.status() != 413)
			throw problem;
		var errors = problem.status() == 413
				? Map.of("files", pages.words(request).say("error.FILE_TOO_LARGE"))
				: problems.byField(problem, request);
		var page = task(view, file, new Form(incoming.typed(), errors), request);
		page.setStatus(HttpStatus.valueOf(problem.status()));
		return page;
	}

	private ModelAndView task(String view, CaseFile file, Form form, HttpServletRequest request) {
		var page = new ModelAndView(view);
		page.addObject("track", view(file, request));
		page.addObject("form", form);
		page.addObject("words", words(file, request));
		page.addObject("brought", completing.brought(file));
		page.addObject("missing", switch (file.request().stage()) {
			case Stage.Incomplete waiting -> waiting.missing();
			case Stage.Lapsed(_, var before) -> before.missing();
			case Stage _ -> List.of();
		});
		return page;
	}

	private TrackView view(CaseFile file, HttpServletRequest request) {
		return TrackView.of(file, tracking.actions(file), tracking.setting(file), tracking.office(file).phone(),
				words(file, request));
	}

	private Words words(CaseFile file, HttpServletRequest request) {
		return pages.words(Language.of(request), tracking.office(file));
	}

	private ModelAndView to(HttpServletRequest request, String path) {
		var next = new RedirectView(pages.of(request).to(path));
		next.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(next);
	}

}
