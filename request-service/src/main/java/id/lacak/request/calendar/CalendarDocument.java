package id.lacak.request.calendar;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.office.CalendarYear;

import java.util.List;

/**
 * A year as clients read it and send it back.
 *
 * @param version what the year is made of; sent back, it tells which year was changed
 */
record CalendarDocument(int year, boolean decreed, String version, List<Holiday> days) {

	CalendarDocument {
		days = List.copyOf(days);
	}

	static CalendarDocument of(CalendarYear year) {
		return new CalendarDocument(year.year(), year.decreed(), year.version(), year.days());
	}

}
