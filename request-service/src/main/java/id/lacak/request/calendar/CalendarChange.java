package id.lacak.request.calendar;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.CalendarVersion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another calendar in an office, and how far its cases are counted anew.
 *
 * @param id the version and the office, such as {@code ID/2027.2@depok}
 * @param version that was added
 * @param from name of the calendar before
 * @param to name of the calendar after
 * @param decree as applicants and officers are told
 * @param by username of the administrator
 * @param at when it took effect, by the legal clock
 * @param opened the same by machine time
 * @param done whether every case was counted anew and the officers were told
 * @param place how far the walk over the cases has come
 * @param objectionPlace how far the one over the objections
 * @param seen how many cases and objections were looked at so far
 * @param total how many deadlines moved
 * @param items the first of them
 * @param shares what of it concerns the superior and the units
 * @param failed ids of cases that could not be counted anew; somebody has to look at them
 */
public record CalendarChange(String id, OfficeCode office, int year, String version, String from, String to,
		String decree, String by, Instant at, Instant opened, boolean done, Optional<String> place,
		Optional<String> objectionPlace, int seen, int total, List<Moved> items, List<Share> shares,
		List<String> failed) {

	/** Moved deadlines that are listed; all of them are counted. */
	private static final int MOST_ITEMS = 50;

	public CalendarChange {
		items = List.copyOf(items);
		shares = List.copyOf(shares);
		failed = List.copyOf(failed);
	}

	/** A change that nothing was done about yet. */
	static CalendarChange opened(String id, OfficeCode office, CalendarVersion version, String from, String to,
			Instant opened) {
		return new CalendarChange(id, office, version.year(), version.name(), from, to, version.decree(), version.by(),
				version.effective(), opened, false, Optional.empty(), Optional.empty(), 0, 0, List.of(), List.of(),
				List.of());
	}

	/** The same with one more page of the walk. */
	public CalendarChange after(Turn turn) {
		return new CalendarChange(id, office, year, version, from, to, decree, by, at, opened, done,
				turn.places().cases().or(() -> place), turn.places().objections().or(() -> objectionPlace),
				seen + turn.seen(), total + turn.moved().size(),
				Stream.concat(items.stream(), turn.moved().stream()).limit(MOST_ITEMS).toList(),
				Share.with(shares, turn.moved()), Stream.concat(failed.stream(), turn.failed().stream()).toList());
	}

	/** The same once every case was counted anew. */
	public CalendarChange finished() {
		return new CalendarChange(id, office, year, version, from, to, decree, by, at, opened, true, place,
				objectionPlace, seen, total, items, shares, failed);
	}

}
