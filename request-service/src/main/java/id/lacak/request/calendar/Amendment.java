package id.lacak.request.calendar;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.office.CalendarSet;
import id.lacak.request.office.CalendarVersion;
import id.lacak.request.problem.Problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a proposal changes: the versions that it adds to a calendar. One that says what is
 * known already adds none.
 */
record Amendment(CalendarSet before, List<CalendarVersion> added) {

	/** More decrees than this are not listed in a message. */
	private static final int MOST_DECREES = 3;

	Amendment {
		added = List.copyOf(added);
	}

	/**
	 * Compares the proposal with what holds.
	 * @param numbers the next number for each scope
	 * @throws Problem 412 if the proposal changes another version of the year than the present
	 *         one; one that changes nothing is never stale, so that a repeated call succeeds
	 */
	static Amendment of(CalendarSet before, Proposal proposal, ToIntFunction<String> numbers, Instant at, String by) {
		var added = new ArrayList<CalendarVersion>();
		for (var scope : before.scopes()) {
			var days = proposal.days().stream().filter(day -> day.scope().equals(scope)).toList();
			// only the national decree makes a year certain
			var decreed = !scope.equals(Holiday.NATIONAL) || proposal.decreed();
			var present = before.version(scope, proposal.year());
			if (present.map(version -> version.saysTheSame(decreed, days)).orElse(empty(scope, decreed, days)))
				continue;
			added.add(new CalendarVersion(scope, proposal.year(), numbers.applyAsInt(scope), decreed, days,
					proposal.decree().orElseGet(() -> decrees(proposal.year(), present, days)), at, by));
		}
		var amendment = new Amendment(before, added);
		var version = before.year(proposal.year()).version();
		if (!added.isEmpty() && proposal.version().filter(known -> !known.equals(version)).isPresent())
			throw Problem.of(412, "stale-calendar");
		return amendment;
	}

	/** The calendar with what is added. */
	CalendarSet after() {
		var set = before;
		for (var version : added)
			set = set.with(version);
		return set;
	}

	boolean changesNothing() {
		return added.isEmpty();
	}

	/** The decree that moves dates, as people are told. */
	String decree() {
		return added.stream().map(CalendarVersion::decree).distinct().collect(Collectors.joining("; "));
	}

	private static boolean empty(String scope, boolean decreed, List<Holiday> days) {
		return days.isEmpty() && (!scope.equals(Holiday.NATIONAL) || !decreed);
	}

	/** The decrees of what is new, or else of all there is; people are always given a reason. */
	private static String decrees(int year, Optional<CalendarVersion> before, List<Holiday> days) {
		var known = before.map(CalendarVersion::days).orElse(List.of());
		var fresh = decrees(days.stream().filter(day -> !known.contains(day)));
		if (!fresh.isEmpty())
			return fresh;
		var all = decrees(Stream.concat(known.stream().filter(day -> !days.contains(day)), days.stream()));
		return all.isEmpty() ? "Kalender " + year : all;
	}

	private static String decrees(Stream<Holiday> days) {
		return days.map(Holiday::decree).distinct().limit(MOST_DECREES).collect(Collectors.joining("; "));
	}

}
