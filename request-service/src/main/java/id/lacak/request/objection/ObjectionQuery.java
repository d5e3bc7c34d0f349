package id.lacak.request.objection;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionStage.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which objections of an office are wanted, by the day their answer is due, then by number.
 *
 * @param statuses any of these
 * @param dueFrom answer due not before this day
 * @param dueUntil answer due not after this day
 * @param size 1 to 200
 * @param after cursor of the page before, as {@link Page#next()} gave it
 */
public record ObjectionQuery(OfficeCode office, Set<Status> statuses, Optional<LocalDate> dueFrom,
		Optional<LocalDate> dueUntil, int size, Optional<String> after) {

	/**
	 * A page of objections.
	 *
	 * @param next cursor of the next page
	 * @param total how many match in all
	 */
	public record Page(List<ObjectionFile> items, Optional<String> next, long total) {

		public Page {
			items = List.copyOf(items);
		}
	}
}
