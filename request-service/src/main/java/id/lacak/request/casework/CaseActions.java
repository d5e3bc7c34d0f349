package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.release.Offered;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;
import java.util.OptionalLong;

/** The forms of one case: each carries a command out and leads back to the case. */
@Controller
@RequestMapping({CasePages.PATH, "/en" + CasePages.PATH})
class CaseActions {

	private final Casework casework;

	private final CaseForms forms;

	private final Upload upload;

	private final Releasing releasing;

	CaseActions(Casework casework, CaseForms forms, Upload upload, Releasing releasing) {
		this.releasing = releasing;
		this.casework = casework;
		this.forms = forms;
		this.upload = upload;
	}

	@PostMapping("/kelengkapan")
	String completeness(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var complete = incoming.typed().getOrDefault("complete", List.of()).contains("true");
		return forms.submit(new CaseForms.Form(complete ? CommandKind.DECLARE_COMPLETE : CommandKind.DECLARE_INCOMPLETE,
				CaseRendering.CASE, complete ? "complete" : "incomplete"),
				(typed, _, _) -> CommandBodies.completeness(CompletenessForm.read(typed)), officer, id, incoming, call,
				answer, model);
	}

	/** What the applicant brought to the desk, written down for the applicant. */
	@PostMapping("/kelengkapan/pemohon")
	String supply(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.SUPPLY_COMPLETION, "casework/kelengkapan", "supplied"),
				(typed, file, setting) -> CompletionBody.read(SupplyForm.read(typed, file, setting), file, setting),
				officer, id, incoming, call, answer, model);
	}

	@PostMapping("/perpanjang")
	String extend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.EXTEND, "casework/perpanjang", "extended"),
				(typed, _, _) -> CommandBodies.extension(CaseForms.plain(typed)), officer, id, incoming, call, answer,
				model);
	}

	@PostMapping("/tautan")
	String link(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.LINK, CaseRendering.CASE, "linked"),
				(typed, file, _) -> CommandBodies.link(CaseForms.plain(typed), file,
						known -> casework.find(officer, known)),
				officer, id, incoming, call, answer, model);
	}

	@PostMapping("/pembayaran")
	String payment(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.RECORD_PAYMENT, CaseRendering.CASE, "paid"),
				(typed, _, setting) -> CommandBodies.payment(CaseForms.plain(typed), setting.today()), officer, id,
				incoming,
				call, answer, model);
	}

	@PostMapping("/serah-terima")
	String deliver(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.DELIVER, CaseRendering.CASE, "delivered"),
				(typed, file, _) -> releasing.read(CaseForms.plain(typed), file), officer, id, incoming, call,
				answer,
				model);
	}

	@PostMapping("/cabut")
	String withdraw(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.WITHDRAW, "casework/cabut", "withdrawn"),
				(typed, _, _) -> CommandBodies.withdrawal(CaseForms.plain(typed)), officer, id, incoming, call, answer,
				model);
	}

	@PostMapping("/tutup")
	String close(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.CLOSE, CaseRendering.CASE, "closed"),
				(typed, _, _) -> CommandBodies.closing(CaseForms.plain(typed)), officer, id, incoming, call, answer,
				model);
	}

	@PostMapping("/catatan")
	String note(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.ADD_NOTE, CaseRendering.CASE, "noted"),
				(typed, _, _) -> CommandBodies.note(CaseForms.plain(typed)), officer, id, incoming, call, answer,
				model);
	}

	@PostMapping("/berkas")
	String upload(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var form = new CaseForms.Form(CommandKind.ATTACH_DOCUMENT, CaseRendering.CASE, "attached");
		if (!form.kind().allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = forms.file(officer, id);
		Upload.Attached attached;
		try {
			attached = upload.take(officer, file, call, OptionalLong.empty());
		} catch (Problem problem) {
			return forms.faulty(form, Offered.atItsField(problem), officer, file, incoming, call, answer, model);
		}
		if (attached.ruling() instanceof Ruling.NotAllowed)
			throw Problem.forbidden();
		OneShot.leave(call, answer, attached.done());
		// the form for what an applicant brought has an upload of its own
		return "redirect:" + ("kelengkapan".equals(call.getParameter("after"))
				? CaseForms.base(call) + "/kelengkapan/pemohon"
				: CaseForms.back(call));
	}

	@PostMapping("/notifikasi/{message}")
	String resend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String message,
			HttpServletRequest call, HttpServletResponse answer) {
		var file = forms.file(officer, id);
		OneShot.leave(call, answer, casework.resendOnce(officer, file, message));
		return "redirect:" + CaseForms.back(call);
	}

}
