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

	private final CaseRendering rendering;

	private final Problems problems;

	private final Wording wording;

	private final Upload upload;

	private final Releasing releasing;

	CaseActions(Casework casework, CaseRendering rendering, Problems problems, Wording wording, Upload upload,
			Releasing releasing) {
		this.releasing = releasing;
		this.upload = upload;
		this.casework = casework;
		this.rendering = rendering;
		this.problems = problems;
		this.wording = wording;
	}

	/** Turns what was typed into a command; a fault is a 422 problem. */
	@FunctionalInterface
	private interface Reading {

		RequestCommand read(Map<String, List<String>> typed, CaseFile file, Setting setting);

	}

	/** A form's way: which command, where it is shown again, and what is said when it is done. */
	private record Form(CommandKind kind, String view, String done) {

		Form at(String other) {
			return new Form(kind, other, done);
		}

	}

	@PostMapping("/kelengkapan")
	String completeness(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var complete = incoming.typed().getOrDefault("complete", List.of()).contains("true");
		return submit(new Form(complete ? CommandKind.DECLARE_COMPLETE : CommandKind.DECLARE_INCOMPLETE,
				CaseRendering.CASE, complete ? "complete" : "incomplete"),
				(typed, _, _) -> CommandBodies.completeness(CompletenessForm.read(typed)), officer, id, incoming, call,
				answer, model);
	}

	@PostMapping("/perpanjang")
	String extend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return submit(new Form(CommandKind.EXTEND, "casework/perpanjang", "extended"),
				(typed, _, _) -> CommandBodies.extension(plain(typed)), officer, id, incoming, call, answer, model);
	}

	@PostMapping("/keputusan")
	String notice(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var form = new Form(CommandKind.SEND_NOTICE, CaseRendering.CASE, "noticed");
		Reading reading = (typed, _, setting) -> NoticeBody.read(NoticeForm.read(typed), setting.today());
		return switch (new Typed(incoming.typed()).value("action")) {
			case "send" -> submit(form, reading, officer, id, incoming, call, answer, model);
			case "change" -> again(form, officer, file(officer, id), incoming, Faults.none(), call, model);
			case String _ -> review(form, reading, officer, id, incoming, call, answer, model);
		};
	}

	@PostMapping("/pembayaran")
	String payment(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return submit(new Form(CommandKind.RECORD_PAYMENT, CaseRendering.CASE, "paid"),
				(typed, _, setting) -> CommandBodies.payment(plain(typed), setting.today()), officer, id, incoming,
				call, answer, model);
	}

	@PostMapping("/serah-terima")
	String deliver(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return submit(new Form(CommandKind.DELIVER, CaseRendering.CASE, "delivered"),
				(typed, file, _) -> releasing.read(plain(typed), file), officer, id, incoming, call, answer,
				model);
	}

	@PostMapping("/cabut")
	String withdraw(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return submit(new Form(CommandKind.WITHDRAW, "casework/cabut", "withdrawn"),
				(typed, _, _) -> CommandBodies.withdrawal(plain(typed)), officer, id, incoming, call, answer, model);
	}

	@PostMapping("/tutup")
	String close(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return submit(new Form(CommandKind.CLOSE, CaseRendering.CASE, "closed"),
				(typed, _, _) -> CommandBodies.closing(plain(typed)), officer, id, incoming, call, answer, model);
	}

	@PostMapping("/catatan")
	String note(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return submit(new Form(CommandKind.ADD_NOTE, CaseRendering.CASE, "noted"),
				(typed, _, _) -> CommandBodies.note(plain(typed)), officer, id, incoming, call, answer, model);
	}

	@PostMapping("/berkas")
	String upload(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var form = new Form(CommandKind.ATTACH_DOCUMENT, CaseRendering.CASE, "attached");
		if (!form.kind().allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = file(officer, id);
		Casework.Attached attached;
		try {
			attached = upload.take(officer, file, call, OptionalLong.empty());
		} catch (Problem problem) {
			return faulty(form, problem, officer, file, incoming, call, answer, model);
		}
		OneShot.leave(call, answer, attached.waits() ? "attached-waiting" : form.done());
		return "redirect:" + base(call);
	}

	@PostMapping("/notifikasi/{message}")
	String resend(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String message,
			HttpServletRequest call, HttpServletResponse answer) {
		var file = file(officer, id);
		if (!casework.resend(officer, file.request().id(), message))
			throw Problem.notFound();
		OneShot.leave(call, answer, "resent");
		return "redirect:" + base(call).replaceFirst("/notifikasi$", "");
	}

	private String submit(Form form, Reading reading, SignedIn officer, String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		if (!form.kind().allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = file(officer, id);
		RequestCommand command;
		try {
			command = reading.read(incoming.typed(), file, casework.settingFor(officer, file, officer.roles()));
		} catch (Problem problem) {
			return faulty(form, problem, officer, file, incoming, call, answer, model);
		}
		var expected = Versions.expected(new Typed(incoming.typed()).value("version"));
		return switch (casework.carryOut(officer, file.request().id(), command, expected)) {
			case Ruling.Done _ -> {
				OneShot.leave(call, answer, form.done());
				yield "redirect:" + base(call);
			}
			case Ruling.Refused(var why, var present) -> {
				answer.setStatus(HttpServletResponse.SC_CONFLICT);
				model.addAttribute("refusal", wording.detail(Problem.refused(why), rendering.words(call).locale()));
				yield again(form.at(CaseRendering.CASE), officer, present, incoming, Faults.none(), call, model);
			}
			case Ruling.Stale(var present) -> {
				answer.setStatus(HttpServletResponse.SC_CONFLICT);
				model.addAttribute("conflict", rendering.changedBy(present, rendering.words(call)));
				yield again(form, officer, present, incoming, Faults.none(), call, model);
			}
			case Ruling.Unknown _ -> throw Problem.notFound();
			case Ruling.NotAllowed _ -> throw Problem.forbidden();
		};
	}

	/** The letter as the applicant will read it, before it goes out. */
	private String review(Form form, Reading reading, SignedIn officer, String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		if (!form.kind().allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = file(officer, id);
		var setting = casework.settingFor(officer, file, officer.roles());
		try {
			if (reading.read(incoming.typed(), file, setting) instanceof RequestCommand.SendNotice(var notice))
				model.addAttribute("notice", notice);
		} catch (Problem problem) {
			return faulty(form, problem, officer, file, incoming, call, answer, model);
		}
		model.addAttribute("objectionUntil",
				setting.calendar().deadlineFor(setting.today(), setting.rulebook().objectionFiling()).lastDay());
		again(form, officer, file, incoming, Faults.none(), call, model);
		return "casework/tinjau";
	}

	private String faulty(Form form, Problem problem, SignedIn officer, CaseFile file, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		if (problem.status() != 422)
			throw problem;
		answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return again(form, officer, file, incoming, new Faults(problems.byField(problem, call)), call, model);
	}

	private String again(Form form, SignedIn officer, CaseFile file, Incoming incoming, Faults faults,
			HttpServletRequest call, Model model) {
		rendering.show(model, call, officer, file, new Typed(incoming.typed()), faults);
		return form.view();
	}

	/** The fields of a form that needs no shaping; blank ones were not filled in. */
	private static Body plain(Map<String, List<String>> typed) {
		var fields = new LinkedHashMap<String, String[]>();
		typed.forEach((name, values) -> {
			if (!name.equals("version") && !name.equals("action") && !name.equals("_csrf")
					&& values.stream().anyMatch(value -> !value.isBlank()))
				fields.put(name, values.toArray(String[]::new));
		});
		return Body.form(fields);
	}

	private static String base(HttpServletRequest call) {
		return call.getRequestURI().substring(0, call.getRequestURI().lastIndexOf('/'));
	}

	private CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
	}

}
