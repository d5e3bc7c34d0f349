package id.lacak.request.administration;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.office.Office;
import id.lacak.request.office.OfficeRecord;
import id.lacak.request.page.Form;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;

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

import java.util.List;
import java.util.Map;

/** The office and its units for people. */
@Controller
@RequestMapping({"/admin", "/en/admin"})
class OfficePages {

	private static final String OFFICE = "administration/kantor";

	private static final String UNITS = "administration/unit";

	private static final String UNIT = "administration/unit-satu";

	private final OfficeDesk desk;

	private final AdminForms forms;

	private final Pages pages;

	private final OfficerNames names;

	OfficePages(OfficeDesk desk, AdminForms forms, Pages pages, OfficerNames names) {
		this.desk = desk;
		this.forms = forms;
		this.pages = pages;
		this.names = names;
	}

	@GetMapping
	String start(HttpServletRequest call) {
		return "redirect:" + base(call) + "/pengguna";
	}

	@GetMapping("/kantor")
	String office(@AuthenticationPrincipal SignedIn officer, @RequestParam(defaultValue = "") String selesai,
			HttpServletRequest call, Model model) {
		var present = framed(officer, selesai, call, model);
		model.addAttribute("form", Form.blank(Map.of("name", List.of(present.name()), "address",
				List.of(present.address()), "phone", List.of(present.phone()), "hours", List.of(present.hours()),
				"superior", List.of(present.superior()))));
		return OFFICE;
	}

	@PostMapping("/kantor")
	String change(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var present = framed(officer, "", call, model);
		return forms.carriedOut(incoming, call, answer, model, OFFICE, () -> {
			desk.change(officer, OfficeBody.office(incoming.form("_csrf"), present));
			return base(call) + "/kantor?selesai=disimpan";
		});
	}

	@GetMapping("/unit")
	String units(@AuthenticationPrincipal SignedIn officer, @RequestParam(defaultValue = "") String selesai,
			Model model) {
		listed(officer, selesai, model);
		model.addAttribute("form", Form.blank(Map.of()));
		return UNITS;
	}

	@PostMapping("/unit")
	String add(@AuthenticationPrincipal SignedIn officer, Incoming incoming, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		var present = listed(officer, "", model);
		return forms.carriedOut(incoming, call, answer, model, UNITS, () -> {
			desk.add(officer, present, OfficeBody.unit(incoming.form("_csrf"), present));
			return base(call) + "/unit?selesai=ditambah";
		});
	}

	@GetMapping("/unit/{code}")
	String unit(@AuthenticationPrincipal SignedIn officer, @PathVariable String code,
			@RequestParam(defaultValue = "") String selesai, Model model) {
		var unit = find(listed(officer, selesai, model), code, model);
		model.addAttribute("form", Form.blank(Map.of("name", List.of(unit.name()), "email",
				List.of(unit.email().orElse("")), "active", List.of(Boolean.toString(unit.active())))));
		return UNIT;
	}

	@PostMapping("/unit/{code}")
	String change(@AuthenticationPrincipal SignedIn officer, @PathVariable String code, Incoming incoming,
			HttpServletRequest call, HttpServletResponse answer, Model model) {
		var present = listed(officer, "", model);
		var unit = find(present, code, model);
		return forms.carriedOut(incoming, call, answer, model, UNIT, () -> {
			desk.change(officer, present, unit, OfficeBody.change(incoming.form("_csrf")));
			return base(call) + "/unit?selesai=disimpan";
		});
	}

	private OfficeRecord framed(SignedIn officer, String done, HttpServletRequest call, Model model) {
		var present = desk.present(officer);
		var words = pages.words(call);
		AdminForms.frame(officer, done, model);
		model.addAttribute("office", desk.office(officer));
		model.addAttribute("present", present);
		model.addAttribute("changed", present.version() == 0
				? ""
				: words.say("admin.changed", names.of(present.by()), words.moment(present.at())));
		return present;
	}

	private OfficeRecord listed(SignedIn officer, String done, Model model) {
		var present = desk.present(officer);
		AdminForms.frame(officer, done, model);
		model.addAttribute("units", present.units());
		return present;
	}

	private static Office.Unit find(OfficeRecord present, String code, Model model) {
		var unit = present.units()
				.stream()
				.filter(each -> each.code().equals(code))
				.findFirst()
				.orElseThrow(Problem::notFound);
		model.addAttribute("unit", unit);
		return unit;
	}

	private static String base(HttpServletRequest call) {
		return (Language.of(call).equals(Language.ENGLISH) ? "/en" : "") + "/admin";
	}

}
