package id.lacak.request.casework;

import id.lacak.request.account.Colleagues;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.CasePage;
import id.lacak.request.lifecycle.CaseQuery;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The list of cases an officer works through, by due date. */
@Component
class WorkList {

	/** Working days ahead that count as soon. */
	static final int SOON = 3;

	/** The officer's own cases, where an address names an officer. */
	static final String MINE = "mine";

	/** Cases that nobody in particular looks after. */
	static final String NOBODY = "nobody";

	/** Stages at which an answer is owed. */
	static final Set<Status> CLOCK_RUNS = EnumSet.of(Status.REGISTERED, Status.INCOMPLETE, Status.IN_PROCESS,
			Status.EXTENDED);

	private final Requests requests;

	private final Casework casework;

	private final Colleagues colleagues;

	WorkList(Requests requests, Casework casework, Colleagues colleagues) {
		this.colleagues = colleagues;
		this.requests = requests;
		this.casework = casework;
	}

	/** How near the due date is. */
	enum Due {

		OVERDUE, TODAY, SOON

	}

	/**
	 * What the officer wants to see.
	 *
	 * @param statuses empty for every case that has not ended
	 */
	record Filter(Set<Status> statuses, Optional<Due> due, Optional<String> unit, Optional<String> assignee,
			Optional<id.lacak.request.lifecycle.Channel> channel, Optional<String> text, CaseQuery.Sort sort, int size,
			Optional<String> after) {

		/** Every open case. */
		static Filter open() {
			return new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
					Optional.empty(), CaseQuery.Sort.DUE_DATE, 1, Optional.empty());
		}

		Filter due(Due wanted) {
			return new Filter(statuses, Optional.of(wanted), unit, assignee, channel, text, sort, size, after);
		}

		Filter of(String officer) {
			return new Filter(statuses, due, unit, Optional.of(officer), channel, text, sort, size, after);
		}

		Filter in(Status status) {
			return new Filter(EnumSet.of(status), due, unit, assignee, channel, text, sort, size, after);
		}

	}

	/**
	 * A page of the list.
	 * @throws IllegalArgumentException if the cursor is none
	 */
	CasePage page(SignedIn officer, Filter filter) {
		var statuses = statuses(filter);
		var sight = Confidence.of(officer);
		var asked = filter.assignee().map(username -> unitOf(officer, username));
		var handling = filter.assignee().flatMap(who -> handling(officer, who));
		if (statuses.isEmpty() || asked.filter(Optional::isEmpty).isPresent() && handling.isEmpty()
				|| !sight.seesAll() && asked.map(unit -> !unit.equals(sight.unit())).orElse(sight.unit().isEmpty()))
			return new CasePage(List.of(), Optional.empty(), 0);
		// the words of a case contain the applicant's name
		if (!sight.seesAll() && filter.text().isPresent())
			throw Problem.invalid("/q", "NOT_FOR_UNITS");
		var setting = casework.settingFor(officer, officer.roles());
		var page = requests.list(new CaseQuery(officer.office(), statuses,
				filter.due().flatMap(due -> from(due, setting.today())),
				filter.due().map(due -> until(due, setting)), filter.unit(),
				sight.seesAll() ? asked.flatMap(unit -> unit) : sight.unit(), filter.channel(),
				filter.text(), filter.sort(), filter.size(), filter.after(), handling));
		return sight.seesPeople() || !sight.seesAll()
				? page
				: filter.text().map(text -> nameless(page, text)).orElse(page);
	}

	/** The words of a case contain the applicant's name: who may not know it finds nothing by it, not even a number. */
	private static CasePage nameless(CasePage page, String text) {
		var wanted = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
		var items = page.items().stream().filter(file -> {
			var request = file.request();
			var told = List.of((request.number().text() + " " + request.submission().subject())
					.toLowerCase(Locale.ROOT)
					.split("[^\\p{L}\\p{N}]+"));
			return wanted.stream().allMatch(word -> told.stream().anyMatch(known -> known.startsWith(word)));
		}).toList();
		return new CasePage(items, page.next(), items.size());
	}

	/** How many open cases the filter matches. */
	long count(SignedIn officer, Filter filter) {
		return page(officer, filter).total();
	}

	/** Who is to look after the cases, if the word means somebody who can. */
	private Optional<CaseQuery.Handling> handling(SignedIn officer, String who) {
		return switch (who) {
			case MINE -> Optional.of(new CaseQuery.Handling.By(officer.username()));
			case NOBODY -> Optional.of(new CaseQuery.Handling.Nobody());
			case String username -> Handlers.among(colleagues.of(officer.office()))
					.filter(colleague -> colleague.username().equals(username))
					.findFirst().<CaseQuery.Handling>map(colleague -> new CaseQuery.Handling.By(colleague.username()));
		};
	}

	/** The unit that an officer answers for. */
	private Optional<String> unitOf(SignedIn officer, String username) {
		return colleagues.of(officer.office())
				.stream()
				.filter(colleague -> colleague.username().equals(username) && colleague.has(Role.UNIT_OFFICER))
				.flatMap(colleague -> colleague.unit().stream())
				.findFirst();
	}

	private static Set<Status> statuses(Filter filter) {
		var statuses = EnumSet.allOf(Status.class);
		if (filter.statuses().isEmpty())
			statuses.removeIf(Status::ended);
		else
			statuses.retainAll(filter.statuses());
		// a case that was answered is neither late nor due; of incomplete ones the register takes those
		// whose clock runs again
		if (filter.due().isPresent())
			statuses.retainAll(CLOCK_RUNS);
		return statuses;
	}

	private static Optional<LocalDate> from(Due due, LocalDate today) {
		return switch (due) {
			case OVERDUE -> Optional.empty();
			case TODAY -> Optional.of(today);
			case SOON -> Optional.of(today.plusDays(1));
		};
	}

	private static LocalDate until(Due due, Setting setting) {
		return switch (due) {
			case OVERDUE -> setting.today().minusDays(1);
			case TODAY -> setting.today();
			case SOON -> setting.calendar().count(setting.today(), SOON).getLast().date();
		};
	}

}
