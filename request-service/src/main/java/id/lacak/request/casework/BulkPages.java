package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Incoming;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done with several cases of the queue at once. The cases stand in the address, so every page can be opened again. */
@Controller
@RequestMapping({QueuePage.PATH, "/en" + QueuePage.PATH})
class BulkPages {

	private static final Set<Role> OFFICE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final Set<String> READING = Set.of("cetak", "csv");

	private final Bulk bulk;

	private final Casework casework;

	private final Pages pages;

	private final Problems problems;

	private final Handlers handlers;

	BulkPages(Bulk bulk, Casework casework, Pages pages, Problems problems, Handlers handlers) {
		this.handlers = handlers;
		this.bulk = bulk;
		this.casework = casework;
		this.pages = pages;
		this.problems = problems;
	}

	/** Leads from the queue to what is to be done with the chosen ones. */
	@PostMapping("/tindakan")
	String act(@AuthenticationPrincipal SignedIn officer, @RequestParam(name = "aksi", defaultValue = "") String act,
			@RequestParam(name = "id", defaultValue = "") String[] ids, HttpServletRequest call,
			HttpServletResponse answer) {
		if (!READING.contains(act) && !officer.hasAny(OFFICE))
			throw Problem.forbidden();
		var files = bulk.chosen(officer, ids);
		if (files.isEmpty()) {
			OneShot.leave(call, answer, "none-chosen");
			return "redirect:" + to(call, "");
		}
		var chosen = files.stream().map(file -> "id=" + file.request().id()).collect(Collectors.joining("&", "?", ""));
		return "redirect:" + switch (act) {
			case "tugaskan" -> to(call, "/tugaskan") + chosen;
			case "petugas" -> to(call, "/petugas") + chosen;
			case "cetak" -> to(call, "/lembar") + chosen;
			case "csv" -> to(call, "/pilihan.csv") + chosen;
			case "ingatkan" -> results(call, act, bulk.remind(officer, files));
			case String _ -> throw Problem.notFound();
		};
	}

	/** Which unit is to be asked what about the chosen ones. */
	@GetMapping("/tugaskan")
	String ask(@AuthenticationPrincipal SignedIn officer, @RequestParam(name = "id", defaultValue = "") String[] ids,
			HttpServletRequest call, Model model) {
		return form(officer, Typed.nothing(), Faults.none(), call, model, ids);
	}

	@PostMapping("/tugaskan")
	String assign(@AuthenticationPrincipal SignedIn officer, Incoming incoming,
			@RequestParam(name = "id", defaultValue = "") String[] ids, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		if (!officer.hasAny(OFFICE))
			throw Problem.forbidden();
		var files = bulk.chosen(officer, ids);
		var typed = new java.util.LinkedHashMap<>(incoming.typed());
		typed.remove("id");
		try {
			if (!files.isEmpty())
				AssignmentBodies.assign(CaseForms.plain(typed), files.getFirst(), casework.office(officer),
						casework.settingFor(officer, files.getFirst(), officer.roles()));
		} catch (Problem problem) {
			// a date that does not fit one case may fit the next; a missing question fits none
			var faults = problems.byField(problem, call);
			if (problem.status() != 422 || faults.keySet().stream().anyMatch(name -> !name.equals("internalDueDate"))) {
				answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				return form(officer, new Typed(typed), new Faults(faults), call, model, ids);
			}
		}
		return "redirect:" + results(call, "tugaskan",
				bulk.assign(officer, files, _ -> CaseForms.plain(typed)));
	}

	/** Which officer is to look after the chosen ones. */
	@GetMapping("/petugas")
	String choose(@AuthenticationPrincipal SignedIn officer, @RequestParam(name = "id", defaultValue = "") String[] ids,
			HttpServletRequest call, Model model) {
		if (!officer.hasAny(OFFICE))
			throw Problem.forbidden();
		frame(officer, call, model);
		model.addAttribute("files", bulk.chosen(officer, ids));
		model.addAttribute("handlers", handlers.of(officer));
		model.addAttribute("names", handlers.names(officer));
		return "casework/serahkan";
	}

	@PostMapping("/petugas")
	String entrust(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "handler", defaultValue = "") String handler,
			@RequestParam(name = "id", defaultValue = "") String[] ids, HttpServletRequest call) {
		if (!officer.hasAny(OFFICE))
			throw Problem.forbidden();
		var command = CommandBodies.entrusting(CaseForms.plain(Map.of("handler", List.of(handler))),
				handlers.usernames(officer));
		return "redirect:" + results(call, "petugas", bulk.entrust(officer, bulk.chosen(officer, ids), command));
	}

	/** What worked and what did not, by number. */
	@GetMapping("/hasil")
	String results(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "aksi", defaultValue = "") String act,
			@RequestParam(name = "r", defaultValue = "") String[] marks, HttpServletRequest call, Model model) {
		if (!Set.of("tugaskan", "ingatkan", "petugas").contains(act))
			throw Problem.notFound();
		var results = bulk.results(officer, marks);
		frame(officer, call, model);
		model.addAttribute("act", act);
		model.addAttribute("done", results.stream().filter(Bulk.Result::done).toList());
		model.addAttribute("left", results.stream().filter(result -> !result.done()).toList());
		return "casework/hasil";
	}

	/** The chosen ones on paper, A4 on its side. */
	@GetMapping("/lembar")
	String sheet(@AuthenticationPrincipal SignedIn officer, @RequestParam(name = "id", defaultValue = "") String[] ids,
			HttpServletRequest call, Model model) {
		var files = bulk.chosen(officer, ids);
		frame(officer, call, model);
		var setting = casework.settingFor(officer, officer.roles());
		model.addAttribute("queue", QueueScreen.of(new CasePage(files, Optional.empty(), files.size()), setting,
				pages.words(call), casework.office(officer)));
		model.addAttribute("today", setting.today());
		return "casework/lembar";
	}

	/** The chosen ones for a spreadsheet. */
	@GetMapping("/pilihan.csv")
	ResponseEntity<byte[]> table(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "id", defaultValue = "") String[] ids, HttpServletRequest call) {
		var sheet = new QueueSheet(pages.words(call), Confidence.of(officer).seesPeople(), casework.office(officer),
				handlers.names(officer));
		return ResponseEntity.ok()
				.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename("antrean.csv").build().toString())
				.body(sheet.of(bulk.chosen(officer, ids)).getBytes(StandardCharsets.UTF_8));
	}

	private String form(SignedIn officer, Typed typed, Faults faults, HttpServletRequest call, Model model,
			String... ids) {
		if (!officer.hasAny(OFFICE))
			throw Problem.forbidden();
		frame(officer, call, model);
		model.addAttribute("files", bulk.chosen(officer, ids));
		model.addAttribute("units", casework.office(officer).units());
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		return "casework/tugaskan";
	}

	private void frame(SignedIn officer, HttpServletRequest call, Model model) {
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("named", Confidence.of(officer).seesPeople());
	}

	private String results(HttpServletRequest call, String act, List<Bulk.Result> results) {
		return to(call, "/hasil") + results.stream()
				.map(result -> "&r=" + result.mark())
				.collect(Collectors.joining("", "?aksi=" + act, ""));
	}

	private String to(HttpServletRequest call, String rest) {
		return pages.of(call).to(QueuePage.PATH + rest);
	}

}
