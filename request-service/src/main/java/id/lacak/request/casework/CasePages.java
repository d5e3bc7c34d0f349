package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
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

/** The pages of one case that change nothing. */
@Controller
@RequestMapping({CasePages.PATH, "/en" + CasePages.PATH})
class CasePages {

	static final String PATH = "/petugas/permohonan/{id}";

	private final Casework casework;

	private final CaseRendering rendering;

	private final Neighbours neighbours;

	CasePages(Casework casework, CaseRendering rendering, Neighbours neighbours) {
		this.neighbours = neighbours;
		this.casework = casework;
		this.rendering = rendering;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var file = file(officer, id);
		// a unit has pages of its own; the message for the next page waits for that one
		if (!Confidence.of(officer).seesAll())
			return "redirect:" + (call.getRequestURI().startsWith("/en/") ? "/en" : "") + UnitPages.PATH + "/" + id;
		model.addAttribute("news", OneShot.take(call, answer));
		var filter = call.getParameter(Neighbours.PARAMETER);
		if (filter != null)
			neighbours.of(officer, file, filter).ifPresent(place -> model.addAttribute("place", place));
		return rendering.show(model, call, officer, file, Typed.nothing(), Faults.none());
	}

	/** Shows the identity numbers once; the look is recorded before. */
	@PostMapping("/identitas")
	String reveal(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			Model model) {
		var file = file(officer, id);
		model.addAttribute("identities",
				casework.reveal(officer, file.request().id()).orElseThrow(Problem::forbidden));
		return rendering.show(model, call, officer, file, Typed.nothing(), Faults.none());
	}

	/** What an extension means, before it is given. */
	@GetMapping("/perpanjang")
	String extend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			Model model) {
		return step(officer, id, CommandKind.EXTEND, "casework/perpanjang", call, model);
	}

	/** A new dated notice in place of one that was sent; begins with what that one says. */
	@GetMapping("/ralat")
	String correct(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			Model model) {
		return step(officer, id, CommandKind.CORRECT_NOTICE, "casework/ralat", call, model);
	}

	/** What the applicant brought to the desk to complete the request. */
	@GetMapping("/kelengkapan/pemohon")
	String supply(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			Model model) {
		return step(officer, id, CommandKind.SUPPLY_COMPLETION, "casework/kelengkapan", call, model);
	}

	/** What a withdrawal means, before it is recorded. */
	@GetMapping("/cabut")
	String withdraw(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			Model model) {
		return step(officer, id, CommandKind.WITHDRAW, "casework/cabut", call, model);
	}

	private String step(SignedIn officer, String id, CommandKind command, String view, HttpServletRequest call,
			Model model) {
		if (!command.allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = file(officer, id);
		if (!casework.possible(officer, file).contains(command))
			return "redirect:" + CaseForms.base(call);
		var begun = command == CommandKind.CORRECT_NOTICE
				? file.request().answer().map(sent -> NoticeTyped.of(sent.notice())).orElseGet(Typed::nothing)
				: Typed.nothing();
		rendering.show(model, call, officer, file, begun, Faults.none());
		return view;
	}

	private CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
	}

}
