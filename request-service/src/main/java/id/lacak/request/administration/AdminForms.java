package id.lacak.request.administration;

import id.lacak.request.account.SignedIn;
import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.problem.Wording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.function.Supplier;

/** What every form of administrators does: carries out what was typed, or shows it again. */
@Component
class AdminForms {

	private static final List<String> DONE = List.of("ditambah", "disimpan");

	private final Problems problems;

	private final Wording wording;

	AdminForms(Problems problems, Wording wording) {
		this.problems = problems;
		this.wording = wording;
	}

	/**
	 * Carries a form out and leads on to the page that {@code act} names.
	 * @param view where the form is shown again, with what is wrong
	 */
	String carriedOut(Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model, String view,
			Supplier<String> act) {
		try {
			return "redirect:" + act.get();
		} catch (Problem problem) {
			if (problem.status() != 422 && problem.status() != 409 && problem.status() != 412)
				throw problem;
			answer.setStatus(problem.status() == 422 ? 422 : 409);
			model.addAttribute("form", new Form(incoming.typed(), problems.byField(problem, call)));
			if (problem.status() != 422)
				model.addAttribute("refusal", wording.detail(problem, Language.of(call)));
			return view;
		}
	}

	/** What every page of administrators needs. */
	static void frame(SignedIn officer, String done, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("refusal", "");
		model.addAttribute("done", DONE.contains(done) ? "admin.done." + done : "");
	}

}
