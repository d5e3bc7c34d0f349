package id.lacak.request.calendar;

import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * @param total how many deadlines moved
 * @param items the first of them
 * @param failed ids of cases that could not be counted anew; somebody has to look at them
 */
public record CalendarChange(String id, OfficeCode office, int year, String version, String from, String to,
		String decree, String by, Instant at, Instant opened, boolean done, Optional<String> place,
		Optional<String> objectionPlace, int total, List<Moved> items, List<String> failed) {

	public CalendarChange {
		items = List.copyOf(items);
		failed = List.copyOf(failed);
	}

}
