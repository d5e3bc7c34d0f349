package id.lacak.request.account;

import id.lacak.request.lifecycle.Role;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Set;

/** Signing in and out with a browser. */
@Controller
class SignInPage {

	/** Where officers sign in. */
	static final String PATH = "/petugas/masuk";

	private static final String VIEW = "account/masuk";

	private static final Set<Role> WITHOUT_CASES = Set.of(Role.ADMINISTRATOR);

	private final SignIn signIn;

	private final Sessions sessions;

	SignInPage(SignIn signIn, Sessions sessions) {
		this.signIn = signIn;
		this.sessions = sessions;
	}

	@GetMapping({PATH, "/en" + PATH})
	String show(@RequestParam(name = "lanjut", defaultValue = "") String back,
			@RequestParam(name = "habis", required = false) @Nullable String over,
			@RequestParam(name = "keluar", required = false) @Nullable String out,
			@RequestParam(name = "sandi", required = false) @Nullable String set, Model model) {
		model.addAttribute("back", back);
		model.addAttribute("username", "");
		model.addAttribute("error", "");
		model.addAttribute("wait", 0L);
		model.addAttribute("news",
				over != null ? "sign-in.over" : out != null ? "sign-in.out" : set != null ? "invited.done" : "");
		return VIEW;
	}

	@PostMapping({PATH, "/en" + PATH})
	String attempt(@RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String password,
			@RequestParam(name = "lanjut", defaultValue = "") String back, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		model.addAttribute("back", back);
		model.addAttribute("username", username);
		model.addAttribute("news", "");
		model.addAttribute("wait", 0L);
		return switch (signIn.attempt(username, password, call.getRemoteAddr(), Sessions.Use.PAGES)) {
			case SignIn.Result.Welcome(var token, var officer) -> {
				SessionCookie.write(call, answer, token);
				yield "redirect:" + target(back, language(call), officer);
			}
			case SignIn.Result.Wrong _ -> {
				answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				model.addAttribute("error", "sign-in.wrong");
				yield VIEW;
			}
			case SignIn.Result.TooMany(var wait) -> {
				answer.setStatus(429);
				answer.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
				model.addAttribute("error", "sign-in.too-many");
				model.addAttribute("wait", wait.toMinutes() + 1);
				yield VIEW;
			}
		};
	}

	@PostMapping({"/petugas/keluar", "/en/petugas/keluar"})
	String leave(Session session, HttpServletRequest call, HttpServletResponse answer) {
		sessions.end(session);
		SessionCookie.clear(call, answer);
		return "redirect:" + language(call) + PATH + "?keluar=1";
	}

	@GetMapping({"/petugas", "/en/petugas"})
	String start(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call) {
		return "redirect:" + start(language(call), officer);
	}

	/** Only a path of ours; never another site. */
	private static String target(String back, String language, SignedIn officer) {
		return back.matches("(/en)?/(petugas|unit|ketua|atasan|admin)(/[A-Za-z0-9/._-]*)?") && !back.endsWith(PATH)
				? back
				: start(language, officer);
	}

	/** Where the officer's work is. */
	private static String start(String language, SignedIn officer) {
		if (WITHOUT_CASES.containsAll(officer.roles()))
			return language + PeoplePage.PATH;
		if (Set.of(Role.UNIT_OFFICER).containsAll(officer.roles()))
			return language + "/unit/tugas";
		return language + (Set.of(Role.OBJECTION_AUTHORITY).containsAll(officer.roles())
				? "/atasan"
				: "/petugas/antrean");
	}

	private static String language(HttpServletRequest call) {
		return call.getRequestURI().startsWith("/en/") || call.getRequestURI().equals("/en") ? "/en" : "";
	}

}
