package id.lacak.request.casework;

import id.lacak.request.account.Preferences;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.CaseQuery;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The work list for people. Its filters live in the address, so it can be kept and shared. */
@Controller
class QueuePage {

	static final String PATH = "/petugas/antrean";

	/** Who writes down what comes over the counter. */
	private static final Set<Role> ENTERING = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final int LETTERS = 200;

	private final WorkList list;

	private final Casework casework;

	private final Pages pages;

	private final Counters counters;

	private final Proposals proposals;

	private final Preferences preferences;

	private final Handlers handlers;

	QueuePage(WorkList list, Casework casework, Pages pages, Counters counters, Proposals proposals,
			Preferences preferences, Handlers handlers) {
		this.handlers = handlers;
		this.counters = counters;
		this.proposals = proposals;
		this.preferences = preferences;
		this.list = list;
		this.casework = casework;
		this.pages = pages;
	}

	@GetMapping({PATH, "/en" + PATH})
	String show(@AuthenticationPrincipal SignedIn officer,
			@RequestParam(name = "surat", defaultValue = "") String letters, HttpServletRequest call,
			HttpServletResponse answer, Model model) {
		if (!Confidence.of(officer).seesAll())
			return "redirect:" + pages.of(call).to(UnitPages.PATH);
		var setting = casework.settingFor(officer, officer.roles());
		var filter = ListFilters.read(call, casework.office(officer));
		var words = pages.words(call);
		model.addAttribute("officer", officer);
		model.addAttribute("enters", officer.hasAny(ENTERING));
		model.addAttribute("words", words);
		model.addAttribute("named", Confidence.of(officer).seesPeople());
		model.addAttribute("today", setting.today());
		model.addAttribute("working", QueueScreen.works(setting.calendar(), setting.today()));
		model.addAttribute("open", list.count(officer, WorkList.Filter.open()));
		model.addAttribute("counters", counters.of(officer, filter, letters));
		model.addAttribute("keys", preferences.keys(officer.username()));
		filters(officer, filter, call, model);
		var page = letters.isEmpty() ? page(officer, filter) : prepared(officer, letters);
		model.addAttribute("queue", QueueScreen.of(page, setting, words, casework.office(officer),
				filter.sort() == CaseQuery.Sort.DUE_DATE));
		model.addAttribute("next", page.items().isEmpty() && filter.due().isPresent() ? next(officer, words) : "");
		model.addAttribute("letters", lettersOf(officer, page));
		model.addAttribute("following", page.next().map(cursor -> with(call, "after", cursor)).orElse(""));
		model.addAttribute("news", OneShot.take(call, answer));
		return "casework/antrean";
	}

	/** The numbers alone, for a page that stays open. */
	@GetMapping({PATH + "/hitungan", "/en" + PATH + "/hitungan"})
	ResponseEntity<Map<String, Long>> counts(@AuthenticationPrincipal SignedIn officer) {
		return ResponseEntity.ok(counters.of(officer, WorkList.Filter.open(), "")
				.stream()
				.collect(Collectors.toMap(Counters.Counter::name, Counters.Counter::count)));
	}

	private void filters(SignedIn officer, WorkList.Filter filter, HttpServletRequest call, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("status", Counters.statusWord(filter));
		model.addAttribute("statuses", open());
		model.addAttribute("channels", Channel.values());
		model.addAttribute("units", casework.office(officer).units());
		model.addAttribute("handlers", handlers.of(officer));
		model.addAttribute("names", handlers.names(officer));
		model.addAttribute("newest", filter.sort() == CaseQuery.Sort.NEWEST);
		model.addAttribute("byDue", with(call, "sort", "dueDate"));
		model.addAttribute("byEntry", with(call, "sort", "newest"));
		model.addAttribute("address", Optional.ofNullable(call.getQueryString()).orElse(""));
	}

	private CasePage page(SignedIn officer, WorkList.Filter filter) {
		try {
			return list.page(officer, filter);
		} catch (IllegalArgumentException notACursor) {
			throw Problem.notFound();
		}
	}

	/** The day on which something is due next, in words; empty if nothing is. */
	private String next(SignedIn officer, Words words) {
		return list.page(officer, WorkList.Filter.open())
				.items()
				.stream()
				.flatMap(file -> file.request().deadline().stream())
				.findFirst()
				.map(deadline -> words.day(deadline.lastDay()))
				.orElse("");
	}

	/** The cases whose letters are in this state, the earliest deadline first. */
	private CasePage prepared(SignedIn officer, String letters) {
		if (!officer.hasAny(ENTERING) || !letters.matches("PROPOSED|RETURNED"))
			throw Problem.notFound();
		var files = proposals.list(officer.office(), Proposals.State.valueOf(letters), LETTERS)
				.stream()
				.flatMap(proposal -> casework.find(officer, proposal.about()).stream())
				.toList();
		return new CasePage(files, Optional.empty(), files.size());
	}

	/** What is prepared for the cases of the page, by their ids; nobody but the office writes letters. */
	private Map<String, String> lettersOf(SignedIn officer, CasePage page) {
		if (!officer.hasAny(ENTERING))
			return Map.of();
		var ids = page.items().stream().map(CaseFile::request).map(request -> request.id()).toList();
		return proposals.among(officer.office(), ids)
				.stream()
				.filter(proposal -> proposal.state() != Proposals.State.DRAFT)
				.collect(Collectors.toMap(proposal -> proposal.about().value(), proposal -> proposal.state().name()));
	}

	private static List<Status> open() {
		return List.of(Status.values()).stream().filter(status -> status != Status.RECEIVED).toList();
	}

	/** This address with one parameter more, from the first page on. */
	private static String with(HttpServletRequest call, String parameter, String value) {
		var address = UriComponentsBuilder.fromPath(call.getRequestURI());
		call.getParameterMap().forEach((name, values) -> {
			if (!name.equals("after") && !name.equals(parameter))
				address.queryParam(name, (Object[]) values);
		});
		return address.queryParam(parameter, value).encode().toUriString();
	}

}
