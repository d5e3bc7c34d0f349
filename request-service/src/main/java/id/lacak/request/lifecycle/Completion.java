package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

	/** The last day for the desk to say that something is still missing. */
	public Deadline checkBy(Setting setting) {
		return setting.calendar().deadlineFor(on, setting.rulebook().completenessCheck());
	}

	/** Both together; the days count from the later one, which is this. */
	Completion addedTo(Completion earlier) {
		return new Completion(at, on, joined(earlier.items, items), note.or(earlier::note),
				joined(earlier.documents, documents));
	}

	private static <T> List<T> joined(List<T> first, List<T> then) {
		return Stream.concat(first.stream(), then.stream()).toList();
	}

	/** One supplied item; the text may stand in an attached document instead. */
	public record Item(MissingItem.Kind item, Optional<String> text) {
	}
}
