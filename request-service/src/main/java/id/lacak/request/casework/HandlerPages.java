package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.problem.Incoming;
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

/** Who looks after a case: taken, handed to another officer, or to nobody in particular. */
@Controller
@RequestMapping({CasePages.PATH + "/petugas", "/en" + CasePages.PATH + "/petugas"})
class HandlerPages {

	private static final String VIEW = "casework/petugas";

	private final CaseForms forms;

	private final CaseRendering rendering;

	private final Handlers handlers;

	private final Casework casework;

	HandlerPages(CaseForms forms, CaseRendering rendering, Handlers handlers, Casework casework) {
		this.forms = forms;
		this.rendering = rendering;
		this.handlers = handlers;
		this.casework = casework;
	}

	@GetMapping
	String choose(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			Model model) {
		if (!CommandKind.ENTRUST.allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = forms.file(officer, id);
		if (!casework.possible(officer, file).contains(CommandKind.ENTRUST))
			return "redirect:" + CaseForms.base(call);
		model.addAttribute("handlers", handlers.of(officer));
		rendering.show(model, call, officer, file, Typed.nothing(), Faults.none());
		return VIEW;
	}

	@PostMapping
	String entrust(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		model.addAttribute("handlers", handlers.of(officer));
		return forms.submit(new CaseForms.Form(CommandKind.ENTRUST, VIEW, "entrusted"),
				(typed, _, _) -> CommandBodies.entrusting(CaseForms.plain(typed), handlers.usernames(officer)),
				officer, id, incoming, call, answer, model);
	}

}
