package id.lacak.request.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the applicant added to an incomplete request.
 *
 * @param at when it arrived
 * @param on the local date of that; the days for the answer count from it
 */
public record Completion(Instant at, LocalDate on, List<Item> items, Optional<String> note, List<String> documents) {

	public Completion {
		items = List.copyOf(items);
		documents = List.copyOf(documents);
	}

	/** One supplied item; the text may stand in an attached document instead. */
	public record Item(MissingItem.Kind item, Optional<String> text) {
	}
}
