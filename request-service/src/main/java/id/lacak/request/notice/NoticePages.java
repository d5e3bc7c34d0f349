package id.lacak.request.notice;

import id.lacak.request.account.SignedIn;
import id.lacak.request.page.Pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** An officer's notices: the list, and the number of new ones for pages that stay open. */
@Controller
@RequestMapping({NoticePages.PATH, "/en" + NoticePages.PATH})
class NoticePages {

	static final String PATH = "/petugas/pemberitahuan";

	private final Notices notices;

	private final Pages pages;

	NoticePages(Notices notices, Pages pages) {
		this.notices = notices;
		this.pages = pages;
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		var lines = notices.of(officer);
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("lines", lines);
		model.addAttribute("fresh", lines.stream().filter(Notices.Line::fresh).count());
		return "notice/daftar";
	}

	/** How many are new. */
	@GetMapping("/hitungan")
	ResponseEntity<Map<String, Integer>> count(@AuthenticationPrincipal SignedIn officer) {
		return ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(Map.of("fresh", notices.fresh(officer)));
	}

	/**
	 * The officer has read the list.
	 * @param until the latest notice on the page that was read: what came since stays new
	 */
	@PostMapping("/dibaca")
	String read(@AuthenticationPrincipal SignedIn officer, @RequestParam(defaultValue = "") String until,
			HttpServletRequest call) {
		try {
			notices.look(officer, Instant.parse(until));
		} catch (DateTimeParseException notAnInstant) {
			// an address typed by hand marks nothing
		}
		return "redirect:" + pages.of(call).to(PATH);
	}

}
