package id.lacak.request.calendar;

import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.office.Calendars;
import id.lacak.request.page.Words;

import java.util.List;
import java.util.function.Predicate;

/**
 * Why a deadline falls on its date, in words for pages.
 *
 * @param iso the legal last day as {@code YYYY-MM-DD}
 * @param promised the day promised, in words, if it is not the legal one; else empty
 * @param lines every day since the start, counted or not
 */
public record Reasons(String kind, String label, boolean running, String due, String iso, String promised,
		String start, int workingDays, String basis, boolean provisional, String calendar, List<DayLine> lines) {

	public Reasons {
		lines = List.copyOf(lines);
	}

	/**
	 * Those of a request or an objection, in the order in which they come.
	 * @param shown which of them the reader may see
	 */
	public static List<Reasons> of(Dated dated, Predicate<NamedDeadline> shown, Calendars calendars, Words words) {
		return dated.deadlines().stream().filter(shown).map(named -> of(dated, named, calendars, words)).toList();
	}

	private static Reasons of(Dated dated, NamedDeadline named, Calendars calendars, Words words) {
		var deadline = named.deadline();
		var calendar = calendars.version(dated.office(), deadline.calendar());
		return new Reasons(named.kind().name(), words.say("DeadlineKind." + named.kind()), named.running(),
				words.day(deadline.lastDay()), deadline.lastDay().toString(),
				deadline.target().equals(deadline.lastDay()) ? "" : words.day(deadline.target()),
				words.day(deadline.start()), deadline.limit().workingDays(), deadline.limit().basis().citation(),
				deadline.provisional(), deadline.calendar(),
				DayLine.of(deadline.start(), deadline.limit().workingDays(), calendar, words));
	}

}
