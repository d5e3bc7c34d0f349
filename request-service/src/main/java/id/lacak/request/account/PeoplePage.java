package id.lacak.request.account;

import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The accounts of an office for people. What was done is told on the next page. */
@Controller
@RequestMapping({PeoplePage.PATH, "/en" + PeoplePage.PATH})
class PeoplePage {

	static final String PATH = "/admin/pengguna";

	private static final String NEW = "account/pengguna-baru";

	private static final String ONE = "account/pengguna-satu";

	private final Staff staff;

	private final Offices offices;

	private final Problems problems;

	private final Wording wording;

	PeoplePage(Staff staff, Offices offices, Problems problems, Wording wording) {
		this.staff = staff;
		this.offices = offices;
		this.problems = problems;
		this.wording = wording;
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer, @RequestParam(defaultValue = "") String selesai,
			Model model) {
		frame(officer, selesai, model);
		model.addAttribute("people", staff.all(officer));
		return "account/pengguna";
	}

	@GetMapping("/baru")
	String fresh(@AuthenticationPrincipal SignedIn officer, Model model) {
		frame(officer, "", model);
		model.addAttribute("form", Form.blank(Map.of()));
		return NEW;
	}

	@PostMapping("/baru")
	String add(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		frame(officer, "", model);
		return carriedOut(incoming, call, answer, model, NEW, () -> {
			var added = staff.add(officer,
					MemberBody.fresh(incoming.form("_csrf"), offices.get(officer.office())));
			return list(call) + (added.invited() ? "?selesai=diundang" : "?selesai=ditambah");
		});
	}

	@GetMapping("/{username}")
	String show(@AuthenticationPrincipal SignedIn officer, @PathVariable String username,
			@RequestParam(defaultValue = "") String selesai, Model model) {
		var person = person(officer, username, model);
		frame(officer, selesai, model);
		model.addAttribute("form", Form.blank(typed(person)));
		return ONE;
	}

	@PostMapping("/{username}")
	String change(@AuthenticationPrincipal SignedIn officer, @PathVariable String username, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var person = person(officer, username, model);
		frame(officer, "", model);
		return carriedOut(incoming, call, answer, model, ONE, () -> {
			staff.change(officer, person,
					MemberBody.change(incoming.form("_csrf"), person, offices.get(officer.office())));
			return one(call, username) + "?selesai=disimpan";
		});
	}

	@PostMapping("/{username}/nonaktif")
	String lock(@AuthenticationPrincipal SignedIn officer, @PathVariable String username, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return use(false, officer, username, incoming, call, answer, model);
	}

	@PostMapping("/{username}/aktif")
	String unlock(@AuthenticationPrincipal SignedIn officer, @PathVariable String username, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		return use(true, officer, username, incoming, call, answer, model);
	}

	@PostMapping("/{username}/undangan")
	String invite(@AuthenticationPrincipal SignedIn officer, @PathVariable String username, HttpServletRequest call,
			Model model) {
		var person = person(officer, username, model);
		if (!person.active())
			throw Problem.of(409, "account-locked");
		staff.invite(officer, person);
		return "redirect:" + one(call, username) + "?selesai=diundang";
	}

	private String use(boolean active, SignedIn officer, String username, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var person = person(officer, username, model);
		frame(officer, "", model);
		var view = carriedOut(incoming, call, answer, model, ONE, () -> {
			staff.change(officer, person, MemberBody.Change.active(active));
			return one(call, username) + (active ? "?selesai=diaktifkan" : "?selesai=dinonaktifkan");
		});
		// nothing was typed here, so the form shows what is kept
		model.addAttribute("form", Form.blank(typed(person)));
		return view;
	}

	private String carriedOut(Incoming incoming, HttpServletRequest call, HttpServletResponse answer, Model model,
			String view, Supplier<String> act) {
		var typed = new LinkedHashMap<>(incoming.typed());
		typed.remove("password");
		try {
			return "redirect:" + act.get();
		} catch (Problem problem) {
			if (problem.status() != 422 && problem.status() != 409)
				throw problem;
			answer.setStatus(problem.status());
			model.addAttribute("form", new Form(typed, problems.byField(problem, call)));
			if (problem.status() == 409)
				model.addAttribute("refusal", wording.detail(problem, Language.of(call)));
			return view;
		}
	}

	private void frame(SignedIn officer, String done, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("units", offices.get(officer.office()).activeUnits());
		model.addAttribute("roles", Officer.ROLES.stream().sorted().map(Role::name).toList());
		model.addAttribute("refusal", "");
		model.addAttribute("done",
				List.of("diundang", "ditambah", "disimpan", "diaktifkan", "dinonaktifkan").contains(done)
						? "people.done." + done
						: "");
	}

	private Officer person(SignedIn officer, String username, Model model) {
		var person = staff.find(officer, username).orElseThrow(Problem::notFound);
		model.addAttribute("person", person);
		return person;
	}

	private static Map<String, List<String>> typed(Officer person) {
		return Map.of("name", List.of(person.name()), "email", List.of(person.email()), "unit",
				List.of(person.unit().orElse("")), "roles[]", person.roles().stream().map(Role::name).toList());
	}

	private static String list(HttpServletRequest call) {
		return (Language.of(call).equals(Language.ENGLISH) ? "/en" : "") + PATH;
	}

	private static String one(HttpServletRequest call, String username) {
		return list(call) + "/" + username;
	}

}
