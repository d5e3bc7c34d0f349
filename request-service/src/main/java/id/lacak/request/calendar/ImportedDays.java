package id.lacak.request.calendar;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.office.CalendarSet;
import id.lacak.request.office.HolidayTable;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Violation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A file of days off made into the document of a year, to be looked at before it is applied.
 * A file with one broken line gives no document at all.
 */
final class ImportedDays {

	private ImportedDays() {
	}

	/**
	 * What the file is meant for.
	 *
	 * @param year the only year taken from it; without one the file must hold one year
	 * @param scope of days that name none
	 * @param decree of days that name none
	 */
	record Wish(OptionalInt year, String scope, Optional<String> decree) {
	}

	/** The year with the days of the file in the place of those of the same scopes. */
	static CalendarDocument document(HolidayTable.Reading reading, Wish wish, CalendarSet present) {
		refuseBroken(reading, present);
		var days = reading.days()
				.stream()
				.filter(day -> wish.year().isEmpty() || day.date().getYear() == wish.year().getAsInt())
				.toList();
		var year = year(days, wish);
		var before = present.year(year);
		var scopes = days.stream().map(Holiday::scope).distinct().toList();
		var kept = before.days().stream().filter(day -> !scopes.contains(day.scope()));
		return new CalendarDocument(year, before.decreed() || scopes.contains(Holiday.NATIONAL), before.version(),
				Stream.concat(days.stream(), kept).sorted(Comparator.comparing(Holiday::date)).toList());
	}

	private static void refuseBroken(HolidayTable.Reading reading, CalendarSet present) {
		var broken = Stream.concat(
				reading.broken()
						.stream()
						.map(line -> Violation.of("/lines/" + line.number(), line.code(), line.number(), line.found())),
				reading.days()
						.stream()
						.map(Holiday::scope)
						.distinct()
						.filter(scope -> !present.scopes().contains(scope))
						.map(scope -> Violation.of("/scope", "INVALID_VALUE", String.join(", ", present.scopes()))))
				.toList();
		if (!broken.isEmpty())
			throw Problem.invalid(broken);
	}

	private static int year(List<Holiday> days, Wish wish) {
		var years = days.stream().map(day -> day.date().getYear()).distinct().toList();
		if (years.isEmpty())
			throw Problem.invalid("/lines", "NO_DAYS");
		if (years.size() > 1)
			throw Problem.invalid("/year", "SEVERAL_YEARS",
					String.join(", ", years.stream().map(year -> Integer.toString(year)).toList()));
		return years.getFirst();
	}

}
