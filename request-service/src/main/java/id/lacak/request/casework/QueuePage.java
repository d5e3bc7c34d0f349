package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.page.Pages;
import id.lacak.request.problem.Problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.List;

/** The work list for people. Its filters live in the address, so it can be kept and shared. */
@Controller
class QueuePage {

	static final String PATH = "/petugas/antrean";

	/** Who writes down what comes over the counter. */
	private static final Set<Role> ENTERING = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final WorkList list;

	private final Casework casework;

	private final Pages pages;

	QueuePage(WorkList list, Casework casework, Pages pages) {
		this.list = list;
		this.casework = casework;
		this.pages = pages;
	}

	/** A number that is a link to what it counts. */
	record Counter(String key, String look, long count, String query, boolean current) {
	}

	@GetMapping({PATH, "/en" + PATH})
	String show(@AuthenticationPrincipal SignedIn officer, HttpServletRequest call, HttpServletResponse answer,
			Model model) {
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
		model.addAttribute("counters", counters(officer, filter));
		model.addAttribute("filter", filter);
		model.addAttribute("status", statusWord(filter));
		model.addAttribute("statuses", open());
		model.addAttribute("channels", Channel.values());
		model.addAttribute("units", casework.office(officer).units());
		var page = page(officer, filter);
		model.addAttribute("queue", QueueScreen.of(page, setting, words, casework.office(officer)));
		model.addAttribute("following", page.next().map(cursor -> following(call, cursor)).orElse(""));
		model.addAttribute("news", OneShot.take(call, answer));
		return "casework/antrean";
	}

	private CasePage page(SignedIn officer, WorkList.Filter filter) {
		try {
			return list.page(officer, filter);
		} catch (IllegalArgumentException notACursor) {
			throw Problem.notFound();
		}
	}

	private List<Counter> counters(SignedIn officer, WorkList.Filter present) {
		var open = WorkList.Filter.open();
		var counters = new ArrayList<Counter>();
		for (var due : WorkList.Due.values())
			counters.add(new Counter("queue.count." + due.name(), look(due), list.count(officer, open.due(due)),
					"due=" + due.name(), present.due().filter(due::equals).isPresent()));
		for (var status : List.of(Status.INCOMPLETE, Status.REGISTERED, Status.AWAITING_PAYMENT))
			counters.add(new Counter("queue.count." + status.name(), status == Status.INCOMPLETE ? "c-wait" : "",
					list.count(officer, open.in(status)), "status=" + status.name(),
					present.due().isEmpty() && statusWord(present).equals(status.name())));
		return counters;
	}

	private static String look(WorkList.Due due) {
		return switch (due) {
			case OVERDUE -> "c-late";
			case TODAY -> "c-today";
			case SOON -> "c-soon";
		};
	}

	private static String statusWord(WorkList.Filter filter) {
		var statuses = filter.statuses();
		if (statuses.isEmpty())
			return "";
		return statuses.size() == 1 ? statuses.iterator().next().name() : "ALL";
	}

	private static List<Status> open() {
		return List.of(Status.values()).stream().filter(status -> status != Status.RECEIVED).toList();
	}

	private static String following(HttpServletRequest call, String cursor) {
		var address = UriComponentsBuilder.fromPath(call.getRequestURI());
		call.getParameterMap().forEach((name, values) -> {
			if (!name.equals("after"))
				address.queryParam(name, (Object[]) values);
		});
		return address.queryParam("after", cursor).encode().toUriString();
	}

}
