package id.lacak.request.exemption;

import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.Faults;
import id.lacak.request.casework.OneShot;
import id.lacak.request.casework.Typed;
import id.lacak.request.consequence.ConsequenceBody;
import id.lacak.request.consequence.ConsequenceDesk;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of the register of consequence tests: a new test, and its approval. */
@Controller
@RequestMapping({TestPages.PATH, "/en" + TestPages.PATH})
class TestActions {

	private static final Set<String> LINES = Set.of("items", "members");

	private static final Set<String> NO_MATTER = Set.of("key", "_csrf");

	private static final int LINE = 500;

	private final ConsequenceDesk desk;

	private final TestPages screens;

	private final Problems problems;

	private final Pages pages;

	TestActions(ConsequenceDesk desk, TestPages screens, Problems problems, Pages pages) {
		this.desk = desk;
		this.screens = screens;
		this.problems = problems;
		this.pages = pages;
	}

	@PostMapping("/baru")
	String enter(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		demandLead(officer);
		var typed = incoming.typed();
		var setting = screens.setting(officer);
		var key = new Typed(typed).value("key");
		try {
			var draft = ConsequenceBody.draft(body(typed), screens.office(officer), setting);
			// pressing twice enters the test once
			var id = ConsequenceDesk.named(officer.office() + "/form/" + officer.username() + "/" + key);
			var test = desk.enter(draft, officer.office(), id, setting);
			OneShot.leave(call, answer, "tested");
			return "redirect:" + to(call, "/" + test.id());
		} catch (Problem problem) {
			model.addAttribute("key", key);
			return screens.form(officer, new Typed(typed), faults(problem, call, answer), call, model);
		}
	}

	@PostMapping("/{id}/persetujuan")
	String approve(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		demandLead(officer);
		var test = screens.found(officer, id);
		var body = body(incoming.typed());
		try {
			var approvedBy = body.required("approvedBy", Rule.line(LINE));
			var document = body.optional("document", Rule.line(LINE));
			body.check();
			var added = desk.approve(officer.office(), id, approvedBy.get(), document, screens.setting(officer));
			OneShot.leave(call, answer, added ? "test-approved" : "test-approved-before");
			return "redirect:" + to(call, "/" + test.id());
		} catch (Problem problem) {
			return screens.one(officer, test, new Typed(incoming.typed()), faults(problem, call, answer), call, model);
		}
	}

	private Faults faults(Problem problem, HttpServletRequest call, HttpServletResponse answer) {
		if (problem.status() != 422)
			throw problem;
		answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return new Faults(problems.byField(problem, call));
	}

	private static void demandLead(SignedIn officer) {
		if (!officer.has(Role.LEAD_OFFICER))
			throw Problem.forbidden();
	}

	private String to(HttpServletRequest call, String rest) {
		return pages.of(call).to(TestPages.PATH + rest);
	}

	/** Text areas of several lines as lists; blank fields were not filled in. */
	private static Body body(Map<String, List<String>> typed) {
		var fields = new LinkedHashMap<String, String[]>();
		typed.forEach((name, values) -> {
			var text = values.getLast();
			if (NO_MATTER.contains(name) || text.isBlank())
				return;
			if (LINES.contains(name))
				fields.put(name + "[]", Arrays.stream(text.split("\\R"))
						.map(String::strip)
						.filter(line -> !line.isEmpty())
						.toArray(String[]::new));
			else
				fields.put(name, new String[]{text});
		});
		return Body.form(fields);
	}

}
