package id.lacak.request.account;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** An officer's own account: who is signed in, and the way out. */
@Controller
class AccountPage {

	@GetMapping({"/petugas/akun", "/en/petugas/akun"})
	String show(@AuthenticationPrincipal SignedIn officer, Model model) {
		model.addAttribute("officer", officer);
		return "account/akun";
	}

}
