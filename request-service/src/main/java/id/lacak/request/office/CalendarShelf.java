package id.lacak.request.office;

import java.util.List;

/** Where the versions of calendars are kept that came after the shipped ones. */
public interface CalendarShelf {

	/** How many there are: a cheap sign that one was added, as none is ever removed or changed. */
	long count();

	/** All of them. */
	List<CalendarVersion> all();

	/**
	 * Adds a version.
	 * @return false if the scope and year has one of this number already; nothing was written
	 */
	boolean add(CalendarVersion version);

}
