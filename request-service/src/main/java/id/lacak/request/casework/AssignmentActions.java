package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.problem.Incoming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The forms about questions to units: two for the office, two for the unit. */
@Controller
@RequestMapping({CasePages.PATH + "/tugas", "/en" + CasePages.PATH + "/tugas"})
class AssignmentActions {

	private final Casework casework;

	private final CaseForms forms;

	AssignmentActions(Casework casework, CaseForms forms) {
		this.casework = casework;
		this.forms = forms;
	}

	@PostMapping
	String assign(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.ASSIGN, CaseRendering.CASE, "assigned"),
				(typed, file, setting) -> AssignmentBodies.assign(CaseForms.plain(typed), file,
						casework.office(officer), setting),
				officer, id, incoming, call, answer, model);
	}

	@PostMapping("/{n}/kembalikan")
	String giveBack(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String n,
			Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.RETURN_ASSIGNMENT, CaseRendering.CASE, "returned"),
				(typed, file, setting) -> AssignmentBodies.giveBack(CaseForms.plain(typed),
						AssignmentBodies.number(n, file, officer), file, setting),
				officer, id, incoming, call, answer, model);
	}

	@PostMapping("/{n}/jawaban")
	String answer(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String n,
			Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(
				new CaseForms.Form(CommandKind.ANSWER_ASSIGNMENT, CaseRendering.UNIT, "unit-answered"),
				(typed, file, _) -> AssignmentBodies.answer(CaseForms.plain(typed),
						AssignmentBodies.number(n, file, officer), Confidence.of(officer).documents(file)),
				officer, id, incoming, call, answer, model);
	}

	@PostMapping("/{n}/tolak")
	String decline(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String n,
			Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(
				new CaseForms.Form(CommandKind.DECLINE_ASSIGNMENT, CaseRendering.UNIT, "unit-declined"),
				(typed, file, _) -> AssignmentBodies.decline(CaseForms.plain(typed),
						AssignmentBodies.number(n, file, officer)),
				officer, id, incoming, call, answer, model);
	}

}
