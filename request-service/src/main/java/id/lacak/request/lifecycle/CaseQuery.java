package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases of an office are wanted, sorted by due date (cases without one last), then by
 * number.
 *
 * @param statuses any of these
 * @param dueFrom legal date of the answer not before this day, and its clock runs
 * @param dueUntil legal date of the answer not after this day, and its clock runs
 * @param unit the applicant named it, or it was asked
 * @param assignedTo a unit that was asked
 * @param text every word of it occurs, as a beginning of a word, in number, subject, details
 * or applicant's name
 * @param size 1 to 200
 * @param after cursor of the page before, as {@link CasePage#next()} gave it
 * @param handling who looks after it
 */
public record CaseQuery(OfficeCode office, Set<Status> statuses, Optional<LocalDate> dueFrom,
		Optional<LocalDate> dueUntil, Optional<String> unit, Optional<String> assignedTo, Optional<Channel> channel,
		Optional<String> text, Sort sort, int size, Optional<String> after,
		Optional<Handling> handling) {

	/** A query for cases whoever looks after them. */
	public CaseQuery(OfficeCode office, Set<Status> statuses, Optional<LocalDate> dueFrom, Optional<LocalDate> dueUntil,
			Optional<String> unit, Optional<String> assignedTo, Optional<Channel> channel, Optional<String> text,
			Sort sort, int size, Optional<String> after) {
		this(office, statuses, dueFrom, dueUntil, unit, assignedTo, channel, text, sort, size, after, Optional.empty());
	}

	/** Who looks after a case. */
	public sealed interface Handling {

		/** One officer. */
		record By(String username) implements Handling {
		}

		/** Nobody in particular. */
		record Nobody() implements Handling {
		}

	}

	/** Orders of the list. */
	public enum Sort {

		/** Earliest legal date first. */
		DUE_DATE,
		/** Latest entry first. */
		NEWEST

	}
}
