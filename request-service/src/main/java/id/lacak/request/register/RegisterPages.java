package id.lacak.request.register;

import id.lacak.request.account.SignedIn;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The registers and the annual figures for people; a register prints on A4, broadside. */
@Controller
@RequestMapping({RegisterPages.PATH, "/en" + RegisterPages.PATH})
class RegisterPages {

	static final String PATH = "/petugas/laporan";

	private static final int YEARS = 5;

	private static final int ROWS = 200;

	private final Registers registers;

	private final AnnualReport report;

	private final Pages pages;

	RegisterPages(Registers registers, AnnualReport report, Pages pages) {
		this.registers = registers;
		this.report = report;
		this.pages = pages;
	}

	@GetMapping
	String reports(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "tahun", defaultValue = "") String asked,
			HttpServletRequest call, Model model) {
		var today = registers.setting(officer).today();
		var year = asked.isEmpty() ? today.getYear() : RegisterDownloads.year(asked);
		var words = pages.words(call);
		if (registers.seesFigures(officer)) {
			var figures = report.of(officer.office(), year);
			model.addAttribute("figures", figures);
			model.addAttribute("due", words.day(figures.due()));
		}
		model.addAttribute("officer", officer);
		model.addAttribute("words", words);
		model.addAttribute("year", Integer.toString(year));
		model.addAttribute("years", IntStream.range(0, YEARS)
				.mapToObj(back -> Integer.toString(Math.max(today.getYear(), year) - back))
				.toList());
		model.addAttribute("registers",
				registers.seesRegisters(officer) ? List.of("permohonan", "keberatan") : List.of());
		return "register/laporan";
	}

	@GetMapping("/{register}/{year:[0-9]{4}}")
	String register(@AuthenticationPrincipal SignedIn officer, @PathVariable String register,
			@PathVariable String year, @RequestParam(name = "sesudah", defaultValue = "0") String after,
			HttpServletRequest call, Model model) {
		var known = registers.named(name(register), officer);
		var number = RegisterDownloads.year(year);
		var words = pages.words(call);
		var rows = new ArrayList<List<String>>();
		var last = known.rows(officer.office(), number, place(after), ROWS,
				row -> rows.add(row.stream().map(value -> Cells.text(value, words)).toList()));
		model.addAttribute("officer", officer);
		model.addAttribute("register", register);
		model.addAttribute("year", year);
		model.addAttribute("keys", known.keys());
		model.addAttribute("rows", rows);
		model.addAttribute("named", registers.seesPeople(officer));
		model.addAttribute("following", rows.size() < ROWS ? 0 : last);
		return "register/buku";
	}

	/** The name of a register behind the word in an address. */
	static String name(String word) {
		return switch (word) {
			case "permohonan" -> Registers.REQUESTS;
			case "keberatan" -> Registers.OBJECTIONS;
			default -> throw Problem.notFound();
		};
	}

	private static int place(String after) {
		if (!after.matches("[0-9]{1,9}"))
			throw Problem.notFound();
		return Integer.parseInt(after);
	}

}
