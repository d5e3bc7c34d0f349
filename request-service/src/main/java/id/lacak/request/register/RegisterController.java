package id.lacak.request.register;

import id.lacak.request.account.SignedIn;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** The registers and the annual figures for programs. */
@RestController
@RequestMapping("/api/v1")
class RegisterController {

	static final String CSV = "text/csv";

	static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Registers registers;

	private final AnnualReport report;

	private final Offices offices;

	private final Pages pages;

	RegisterController(Registers registers, AnnualReport report, Offices offices, Pages pages) {
		this.registers = registers;
		this.report = report;
		this.offices = offices;
		this.pages = pages;
	}

	@GetMapping(path = "/registers/requests", produces = {MediaType.APPLICATION_JSON_VALUE, CSV, XLSX})
	void requests(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, HttpServletResponse answer)
			throws IOException {
		write(Registers.REQUESTS, officer, call, answer);
	}

	@GetMapping(path = "/registers/objections", produces = {MediaType.APPLICATION_JSON_VALUE, CSV, XLSX})
	void objections(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, HttpServletResponse answer)
			throws IOException {
		write(Registers.OBJECTIONS, officer, call, answer);
	}

	@GetMapping("/reports/annual")
	AnnualReport.Figures annual(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call) {
		return report.of(officer.office(), year(call, officer));
	}

	private void write(String name, SignedIn officer, HttpServletRequest call, HttpServletResponse answer)
			throws IOException {
		var year = year(call, officer);
		var words = pages.words(Language.of(call), offices.get(officer.office()));
		var file = new RegisterFile(registers.named(name, officer), officer.office(), year, words);
		var wanted = MediaType.parseMediaTypes(call.getHeader("Accept"));
		var kind = wanted.stream()
				.map(type -> type.getType() + "/" + type.getSubtype())
				.filter(type -> type.equals(CSV) || type.equals(XLSX) || type.equals(MediaType.APPLICATION_JSON_VALUE))
				.findFirst()
				.orElse(MediaType.APPLICATION_JSON_VALUE);
		RegisterDownloads.head(answer, kind, name + "-" + year);
		switch (kind) {
			case CSV -> file.csv(answer.getOutputStream());
			case XLSX -> file.xlsx(answer.getOutputStream());
			default -> file.json(answer.getOutputStream());
		}
	}

	/** The year that was asked for; the present one if none was. */
	private int year(HttpServletRequest call, SignedIn officer) {
		var body = Body.form(call.getParameterMap());
		var year = body.optional("year", Rule.number(1900, 2199));
		body.check();
		return year.orElseGet(() -> registers.setting(officer).today().getYear());
	}

}
