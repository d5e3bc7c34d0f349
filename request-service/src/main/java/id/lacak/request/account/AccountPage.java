package id.lacak.request.account;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's own account: who is signed in, how the pages behave, and the way out. */
@Controller
class AccountPage {

	private static final String PATH = "/petugas/akun";

	private final Preferences preferences;

	AccountPage(Preferences preferences) {
		this.preferences = preferences;
	}

	@GetMapping({PATH, "/en" + PATH})
	String show(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "tersimpan", defaultValue = "") String saved, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("keys", preferences.keys(officer.username()));
		model.addAttribute("saved", !saved.isEmpty());
		return "account/akun";
	}

	/** Switches the single keys of the work queue on or off (WCAG 2.1.4). */
	@PostMapping({PATH + "/tombol", "/en" + PATH + "/tombol"})
	String keys(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "keys", defaultValue = "false") String on, HttpServletRequest call) {
		preferences.keys(officer.username(), Boolean.parseBoolean(on));
		return "redirect:" + call.getRequestURI().replaceFirst("/tombol$", "") + "?tersimpan=1";
	}

}
