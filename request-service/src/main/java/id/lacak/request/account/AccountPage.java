package id.lacak.request.account;

import id.lacak.request.page.Form;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.problem.Throttle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** An officer's own account: who is signed in, how the pages and the mail behave, the password, and the way out. */
@Controller
class AccountPage {

	private static final String PATH = "/petugas/akun";

	private static final String VIEW = "account/akun";

	/** Wrong present passwords in a window; whoever found an open session must not try them out. */
	private static final int WRONG = 5;

	private static final Duration WINDOW = Duration.ofMinutes(15);

	private final Preferences preferences;

	private final Staff staff;

	private final Pages pages;

	private final Problems problems;

	private final Throttle guesses;

	AccountPage(Preferences preferences, Staff staff, Pages pages, Problems problems,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.preferences = preferences;
		this.staff = staff;
		this.pages = pages;
		this.problems = problems;
		this.guesses = new Throttle(WRONG, WINDOW, machineTime);
	}

	@GetMapping({PATH, "/en" + PATH})
	String show(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "tersimpan", defaultValue = "") String saved, Model model) {
		return account(officer, Form.blank(Map.of()), !saved.isEmpty(), model);
	}

	/** Switches the single keys of the work queue on or off (WCAG 2.1.4). */
	@PostMapping({PATH + "/tombol", "/en" + PATH + "/tombol"})
	String keys(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "keys", defaultValue = "false") String on, HttpServletRequest call) {
		preferences.keys(officer.username(), Boolean.parseBoolean(on));
		return saved(call);
	}

	/** Switches the mail of each working morning on or off; what the law needs an officer to know comes anyway. */
	@PostMapping({PATH + "/surat-pagi", "/en" + PATH + "/surat-pagi"})
	String mornings(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "mornings", defaultValue = "false") String on, HttpServletRequest call) {
		preferences.mornings(officer.username(), Boolean.parseBoolean(on));
		return saved(call);
	}

	/** Another password; every session ends, and the officer signs in with the new one. */
	@PostMapping({PATH + "/sandi", "/en" + PATH + "/sandi"})
	String password(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		guesses.begin(officer.username()).ifPresent(wait -> {
			throw Problem.tooMany(wait);
		});
		try {
			change(officer, incoming);
			guesses.forget(officer.username());
			return "redirect:" + pages.of(call).to(SignInPage.PATH) + "?sandi=1";
		} catch (Problem problem) {
			if (problem.status() != 422)
				throw problem;
			answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return account(officer, new Form(Map.of(), problems.byField(problem, call)), false, model);
		}
	}

	private void change(SignedIn officer, Incoming incoming) {
		var body = incoming.form("_csrf", "_username");
		var present = body.required("present", Passwords.typed(SignIn.LONGEST_PASSWORD));
		var fresh = body.required("password", Passwords.chosen());
		var again = body.required("again", Passwords.typed(SignIn.LONGEST_PASSWORD));
		if (fresh.maybe().isPresent() && again.maybe().isPresent() && !fresh.get().equals(again.get()))
			body.refuse("again", "NOT_THE_SAME");
		body.check();
		if (!staff.changeOwn(officer, present.get(), fresh.get()))
			throw Problem.invalid("/present", "WRONG_PASSWORD");
	}

	private String account(SignedIn officer, Form form, boolean saved, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("keys", preferences.keys(officer.username()));
		model.addAttribute("mornings", preferences.mornings(officer.username()));
		model.addAttribute("form", form);
		model.addAttribute("saved", saved);
		return VIEW;
	}

	private static String saved(HttpServletRequest call) {
		return "redirect:" + call.getRequestURI().replaceFirst("/[^/]*$", "") + "?tersimpan=1";
	}

}
