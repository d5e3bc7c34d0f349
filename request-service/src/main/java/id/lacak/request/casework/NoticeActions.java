package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.letter.LetterScreen;
import id.lacak.request.letter.Matter;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The decision form and the form that corrects a decision: both are read as a letter before they go out. */
@Controller
@RequestMapping({CasePages.PATH, "/en" + CasePages.PATH})
class NoticeActions {

	private final Casework casework;

	private final CaseForms forms;

	private final Reliance reliance;

	private final Proposing proposing;

	private final LetterScreen letters;

	NoticeActions(Casework casework, CaseForms forms, Reliance reliance, Proposing proposing, LetterScreen letters) {
		this.letters = letters;
		this.proposing = proposing;
		this.casework = casework;
		this.forms = forms;
		this.reliance = reliance;
	}

	@PostMapping("/keputusan")
	String notice(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var form = new CaseForms.Form(CommandKind.SEND_NOTICE, CaseRendering.CASE, "noticed");
		CaseForms.Reading reading = (typed, file, setting) -> {
			var body = NoticeForm.read(NoticeForm.own(typed));
			NoticeBody.alsoFor(body, file, known -> casework.find(officer, known));
			return NoticeBody.read(body, setting.today(), test -> reliance.find(officer.office(), test));
		};
		return switch (new Typed(incoming.typed()).value("action")) {
			case "propose" -> propose(form, reading, officer, id, incoming, call, answer, model);
			case "save" -> save(form, officer, id, incoming, call, answer, model);
			case "send" -> sent(forms.submit(form, reading, officer, id, incoming, call, answer, model), officer, id);
			case String _ -> act(form, reading, officer, id, incoming, call, answer, model);
		};
	}

	/** Puts the letter forward for the lead officer's signature. */
	private String propose(CaseForms.Form form, CaseForms.Reading reading, SignedIn officer, String id,
			Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model) {
		var file = preparable(officer, id);
		Ruling ruling;
		try {
			var command = (RequestCommand.SendNotice) reading.read(incoming.typed(), file,
					casework.settingFor(officer, file, officer.roles()));
			ruling = proposing.propose(officer, file, incoming.typed(), command.notice(), DraftActions.draft(incoming),
					Versions.expected(new Typed(incoming.typed()).value("version")));
		} catch (Problem problem) {
			return forms.faulty(form, problem, officer, file, incoming, call, answer, model);
		}
		return switch (ruling) {
			case Ruling.Done _ -> {
				OneShot.leave(call, answer, "proposed");
				yield "redirect:" + CaseForms.base(call);
			}
			case Ruling.Stale(var present) -> forms.overtaken(form, officer, present, incoming, call, answer, model);
			case Ruling.Refused(var why, _) -> throw Problem.refused(why);
			case Ruling.Unknown _ -> throw Problem.notFound();
			case Ruling.NotAllowed _ -> throw Problem.forbidden();
		};
	}

	/** Keeps the draft for a browser without scripts. */
	private String save(CaseForms.Form form, SignedIn officer, String id, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var file = preparable(officer, id);
		if (proposing.save(officer, file, incoming.typed(), DraftActions.draft(incoming)).isEmpty())
			return forms.overtaken(form, officer, file, incoming, call, answer, model);
		OneShot.leave(call, answer, "draft-saved");
		return "redirect:" + CaseForms.back(call);
	}

	/** A letter that went out is no draft any more. */
	private String sent(String view, SignedIn officer, String id) {
		if (view.startsWith("redirect:"))
			proposing.forget(officer, forms.file(officer, id));
		return view;
	}

	private CaseFile preparable(SignedIn officer, String id) {
		var file = forms.file(officer, id);
		if (!proposing.mayPrepare(officer, file))
			throw Problem.forbidden();
		return file;
	}

	/** A new dated notice; the one before stays in the history. */
	@PostMapping("/ralat")
	String correction(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var form = new CaseForms.Form(CommandKind.CORRECT_NOTICE, "casework/ralat", "corrected");
		return act(form, (typed, _, setting) -> NoticeBody.correction(NoticeForm.read(typed), setting.today(),
				test -> reliance.find(officer.office(), test)), officer, id, incoming, call, answer, model);
	}

	private String act(CaseForms.Form form, CaseForms.Reading reading, SignedIn officer, String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return switch (new Typed(incoming.typed()).value("action")) {
			case "send" -> forms.submit(form, reading, officer, id, incoming, call, answer, model);
			case "change" -> forms.again(form, officer, forms.file(officer, id), incoming, Faults.none(), call, model);
			case String _ -> review(form, reading, officer, id, incoming, call, answer, model);
		};
	}

	/** The letter as the applicant will read it, before it goes out. */
	private String review(CaseForms.Form form, CaseForms.Reading reading, SignedIn officer, String id,
			Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model) {
		var file = form.kind() == CommandKind.SEND_NOTICE ? preparable(officer, id) : forms.file(officer, id);
		if (form.kind() != CommandKind.SEND_NOTICE && !form.kind().allowedTo(officer.roles()))
			throw Problem.forbidden();
		var setting = casework.settingFor(officer, file, officer.roles());
		try {
			var command = reading.read(incoming.typed(), file, setting);
			model.addAttribute("paper",
					letters.draft(new Matter.OfRequest(casework.foresee(officer, file, command))));
			model.addAttribute("correction", command instanceof RequestCommand.CorrectNotice);
			model.addAttribute("exempts", switch (command) {
				case RequestCommand.SendNotice(var notice) -> notice.outcome().exempts();
				case RequestCommand.CorrectNotice(var notice, _) -> notice.outcome().exempts();
				case RequestCommand other -> throw new IllegalStateException("no letter: " + other);
			});
		} catch (Problem problem) {
			return forms.faulty(form, problem, officer, file, incoming, call, answer, model);
		}
		model.addAttribute("target", form.kind() == CommandKind.SEND_NOTICE ? "/keputusan" : "/ralat");
		forms.again(form, officer, file, incoming, Faults.none(), call, model);
		model.addAttribute("signs", CommandKind.SEND_NOTICE.allowedTo(officer.roles()));
		return "casework/tinjau";
	}

}
