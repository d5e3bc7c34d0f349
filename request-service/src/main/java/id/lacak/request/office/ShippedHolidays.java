package id.lacak.request.office;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The national decrees that come with the product. Years are added to it with a release; a
 * year that was shipped is amended by a version of its own, never here.
 */
public final class ShippedHolidays {

	/** The number of the shipped versions; others follow. */
	static final int NUMBER = 1;

	private static final String RESOURCE = "/request/calendar/holidays-id.csv";

	private ShippedHolidays() {
	}

	/** The shipped calendar alone. */
	public static WorkingCalendar calendar() {
		return new CalendarSet(List.of(Holiday.NATIONAL), versions()).calendar();
	}

	static List<CalendarVersion> versions() {
		var read = HolidayTable.read(text(), Holiday.NATIONAL, Optional.empty());
		if (!read.broken().isEmpty())
			throw new IllegalStateException(RESOURCE + " has broken lines: " + read.broken());
		return read.days()
				.stream()
				.collect(Collectors.groupingBy(day -> day.date().getYear(), TreeMap::new, Collectors.toList()))
				.entrySet()
				.stream()
				.map(year -> new CalendarVersion(Holiday.NATIONAL, year.getKey(), NUMBER, true, year.getValue(),
						decrees(year.getValue()), Instant.EPOCH, "system"))
				.toList();
	}

	private static String decrees(List<Holiday> days) {
		return days.stream().map(Holiday::decree).distinct().collect(Collectors.joining("; "));
	}

	private static String text() {
		try (var stream = ShippedHolidays.class.getResourceAsStream(RESOURCE)) {
			if (stream == null)
				throw new IllegalStateException(RESOURCE + " is not on the class path");
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
