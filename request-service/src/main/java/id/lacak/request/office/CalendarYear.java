package id.lacak.request.office;

import id.lacak.request.deadline.Holiday;

import java.util.List;

/**
 * The days of a year that do not count in an office.
 *
 * @param decreed whether the national decree is known
 * @param version names exactly what the year is made of
 */
public record CalendarYear(int year, boolean decreed, String version, List<Holiday> days) {

	public CalendarYear {
		days = List.copyOf(days);
	}

}
