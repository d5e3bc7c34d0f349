package id.lacak.request.register;

import id.lacak.request.account.SignedIn;
import id.lacak.request.letter.TableSheets;
import id.lacak.request.page.Language;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;

/** The registers as files for officers with a browser. */
@Controller
class RegisterDownloads {

	private final Registers registers;

	private final Pages pages;

	private final TableSheets sheets;

	RegisterDownloads(Registers registers, Pages pages, TableSheets sheets) {
		this.sheets = sheets;
		this.registers = registers;
		this.pages = pages;
	}

	@GetMapping({RegisterPages.PATH + "/{register}/{year}.csv", "/en" + RegisterPages.PATH + "/{register}/{year}.csv"})
	void csv(@AuthenticationPrincipal SignedIn officer, @PathVariable String register, @PathVariable String year,
			HttpServletRequest call, HttpServletResponse answer) throws IOException {
		var file = file(officer, register, year, call);
		head(answer, RegisterController.CSV, register + "-" + year);
		file.csv(answer.getOutputStream());
	}

	@GetMapping({RegisterPages.PATH + "/{register}/{year}.xlsx",
			"/en" + RegisterPages.PATH + "/{register}/{year}.xlsx"})
	void xlsx(@AuthenticationPrincipal SignedIn officer, @PathVariable String register, @PathVariable String year,
			HttpServletRequest call, HttpServletResponse answer) throws IOException {
		var file = file(officer, register, year, call);
		head(answer, RegisterController.XLSX, register + "-" + year);
		file.xlsx(answer.getOutputStream());
	}

	/** All rows on A4 broadside, with a check code that {@code /verifikasi} knows. */
	@GetMapping({RegisterPages.PATH + "/{register}/{year}.pdf", "/en" + RegisterPages.PATH + "/{register}/{year}.pdf"})
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedIn officer, @PathVariable String register,
			@PathVariable String year, HttpServletRequest call) {
		var words = pages.words(call);
		var now = registers.setting(officer).now();
		var known = RegisterPages.name(register);
		var table = file(officer, register, year, call).table(words.say("register." + known) + " " + year,
				words.say("register.printed", words.moment(now)));
		var pdf = sheets.pdf(table, pages.office(call), "register-" + known + "-" + year, now, words.locale());
		return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						"inline; filename=\"register-%s-%s.pdf\"".formatted(register, year))
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(pdf);
	}

	private RegisterFile file(SignedIn officer, String register, String year, HttpServletRequest call) {
		return new RegisterFile(registers.named(RegisterPages.name(register), officer), officer.office(), year(year),
				pages.words(Language.of(call), pages.office(call)));
	}

	/** The head of an answer that is a register. */
	static void head(HttpServletResponse answer, String type, String name) {
		answer.setContentType(type.equals(RegisterController.XLSX) ? type : type + ";charset=UTF-8");
		answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (!type.equals(MediaType.APPLICATION_JSON_VALUE))
			answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register-" + name
					+ (type.equals(RegisterController.XLSX) ? ".xlsx" : ".csv") + "\"");
	}

	/** The year of an address; 404 for what is none. */
	static int year(String year) {
		if (!year.matches("(?:19|20|21)[0-9]{2}"))
			throw Problem.notFound();
		return Integer.parseInt(year);
	}

}
