package id.lacak.request.account;

import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Map;

/** Where the invited set a password: whoever has the link of the message. */
@Controller
@RequestMapping({InvitationPage.PATH, "/en" + InvitationPage.PATH})
class InvitationPage {

	static final String PATH = "/akun/undangan/{token}";

	private static final String VIEW = "account/undangan";

	private final Staff staff;

	private final Pages pages;

	private final Problems problems;

	InvitationPage(Staff staff, Pages pages, Problems problems) {
		this.staff = staff;
		this.pages = pages;
		this.problems = problems;
	}

	@GetMapping
	String show(@PathVariable String token, HttpServletRequest call, Model model) {
		frame(invited(token), call, model);
		model.addAttribute("form", Form.blank(Map.of()));
		return VIEW;
	}

	@PostMapping
	String accept(@PathVariable String token, Incoming incoming, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
		var invited = invited(token);
		frame(invited, call, model);
		try {
			var body = incoming.form("_csrf");
			var password = body.required("password", Passwords.chosen());
			var again = body.required("again", Passwords.typed(SignIn.LONGEST_PASSWORD));
			if (password.maybe().isPresent() && again.maybe().isPresent() && !password.get().equals(again.get()))
				body.refuse("again", "NOT_THE_SAME");
			body.check();
			if (!staff.accept(invited, password.get()))
				throw gone();
		} catch (Problem problem) {
			if (problem.status() != 422)
				throw problem;
			answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("form", new Form(Map.of(), problems.byField(problem, call)));
			return VIEW;
		}
		var language = Language.of(call).equals(Language.ENGLISH) ? "/en" : "";
		return "redirect:" + language + SignInPage.PATH + "?sandi=1";
	}

	private Staff.Invited invited(String token) {
		return staff.invited(token).orElseThrow(InvitationPage::gone);
	}

	private void frame(Staff.Invited invited, HttpServletRequest call, Model model) {
		model.addAttribute("person", invited.officer());
		model.addAttribute("until", pages.words(call).moment(invited.invitation().expiresAt()));
	}

	private static Problem gone() {
		return Problem.of(410, "invitation-gone");
	}

}
