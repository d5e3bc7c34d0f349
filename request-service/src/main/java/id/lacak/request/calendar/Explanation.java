package id.lacak.request.calendar;

import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.office.Calendars;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a deadline of a request or an objection falls on its date: every day since its start, by the calendar on
 * which it was counted, whatever calendar holds now.
 *
 * @param running whether it still binds
 * @param start the local date of the triggering act; not counted itself
 * @param dueDate the legal last day
 * @param targetDate the day that was promised
 * @param basis the legal source of the period
 * @param rulebook the version of the rules that the case runs under
 * @param calendar names the versions of the calendar that were counted on
 */
public record Explanation(DeadlineKind kind, boolean running, LocalDate start, LocalDate dueDate, LocalDate targetDate,
		int workingDays, String basis, boolean provisional, String rulebook, String calendar, List<Count.Day> days) {

	public Explanation {
		days = List.copyOf(days);
	}

	/** The one of a kind: the running one, else the latest. */
	public static Optional<Explanation> of(Dated dated, String kind, Calendars calendars) {
		return dated.deadlines()
				.stream()
				.filter(named -> named.kind().name().equals(kind))
				.max(Comparator.comparing(NamedDeadline::running).thenComparing(named -> named.deadline().lastDay()))
				.map(named -> of(dated, named, calendars));
	}

	private static Explanation of(Dated dated, NamedDeadline named, Calendars calendars) {
		var deadline = named.deadline();
		var count = Count.of(deadline.start(), deadline.limit().workingDays(),
				calendars.version(dated.office(), deadline.calendar()));
		return new Explanation(named.kind(), named.running(), deadline.start(), deadline.lastDay(), deadline.target(),
				deadline.limit().workingDays(), deadline.limit().basis().citation(), deadline.provisional(),
				dated.rulebook(), deadline.calendar(), count.days());
	}

}
