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

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What every form of a case does: reads what was typed, carries the command out, and leads back. */
@Component
class CaseForms {

	private final Casework casework;

	private final CaseRendering rendering;

	private final Problems problems;

	private final Wording wording;

	private final JointNotices joint;

	private final Links links;

	CaseForms(Casework casework, CaseRendering rendering, Problems problems, Wording wording, JointNotices joint,
			Links links) {
		this.joint = joint;
		this.links = links;
		this.casework = casework;
		this.rendering = rendering;
		this.problems = problems;
		this.wording = wording;
	}

	/** Turns what was typed into a command; a fault is a 422 problem. */
	@FunctionalInterface
	interface Reading {

		RequestCommand read(Map<String, List<String>> typed, CaseFile file, Setting setting);

	}

	/** A form's way: which command, where it is shown again, and what is said when it is done. */
	record Form(CommandKind kind, String view, String done) {

		Form at(String other) {
			return new Form(kind, other, done);
		}

	}

	String submit(Form form, Reading reading, SignedIn officer, String id, Incoming incoming,
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
		return switch (carryOut(officer, file, command, incoming, expected)) {
			case Ruling.Done _ -> {
				OneShot.leave(call, answer, form.done());
				yield "redirect:" + back(call);
			}
			case Ruling.Refused(var why, var present) -> {
				answer.setStatus(HttpServletResponse.SC_CONFLICT);
				model.addAttribute("refusal", wording.detail(Problem.refused(why), rendering.words(call).locale()));
				yield again(form.at(CaseRendering.CASE), officer, present, incoming, Faults.none(), call, model);
			}
			case Ruling.Stale(var present) -> overtaken(form, officer, present, incoming, call, answer, model);
			case Ruling.Unknown _ -> throw Problem.notFound();
			case Ruling.NotAllowed _ -> throw Problem.forbidden();
		};
	}

	/** The form again as it was typed, after somebody else was faster. */
	String overtaken(Form form, SignedIn officer, CaseFile present, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		answer.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("conflict", rendering.overtaken(officer, present, rendering.words(call)));
		return again(form, officer, present, incoming, Faults.none(), call, model);
	}

	String faulty(Form form, Problem problem, SignedIn officer, CaseFile file, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		if (problem.status() != 422)
			throw problem;
		answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return again(form, officer, file, incoming, new Faults(problems.byField(problem, call)), call, model);
	}

	String again(Form form, SignedIn officer, CaseFile file, Incoming incoming, Faults faults,
			HttpServletRequest call, Model model) {
		var page = rendering.show(model, call, officer, file, new Typed(incoming.typed()), faults);
		// a unit has one page for all it may do
		return page.equals(CaseRendering.UNIT) ? page : form.view();
	}

	/** The fields of a form that needs no shaping; blank ones were not filled in. */
	static Body plain(Map<String, List<String>> typed) {
		var fields = new LinkedHashMap<String, String[]>();
		typed.forEach((name, values) -> {
			if (!name.equals("version") && !name.equals("action") && !name.equals("_csrf") && !name.equals("draft")
					&& values.stream().anyMatch(value -> !value.isBlank()))
				fields.put(name, values.toArray(String[]::new));
		});
		return Body.form(fields);
	}

	private Ruling carryOut(SignedIn officer, CaseFile file, RequestCommand command, Incoming incoming,
			OptionalLong expected) {
		var id = file.request().id();
		return command instanceof RequestCommand.Link link
				? links.link(officer, id, link, expected)
				: joint.carryOut(officer, id, command,
						JointNotices.named(incoming.typed().getOrDefault("alsoFor[]", List.of())), expected);
	}

	/** The address of the case that a form belongs to. */
	static String base(HttpServletRequest call) {
		return call.getRequestURI().replaceFirst("^(.*/permohonan/[^/]+).*$", "$1");
	}

	/** The same with the list that the case was opened from, if the form stood on such a page. */
	static String back(HttpServletRequest call) {
		var from = call.getHeader("Referer");
		var at = from == null ? -1 : from.indexOf("?" + Neighbours.PARAMETER + "=");
		return at < 0 ? base(call) : base(call) + from.substring(at).replaceAll("[^\\w?=%&.+~-]", "");
	}

	/** The case, if the officer may see it. */
	CaseFile file(SignedIn officer, String id) {
		return CaseIds.parse(id).flatMap(known -> casework.find(officer, known)).orElseThrow(Problem::notFound);
	}

}
