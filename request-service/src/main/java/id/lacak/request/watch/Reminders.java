package id.lacak.request.watch;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Reminded;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.outbox.Announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The reminders of an office's cases in both registers, for those who look after them. */
public interface Reminders {

	/**
	 * Which cases are wanted.
	 *
	 * @param from first instant
	 * @param until first instant that is not wanted any more
	 * @param size how many at most
	 * @param after cursor of the page before
	 */
	record Query(OfficeCode office, Instant from, Instant until, int size, Optional<String> after) {
	}

	/**
	 * Cases of both registers in one order.
	 *
	 * @param next cursor of the next page
	 * @param total how many cases match in all
	 */
	record Page(List<Watched> items, Optional<String> next, long total) {

		public Page {
			items = List.copyOf(items);
		}

	}

	/**
	 * Cases whose next reminder, or one that waits for an officer's word, falls into that time; earliest first.
	 * @throws IllegalArgumentException if the cursor is none
	 */
	Page waiting(Query query);

	/** Cases with a step that came into this state in that time; those dealt with last first. */
	Page handled(Query query, Reminded.State state);

	/**
	 * Keeps an officer's word about one step and what is to be sent for it, in one write.
	 * @param file the case as it was read
	 * @return false if the case has changed since; then nothing was written
	 */
	boolean decide(Watched file, Reminded word, List<Announcement> news, Setting setting);

}
