package id.lacak.request.calendar;

import id.lacak.request.account.SignedIn;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives an officer the address of due dates for a calendar program; it is shown once. */
@Controller
class FeedPage {

	private final Feeds feeds;

	private final String publicUrl;

	FeedPage(Feeds feeds, @Value("${lacak.public-url}") String publicUrl) {
		this.feeds = feeds;
		this.publicUrl = publicUrl.replaceAll("/+$", "");
	}

	@PostMapping({"/petugas/akun/kalender", "/en/petugas/akun/kalender"})
	String renew(@AuthenticationPrincipal SignedIn officer, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("address", publicUrl + "/api/v1/calendar-feed/" + feeds.renew(officer) + ".ics");
		return "calendar/alamat";
	}

}
