package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.CaseIds;
import id.lacak.request.casework.Faults;
import id.lacak.request.casework.OneShot;
import id.lacak.request.casework.Typed;
import id.lacak.request.casework.Versions;
import id.lacak.request.letter.LetterScreen;
import id.lacak.request.letter.Matter;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionCommandKind;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.page.Pages;
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
import java.util.OptionalLong;
import java.util.Set;

/** The forms of one objection: each carries a command out and leads back to it. */
@Controller
@RequestMapping({ObjectionScreens.PATH + "/{id}", "/en" + ObjectionScreens.PATH + "/{id}"})
class ObjectionActions {

	private static final Set<String> NO_FIELDS = Set.of("version", "_csrf", "action");

	private final Reviewing reviewing;

	private final ObjectionScreens screens;

	private final ObjectionDocuments documents;

	private final Pages pages;

	private final Problems problems;

	private final Wording wording;

	private final LetterScreen letters;

	ObjectionActions(Reviewing reviewing, ObjectionScreens screens, ObjectionDocuments documents, Pages pages,
			Problems problems, Wording wording, LetterScreen letters) {
		this.letters = letters;
		this.reviewing = reviewing;
		this.screens = screens;
		this.documents = documents;
		this.pages = pages;
		this.problems = problems;
		this.wording = wording;
	}

	/** A form's way: its words in the address, and which command it gives. */
	private enum Way {

		PERIKSA(ObjectionCommandKind.BEGIN_REVIEW, "objection-review"), PENDAPAT(ObjectionCommandKind.GIVE_OPINION,
				"objection-opinion"), TANGGAPAN(ObjectionCommandKind.DECIDE, "objection-decided"), PELAKSANAAN(
						ObjectionCommandKind.EXECUTE, "objection-executed"), SENGKETA(
								ObjectionCommandKind.RECORD_DISPUTE, "objection-dispute"), CABUT(
										ObjectionCommandKind.WITHDRAW, "objection-withdrawn"), TUTUP(
												ObjectionCommandKind.CLOSE, "objection-closed");

		private final ObjectionCommandKind kind;

		private final String done;

		Way(ObjectionCommandKind kind, String done) {
			this.kind = kind;
			this.done = done;
		}

	}

	@PostMapping("/{way:periksa|pendapat|tanggapan|pelaksanaan|sengketa|cabut|tutup}")
	String submit(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, @PathVariable String way,
			Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model) {
		var form = Way.valueOf(way.toUpperCase(java.util.Locale.ROOT));
		if (!form.kind.allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = file(officer, id);
		if (form == Way.TANGGAPAN && file.objection().bars(officer.username()))
			throw Problem.forbidden();
		ObjectionCommand command;
		try {
			command = read(form, officer, file, body(incoming));
		} catch (Problem problem) {
			return faulty(problem, officer, file, incoming, call, answer, model);
		}
		var typed = new Typed(incoming.typed());
		if (form == Way.TANGGAPAN && typed.value("action").equals("review"))
			return review(officer, file, command, typed, call, model);
		if (form == Way.TANGGAPAN && typed.value("action").equals("change"))
			return screens.show(officer, file, typed, Faults.none(), call, model);
		var expected = Versions.expected(new Typed(incoming.typed()).value("version"));
		return switch (reviewing.carryOut(officer, file.objection().id(), command, expected)) {
			case Verdict.Done _ -> {
				OneShot.leave(call, answer, form.done);
				yield "redirect:" + base(call);
			}
			case Verdict.Refused(var why, var present) -> {
				answer.setStatus(HttpServletResponse.SC_CONFLICT);
				model.addAttribute("refusal",
						wording.detail(Problem.refused(why), pages.words(call).locale()));
				yield screens.show(officer, present, new Typed(incoming.typed()), Faults.none(), call, model);
			}
			case Verdict.Stale(var present) -> {
				answer.setStatus(HttpServletResponse.SC_CONFLICT);
				model.addAttribute("conflict", pages.words(call).say("review.conflict"));
				yield screens.show(officer, present, new Typed(incoming.typed()), Faults.none(), call, model);
			}
			case Verdict.Unknown _ -> throw Problem.notFound();
			case Verdict.NotAllowed _ -> throw Problem.forbidden();
		};
	}

	@PostMapping("/berkas")
	String upload(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		if (!ObjectionCommandKind.ATTACH_DOCUMENT.allowedTo(officer.roles()))
			throw Problem.forbidden();
		var file = file(officer, id);
		try {
			documents.attach(officer, file, documents.take(officer, file, call), OptionalLong.empty());
		} catch (Problem problem) {
			return faulty(problem, officer, file, incoming, call, answer, model);
		}
		OneShot.leave(call, answer, "attached");
		return "redirect:" + base(call);
	}

	/** The superior's answer as the applicant will read it, before it goes out. */
	private String review(SignedIn officer, ObjectionFile file, ObjectionCommand decision, Typed typed,
			HttpServletRequest call, Model model) {
		model.addAttribute("paper",
				letters.draft(new Matter.OfObjection(reviewing.foresee(officer, file, decision))));
		screens.show(officer, file, typed, Faults.none(), call, model);
		return "review/tinjau";
	}

	private ObjectionCommand read(Way way, SignedIn officer, ObjectionFile file, Body body) {
		var today = reviewing.settingFor(officer, file, officer.roles()).today();
		return switch (way) {
			case PERIKSA -> {
				body.check();
				yield new ObjectionCommand.BeginReview();
			}
			case PENDAPAT -> ReviewBodies.opinion(body);
			case TANGGAPAN -> ReviewBodies.decision(body, today);
			case PELAKSANAAN -> ReviewBodies.execution(body, reviewing.documents(file));
			case SENGKETA -> ReviewBodies.dispute(body, file.objection(), today);
			case CABUT -> ReviewBodies.withdrawal(body);
			case TUTUP -> ReviewBodies.closing(body);
		};
	}

	private String faulty(Problem problem, SignedIn officer, ObjectionFile file, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		if (problem.status() != 422)
			throw problem;
		answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return screens.show(officer, file, new Typed(incoming.typed()),
				new Faults(problems.byField(problem, call)), call, model);
	}

	/** The fields of a form; blank ones were not filled in. */
	private static Body body(Incoming incoming) {
		var fields = new LinkedHashMap<String, String[]>();
		incoming.typed().forEach((name, values) -> {
			if (!NO_FIELDS.contains(name) && values.stream().anyMatch(value -> !value.isBlank()))
				fields.put(name, values.toArray(String[]::new));
		});
		return Body.form(fields);
	}

	private static String base(HttpServletRequest call) {
		return call.getRequestURI().substring(0, call.getRequestURI().lastIndexOf('/'));
	}

	private ObjectionFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> reviewing.find(officer, known)).orElseThrow(Problem::notFound);
	}

}
