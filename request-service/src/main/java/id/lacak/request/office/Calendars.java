package id.lacak.request.office;

import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.OfficeCode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The calendars of the offices: what is shipped and every version that came later. What
 * another replica adds is seen within {@link #SEEN_BY_ALL}.
 */
@Component
public class Calendars {

	/** After this no replica counts on an older calendar any more. */
	public static final Duration SEEN_BY_ALL = Duration.ofSeconds(5);

	private static final Duration READ_AGAIN = Duration.ofSeconds(1);

	private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

	private final List<CalendarVersion> shipped = ShippedHolidays.versions();

	private final Map<OfficeCode, List<String>> scopes = new LinkedHashMap<>();

	private final Map<Named, WorkingCalendar> made = new ConcurrentHashMap<>();

	private final CalendarShelf shelf;

	private final Clock clock;

	private final InstantSource machineTime;

	private volatile @Nullable Known known;

	private record Named(OfficeCode office, String name) {
	}

	/** What was read, and when by machine time. */
	private record Known(Instant at, long count, List<CalendarVersion> versions) {
	}

	Calendars(OfficeSettings settings, CalendarShelf shelf, Clock clock,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.shelf = shelf;
		this.clock = clock;
		this.machineTime = machineTime;
		for (var entry : settings.offices()) {
			var office = entry.office();
			scopes.put(office.code(), office.scopes());
		}
	}

	/** The calendar by which the office counts now. */
	public WorkingCalendar of(OfficeCode office) {
		return calendar(office, set(office));
	}

	/** The versions that make the office's calendar now. */
	public CalendarSet set(OfficeCode office) {
		return CalendarSet.effective(scopes(office), all(), clock.instant());
	}

	/**
	 * The calendar of the office that bore this name.
	 * @param name as a deadline remembers it
	 * @throws IllegalArgumentException if there was none
	 */
	public WorkingCalendar version(OfficeCode office, String name) {
		var present = made.get(new Named(office, name));
		return present != null ? present : calendar(office, CalendarSet.named(scopes(office), all(), name));
	}

	/** The calendar that a set of versions makes. */
	public WorkingCalendar calendar(OfficeCode office, CalendarSet set) {
		return made.computeIfAbsent(new Named(office, set.name()), _ -> set.calendar());
	}

	/** Every version that was added to the shipped ones, whether it is effective yet or not. */
	public List<CalendarVersion> added() {
		return all().stream().filter(version -> version.number() != ShippedHolidays.NUMBER).toList();
	}

	/** The name of the office's calendar just before the version took effect. */
	public String nameBefore(OfficeCode office, CalendarVersion version) {
		var earlier = all().stream()
				.filter(each -> !each.scope().equals(version.scope()) || each.year() != version.year()
						|| each.number() < version.number())
				.toList();
		return CalendarSet.effective(scopes(office), earlier, version.effective()).name();
	}

	/** The name of the office's calendar just after the version took effect. */
	public String nameAfter(OfficeCode office, CalendarVersion version) {
		return CalendarSet.effective(scopes(office), all(), version.effective()).with(version).name();
	}

	/** The offices where days of the scope are off. */
	public List<OfficeCode> where(String scope) {
		return scopes.entrySet()
				.stream()
				.filter(office -> office.getValue().contains(scope))
				.map(Map.Entry::getKey)
				.toList();
	}

	/** The number that the next version of a scope and year gets. */
	public int nextNumber(String scope, int year) {
		return 1 + all().stream()
				.filter(version -> version.scope().equals(scope) && version.year() == year)
				.mapToInt(CalendarVersion::number)
				.max()
				.orElse(ShippedHolidays.NUMBER);
	}

	/**
	 * Adds a version; it holds at once here and within {@link #SEEN_BY_ALL} everywhere.
	 * @return false if somebody else added one of this number
	 */
	public boolean add(CalendarVersion version) {
		var added = shelf.add(version);
		known = null;
		return added;
	}

	private List<String> scopes(OfficeCode office) {
		var known = scopes.get(office);
		if (known == null)
			throw new IllegalArgumentException("no office is called " + office);
		return known;
	}

	private List<CalendarVersion> all() {
		var present = known;
		var now = machineTime.instant();
		if (present != null && now.isBefore(present.at().plus(READ_AGAIN)))
			return present.versions();
		try {
			return read(present, now).versions();
		} catch (RuntimeException away) {
			// soon another replica may count on something newer: better no date than a wrong one
			if (present == null || !now.isBefore(present.at().plus(SEEN_BY_ALL).minus(READ_AGAIN)))
				throw away;
			LOG.warn("the calendars cannot be read now: {}", away.getClass().getSimpleName());
			return present.versions();
		}
	}

	private Known read(@Nullable Known present, Instant now) {
		var count = shelf.count();
		var fresh = present != null && present.count() == count
				? new Known(now, count, present.versions())
				: anew(now);
		known = fresh;
		return fresh;
	}

	private Known anew(Instant now) {
		var stored = shelf.all();
		return new Known(now, stored.size(), Stream.concat(shipped.stream(), stored.stream()).toList());
	}

}
