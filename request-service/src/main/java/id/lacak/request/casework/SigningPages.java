package id.lacak.request.casework;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.Proposals.Proposal;
import id.lacak.request.casework.Proposals.State;
import id.lacak.request.letter.LetterScreen;
import id.lacak.request.letter.Matter;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.problem.Wording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** Letters that wait for the lead officer's signature: read as the applicant will, then signed or sent back. */
@Controller
@RequestMapping({SigningPages.PATH, "/en" + SigningPages.PATH})
class SigningPages {

	static final String PATH = "/ketua/persetujuan";

	private static final int REASON = 2_000;

	private final Proposing proposing;

	private final Casework casework;

	private final CaseRendering rendering;

	private final Pages pages;

	private final OfficerNames names;

	private final Problems problems;

	private final Wording wording;

	private final LetterScreen letters;

	SigningPages(Proposing proposing, Casework casework, CaseRendering rendering, Pages pages, OfficerNames names,
			Problems problems, Wording wording, LetterScreen letters) {
		this.letters = letters;
		this.proposing = proposing;
		this.casework = casework;
		this.rendering = rendering;
		this.pages = pages;
		this.names = names;
		this.problems = problems;
		this.wording = wording;
	}

	/** A letter in the list. */
	record Row(CaseFile file, Proposal proposal, String outcome, String by, String distance, String look,
			boolean stale) {
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
		var words = pages.words(call);
		var setting = casework.settingFor(officer, officer.roles());
		model.addAttribute("officer", officer);
		model.addAttribute("words", words);
		model.addAttribute("news", OneShot.take(call, answer));
		model.addAttribute("rows", proposing.waiting(officer)
				.stream()
				.flatMap(file -> proposing.of(officer, file).stream().map(proposal -> {
					var left = setting.calendar().distance(setting.today(), proposal.due());
					return new Row(file, proposal,
							words.say("outcome." + new Typed(proposal.fields()).value("outcome")),
							names.of(proposal.by()), words.distance(left),
							left < 0 ? "late" : left == 0 ? "today" : left <= WorkList.SOON ? "soon" : "",
							file.version() != proposal.caseVersion());
				}))
				.toList());
		return "casework/persetujuan";
	}

	@GetMapping("/{id}")
	String read(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var file = file(officer, id);
		model.addAttribute("news", OneShot.take(call, answer));
		return show(officer, file, proposal(officer, file), Typed.nothing(), Faults.none(), call, model);
	}

	@PostMapping("/{id}/tanda-tangan")
	String sign(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var file = file(officer, id);
		var typed = new Typed(incoming.typed());
		var proposal = proposal(officer, file);
		if (!typed.value("draft").equals(Long.toString(proposal.version())))
			return conflict("proposal.changed", officer, file, proposal, call, answer, model);
		try {
			return switch (proposing.sign(officer, proposal, Versions.expected(typed.value("version")))) {
				case Ruling.Done _ -> back(call, answer, "signed");
				case Ruling.Stale(var present) -> {
					answer.setStatus(HttpServletResponse.SC_CONFLICT);
					model.addAttribute("conflict", rendering.changedBy(present, pages.words(call), "conflict.read"));
					yield show(officer, present, proposal, typed, Faults.none(), call, model);
				}
				case Ruling.Refused(var why, var present) -> {
					answer.setStatus(HttpServletResponse.SC_CONFLICT);
					model.addAttribute("refusal",
							wording.detail(Problem.refused(why), pages.words(call).locale()));
					yield show(officer, present, proposal, typed, Faults.none(), call, model);
				}
				case Ruling.Unknown _ -> throw Problem.notFound();
				case Ruling.NotAllowed _ -> throw Problem.forbidden();
			};
		} catch (Problem problem) {
			if (problem.status() != 422)
				throw problem;
			answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(officer, file, proposal, typed, Faults.none(), call, model);
		}
	}

	@PostMapping("/{id}/kembalikan")
	String sendBack(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var file = file(officer, id);
		var typed = new Typed(incoming.typed());
		var proposal = proposal(officer, file);
		var reason = typed.value("reason").strip();
		if (reason.isEmpty() || reason.length() > REASON) {
			answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			var faults = new Faults(
					java.util.Map.of("reason", pages.words(call).say("proposal.return.required")));
			return show(officer, file, proposal, typed, faults, call, model);
		}
		if (!typed.value("draft").equals(Long.toString(proposal.version()))
				|| !proposing.sendBack(officer, file, proposal.version(), reason))
			return conflict("proposal.changed", officer, file, proposal(officer, file), call, answer, model);
		return back(call, answer, "sent-back");
	}

	private String conflict(String key, SignedIn officer, CaseFile file, Proposal proposal, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		answer.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("conflict", pages.words(call).say(key));
		return show(officer, file, proposal, Typed.nothing(), Faults.none(), call, model);
	}

	private String show(SignedIn officer, CaseFile file, Proposal proposal, Typed typed, Faults faults,
			HttpServletRequest call, Model model) {
		var words = pages.words(call);
		try {
			var command = proposing.notice(officer, proposal);
			model.addAttribute("paper",
					letters.draft(new Matter.OfRequest(casework.foresee(officer, file, command))));
			model.addAttribute("exempts", command.notice().outcome().exempts());
			model.addAttribute("unfit", List.of());
		} catch (Problem problem) {
			model.addAttribute("paper", null);
			model.addAttribute("unfit", unfit(problem, words, call));
		}
		model.addAttribute("preparedBy", names.of(proposal.by()));
		if (file.version() != proposal.caseVersion())
			model.addAttribute("stale", rendering.changedBy(file, words, "proposal.stale"));
		rendering.show(model, call, officer, file, typed, faults);
		model.addAttribute("proposal", proposal);
		return "casework/tandatangan";
	}

	/** Why the letter cannot go out as it is: something in it is wrong by now, or the law refuses it. */
	private List<String> unfit(Problem problem, Words words, HttpServletRequest call) {
		if (problem.status() == 409)
			return List.of(wording.detail(problem, words.locale()));
		if (problem.status() != 422)
			throw problem;
		return new Faults(problems.byField(problem, call)).lines().stream().map(Faults.Line::sentence).toList();
	}

	private String back(HttpServletRequest call, HttpServletResponse answer, String news) {
		OneShot.leave(call, answer, news);
		return "redirect:" + pages.of(call).to(PATH);
	}

	private CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
	}

	private Proposal proposal(SignedIn officer, CaseFile file) {
		return proposing.of(officer, file)
				.filter(known -> known.state() == State.PROPOSED)
				.orElseThrow(Problem::notFound);
	}

}
