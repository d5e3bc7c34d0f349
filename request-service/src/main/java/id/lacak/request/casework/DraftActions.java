package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keeps a letter while it is written, and takes one back that waits for its signature. */
@Controller
@RequestMapping({CasePages.PATH, "/en" + CasePages.PATH})
class DraftActions {

	private final Proposing proposing;

	private final CaseForms forms;

	private final Pages pages;

	DraftActions(Proposing proposing, CaseForms forms, Pages pages) {
		this.proposing = proposing;
		this.forms = forms;
		this.pages = pages;
	}

	/**
	 * What came of keeping a draft.
	 *
	 * @param version the next draft must name; absent if this one was not kept
	 * @param said for the person who types
	 */
	record Saved(long version, String said) {
	}

	@PostMapping("/draf")
	ResponseEntity<Saved> save(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call) {
		var file = forms.file(officer, id);
		if (!proposing.mayPrepare(officer, file))
			throw Problem.forbidden();
		var words = pages.words(call);
		return proposing.save(officer, file, incoming.typed(), draft(incoming))
				.map(kept -> ResponseEntity
						.ok(new Saved(kept.version(), words.say("letter-draft.saved", words.clock(kept.at())))))
				.orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT)
						.body(new Saved(0, words.say("letter-draft.overtaken"))));
	}

	@PostMapping("/draf/tarik")
	String takeBack(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer) {
		var file = forms.file(officer, id);
		if (!proposing.mayPrepare(officer, file))
			throw Problem.forbidden();
		OneShot.leave(call, answer,
				proposing.takeBack(officer, file, draft(incoming)) ? "taken-back" : "taken-back-late");
		return "redirect:" + CaseForms.back(call);
	}

	/** The version of the draft that a form began with; 0 without one. */
	static long draft(Incoming incoming) {
		var text = new Typed(incoming.typed()).value("draft");
		return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
	}

}
