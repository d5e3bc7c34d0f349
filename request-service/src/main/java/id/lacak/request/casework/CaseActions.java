package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.problem.Wording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The forms of one case: each carries a command out and leads back to the case. */
@Controller
@RequestMapping({CasePages.PATH, "/en" + CasePages.PATH})
class CaseActions {

	private final Casework casework;

	private final CaseForms forms;

	private final Upload upload;

	private final Reliance reliance;

	private final Releasing releasing;

	CaseActions(Casework casework, CaseForms forms, Upload upload, Reliance reliance, Releasing releasing) {
		this.releasing = releasing;
		this.reliance = reliance;
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

	@PostMapping("/perpanjang")
	String extend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return forms.submit(new CaseForms.Form(CommandKind.EXTEND, "casework/perpanjang", "extended"),
				(typed, _, _) -> CommandBodies.extension(CaseForms.plain(typed)), officer, id, incoming, call, answer,
				model);
	}

	@PostMapping("/keputusan")
	String notice(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var form = new CaseForms.Form(CommandKind.SEND_NOTICE, CaseRendering.CASE, "noticed");
		CaseForms.Reading reading = (typed, file, setting) -> {
			var body = NoticeForm.read(typed);
			NoticeBody.alsoFor(body, file, known -> casework.find(officer, known));
			return NoticeBody.read(body, setting.today(), test -> reliance.find(officer.office(), test));
		};
		return switch (new Typed(incoming.typed()).value("action")) {
			case "send" -> forms.submit(form, reading, officer, id, incoming, call, answer, model);
			case "change" -> forms.again(form, officer, forms.file(officer, id), incoming, Faults.none(), call, model);
			case String _ -> review(form, reading, officer, id, incoming, call, answer, model);
		};
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
		Casework.Attached attached;
		try {
			attached = upload.take(officer, file, call, OptionalLong.empty());
		} catch (Problem problem) {
			return forms.faulty(form, problem, officer, file, incoming, call, answer, model);
		}
		OneShot.leave(call, answer, attached.waits() ? "attached-waiting" : form.done());
		return "redirect:" + CaseForms.base(call);
	}

	@PostMapping("/notifikasi/{message}")
	String resend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String message,
			HttpServletRequest call, HttpServletResponse answer) {
		var file = forms.file(officer, id);
		if (!casework.resend(officer, file.request().id(), message))
			throw Problem.notFound();
		OneShot.leave(call, answer, "resent");
		return "redirect:" + CaseForms.base(call);
	}

	/** The letter as the applicant will read it, before it goes out. */
	private String review(CaseForms.Form form, CaseForms.Reading reading, SignedIn officer, String id,
			Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		if (!form.kind().allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = forms.file(officer, id);
		var setting = casework.settingFor(officer, file, officer.roles());
		try {
			if (reading.read(incoming.typed(), file, setting) instanceof RequestCommand.SendNotice(var notice))
				model.addAttribute("notice", notice);
		} catch (Problem problem) {
			return forms.faulty(form, problem, officer, file, incoming, call, answer, model);
		}
		model.addAttribute("objectionUntil",
				setting.calendar().deadlineFor(setting.today(), setting.rulebook().objectionFiling()).lastDay());
		forms.again(form, officer, file, incoming, Faults.none(), call, model);
		return "casework/tinjau";
	}

}
