package id.lacak.request.watch;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.casework.OneShot;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;
import id.lacak.request.watch.ReminderDesk.Ruling;
import id.lacak.request.watch.ReminderDesk.Wanted;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The reminders of the office for people: what is planned, what waits for a word, what became of the others. */
@Controller
@RequestMapping({ReminderPages.PATH, "/en" + ReminderPages.PATH})
class ReminderPages {

	static final String PATH = "/petugas/pengingat";

	private static final int PAGE = 50;

	private static final int DAYS = 7;

	private static final int REASON = 2_000;

	private static final Set<Role> WHO_DECIDE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final ReminderDesk desk;

	private final Pages pages;

	private final OfficerNames names;

	ReminderPages(ReminderDesk desk, Pages pages, OfficerNames names) {
		this.desk = desk;
		this.pages = pages;
		this.names = names;
	}

	@GetMapping
	String list(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "state", defaultValue = "PLANNED") String state,
			@RequestParam(name = "after", defaultValue = "") String after, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		model.addAttribute("news", OneShot.take(call, answer));
		return show(officer, wanted(state), after, "", call, model);
	}

	/** Sends what is due, whatever the hour. */
	@PostMapping("/kirim")
	String send(@AuthenticationPrincipal SignedIn officer, @RequestParam(name = "id", defaultValue = "") String id,
			HttpServletRequest call, HttpServletResponse answer) {
		demandLead(officer);
		var name = name(officer, id);
		return done(desk.send(officer, name.file(), name.key()), "reminder-sent", Wanted.DUE, call, answer);
	}

	/** Decides that a reminder shall not be sent; the reason is kept. */
	@PostMapping("/lewati")
	String waive(@AuthenticationPrincipal SignedIn officer, @RequestParam(name = "id", defaultValue = "") String id,
			@RequestParam(name = "reason", defaultValue = "") String reason,
			@RequestParam(name = "state", defaultValue = "PLANNED") String state, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		demandLead(officer);
		var name = name(officer, id);
		if (reason.isBlank() || reason.length() > REASON) {
			answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(officer, wanted(state), "", id, call, model);
		}
		return done(desk.waive(officer, name.file(), name.key(), reason.strip()), "reminder-waived", wanted(state),
				call, answer);
	}

	/** @param faulty id of the reminder whose reason is missing; empty if none is */
	private String show(SignedIn officer, Wanted wanted, String after, String faulty, HttpServletRequest call,
			Model model) {
		var today = desk.today(officer);
		var ahead = wanted == Wanted.PLANNED || wanted == Wanted.DUE;
		var from = ahead ? today : today.minusDays(DAYS);
		var to = ahead ? today.plusDays(DAYS) : today;
		var page = page(officer, wanted, from, to, after);
		var rows = new ReminderRows(pages.words(call), desk.office(officer), names, officer.hasAny(WHO_DECIDE));
		model.addAttribute("officer", officer);
		model.addAttribute("words", pages.words(call));
		model.addAttribute("today", today);
		model.addAttribute("wanted", wanted);
		model.addAttribute("states", Wanted.values());
		model.addAttribute("decides", officer.has(Role.LEAD_OFFICER));
		model.addAttribute("named", officer.hasAny(WHO_DECIDE));
		model.addAttribute("faulty", faulty);
		model.addAttribute("rows", page.items()
				.stream()
				.flatMap(file -> desk.seen(officer, file, wanted, from, to).stream())
				.map(rows::of)
				.toList());
		model.addAttribute("following", page.next().orElse(""));
		model.asMap().putIfAbsent("news", "");
		return "watch/list";
	}

	private Reminders.Page page(SignedIn officer, Wanted wanted, LocalDate from, LocalDate to, String after) {
		try {
			return desk.page(officer, wanted, from, to, PAGE, Optional.of(after).filter(text -> !text.isEmpty()));
		} catch (IllegalArgumentException notACursor) {
			throw Problem.notFound();
		}
	}

	private String done(Ruling ruling, String news, Wanted state, HttpServletRequest call,
			HttpServletResponse answer) {
		OneShot.leave(call, answer, switch (ruling) {
			case Ruling.Done _ -> news;
			case Ruling.Unknown() -> throw Problem.notFound();
			case Ruling.Refused(var kind) -> kind;
		});
		return "redirect:" + pages.of(call).to(PATH) + "?state=" + state.name();
	}

	private static void demandLead(SignedIn officer) {
		if (!officer.has(Role.LEAD_OFFICER))
			throw Problem.forbidden();
	}

	private static Wanted wanted(String state) {
		try {
			return Wanted.valueOf(state);
		} catch (IllegalArgumentException none) {
			throw Problem.notFound();
		}
	}

	/** The name of a reminder: its case, then its place on a ladder. */
	private record Name(CaseId file, String key) {
	}

	private Name name(SignedIn officer, String id) {
		var colon = id.indexOf(':');
		try {
			var name = new Name(new CaseId(id.substring(0, Math.max(0, colon))), id.substring(colon + 1));
			if (desk.knows(officer, name.file()))
				return name;
		} catch (IllegalArgumentException notAnId) {
			// as unknown as any other
		}
		throw Problem.notFound();
	}

}
