package id.lacak.request.office;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The versions that together are the calendar of an office: for each of its scopes and each
 * year the newest one. Its name lists them, so that the same calendar can be put together
 * again at any later time.
 *
 * @param scopes those of the office, the country first
 * @param versions one for a scope and year, in the order of scopes and years
 */
public record CalendarSet(List<String> scopes, List<CalendarVersion> versions) {

	private static final String SHIPPED = "shipped-";

	public CalendarSet {
		var ranks = List.copyOf(scopes);
		scopes = ranks;
		var order = Comparator.comparingInt((CalendarVersion version) -> ranks.indexOf(version.scope()))
				.thenComparingInt(CalendarVersion::year);
		versions = versions.stream().sorted(order).toList();
	}

	/** What holds in an office with these scopes at an instant. */
	static CalendarSet effective(List<String> scopes, Collection<CalendarVersion> all, Instant now) {
		return newest(scopes, all, version -> !version.effective().isAfter(now));
	}

	/**
	 * The calendar that bore this name.
	 * @throws IllegalArgumentException if a part of it is not known
	 */
	static CalendarSet named(List<String> scopes, Collection<CalendarVersion> all, String name) {
		var parts = name.split("\\+");
		if (!parts[0].matches(SHIPPED + "\\d{4}"))
			throw new IllegalArgumentException("no calendar is called " + name);
		var until = Integer.parseInt(parts[0].substring(SHIPPED.length()));
		var own = Stream.of(parts).skip(1).collect(Collectors.toSet());
		var set = newest(scopes, all,
				version -> own.contains(version.name()) || isShipped(version) && version.year() <= until);
		var found = set.versions().stream().map(CalendarVersion::name).collect(Collectors.toSet());
		if (!found.containsAll(own))
			throw new IllegalArgumentException("a version of " + name + " is not known");
		return set;
	}

	/** The same with another version in the place of one. */
	public CalendarSet with(CalendarVersion version) {
		var others = new ArrayList<>(versions);
		others.removeIf(each -> each.scope().equals(version.scope()) && each.year() == version.year());
		others.add(version);
		return new CalendarSet(scopes, others);
	}

	/** The version that holds for a scope and year, if there is one. */
	public Optional<CalendarVersion> version(String scope, int year) {
		return versions.stream()
				.filter(version -> version.scope().equals(scope) && version.year() == year)
				.findFirst();
	}

	/** The year as it is published. */
	public CalendarYear year(int year) {
		var own = versions.stream().filter(version -> version.year() == year).toList();
		var national = version(Holiday.NATIONAL, year);
		var names = new ArrayList<String>();
		names.add(national.map(CalendarVersion::name).orElse(Holiday.NATIONAL + "/" + year + ".0"));
		own.stream()
				.filter(version -> !version.scope().equals(Holiday.NATIONAL))
				.map(CalendarVersion::name)
				.forEach(names::add);
		return new CalendarYear(year, national.map(CalendarVersion::decreed).orElse(false), String.join("+", names),
				own.stream()
						.flatMap(version -> version.days().stream())
						.sorted(Comparator.comparing(Holiday::date))
						.toList());
	}

	/** Names exactly these versions. */
	public String name() {
		var shipped = versions.stream()
				.filter(CalendarSet::isShipped)
				.mapToInt(CalendarVersion::year)
				.max()
				.orElse(0);
		return Stream
				.concat(Stream.of(SHIPPED + "%04d".formatted(shipped)),
						versions.stream().filter(version -> !isShipped(version)).map(CalendarVersion::name))
				.collect(Collectors.joining("+"));
	}

	/** What is counted on. */
	public WorkingCalendar calendar() {
		return new WorkingCalendar(name(), versions.stream().flatMap(version -> version.days().stream()).toList(),
				decreed());
	}

	private Set<Integer> decreed() {
		return versions.stream()
				.filter(version -> version.scope().equals(Holiday.NATIONAL) && version.decreed())
				.map(CalendarVersion::year)
				.collect(Collectors.toSet());
	}

	private static CalendarSet newest(List<String> scopes, Collection<CalendarVersion> all,
			Predicate<CalendarVersion> which) {
		var newest = all.stream()
				.filter(version -> scopes.contains(version.scope()))
				.filter(which)
				.collect(Collectors.toMap(version -> version.scope() + "/" + version.year(), version -> version,
						(one, other) -> one.number() > other.number() ? one : other));
		return new CalendarSet(scopes, List.copyOf(newest.values()));
	}

	private static boolean isShipped(CalendarVersion version) {
		return version.number() == ShippedHolidays.NUMBER;
	}

}
