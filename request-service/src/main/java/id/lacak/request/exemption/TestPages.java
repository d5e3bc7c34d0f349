package id.lacak.request.exemption;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.Faults;
import id.lacak.request.casework.OneShot;
import id.lacak.request.casework.Typed;
import id.lacak.request.consequence.ConsequenceDesk;
import id.lacak.request.consequence.TestRecord;
import id.lacak.request.lifecycle.ConsequenceTest;
import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register of consequence tests for people: the list, one test, and the form for a new one. */
@Controller
@RequestMapping({TestPages.PATH, "/en" + TestPages.PATH})
class TestPages {

	static final String PATH = "/petugas/uji-konsekuensi";

	private static final int PAGE = 50;

	private final ConsequenceDesk desk;

	private final Offices offices;

	private final Pages pages;

	private final OfficerNames names;

	TestPages(ConsequenceDesk desk, Offices offices, Pages pages, OfficerNames names) {
		this.desk = desk;
		this.offices = offices;
		this.pages = pages;
		this.names = names;
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "after", defaultValue = "") String after, HttpServletRequest call, Model model) {
		frame(officer, call, model);
		model.addAttribute("list",
				desk.list(officer.office(), Optional.of(after).filter(cursor -> !cursor.isEmpty()), PAGE));
		return "exemption/list";
	}

	@GetMapping("/baru")
	String blank(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, Model model) {
		if (!officer.has(Role.LEAD_OFFICER))
			throw Problem.forbidden();
		model.addAttribute("key", UUID.randomUUID().toString());
		return form(officer, Typed.nothing(), Faults.none(), call, model);
	}

	@GetMapping("/{id}")
	String one(@AuthenticationPrincipal SignedIn officer, @PathVariable String id, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		model.addAttribute("news", OneShot.take(call, answer));
		return one(officer, found(officer, id), Typed.nothing(), Faults.none(), call, model);
	}

	/** One test, with the approval form as it was typed. */
	String one(SignedIn officer, TestRecord test, Typed typed, Faults faults, HttpServletRequest call, Model model) {
		frame(officer, call, model);
		model.addAttribute("test", test);
		model.addAttribute("by", names.of(test.by()));
		model.addAttribute("recordedBy", test.approval().map(agreed -> names.of(agreed.by())).orElse(""));
		form(typed, faults, model);
		return "exemption/test";
	}

	/** The form for a new test, as it was typed. */
	String form(SignedIn officer, Typed typed, Faults faults, HttpServletRequest call, Model model) {
		frame(officer, call, model);
		model.addAttribute("grounds", ExemptionGround.values());
		model.addAttribute("decisions", ConsequenceTest.Decision.values());
		form(typed, faults, model);
		return "exemption/new";
	}

	TestRecord found(SignedIn officer, String id) {
		return desk.find(officer.office(), id).orElseThrow(Problem::notFound);
	}

	Setting setting(SignedIn officer) {
		var role = officer.has(Role.LEAD_OFFICER)
				? Role.LEAD_OFFICER
				: officer.roles().stream().sorted().findFirst().orElseThrow();
		return offices.settingFor(offices.get(officer.office()), officer.as(role));
	}

	Office office(SignedIn officer) {
		return offices.get(officer.office());
	}

	private static void form(Typed typed, Faults faults, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		model.asMap().putIfAbsent("news", "");
		model.asMap().putIfAbsent("refusal", "");
		model.asMap().putIfAbsent("conflict", "");
	}

	private void frame(SignedIn officer, HttpServletRequest call, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("today", setting(officer).today());
		model.addAttribute("enters", officer.has(Role.LEAD_OFFICER));
		model.addAttribute("units", office(officer).units());
		model.addAttribute("unitNames", office(officer).units()
				.stream()
				.collect(Collectors.toMap(Office.Unit::code, Office.Unit::name)));
	}

}
