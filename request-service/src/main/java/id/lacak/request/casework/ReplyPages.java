package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.correspondence.Replies;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.EnumSet;
import java.util.Set;

/** Answers by email as tasks: an officer reads each and says that it was dealt with. */
@Controller
@RequestMapping({ReplyPages.PATH, "/en" + ReplyPages.PATH})
class ReplyPages {

	static final String PATH = MessagePages.PATH + "/balasan";

	private static final int MOST = 200;

	private static final Set<Role> OFFICE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final Replies replies;

	private final Casework casework;

	private final Pages pages;

	ReplyPages(Replies replies, Casework casework, Pages pages) {
		this.replies = replies;
		this.casework = casework;
		this.pages = pages;
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
		model.addAttribute("news", OneShot.take(call, answer));
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("replies", replies.open(officer.office(), MOST));
		return "casework/balasan";
	}

	/** The officer read it and did what was to be done. */
	@PostMapping("/{reply}/selesai")
	String settle(@AuthenticationPrincipal SignedIn officer, @PathVariable String reply, HttpServletRequest call,
			HttpServletResponse answer) {
		var setting = casework.settingFor(officer, OFFICE);
		if (!replies.settle(officer.office(), reply, setting.by(), setting.now()))
			throw Problem.notFound();
		OneShot.leave(call, answer, "reply-settled");
		return "redirect:" + pages.of(call).to(PATH);
	}

}
