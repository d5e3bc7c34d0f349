package id.lacak.request.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.lacak.request.deadline.Deadline;

/**
 * What the applicant added to an incomplete request.
 *
 * @param at when it arrived
 * @param on the local date of that; the days for the answer count from it
 * @param resumed the office's days from then on; absent in files of older versions
 */
public record Completion(Instant at, LocalDate on, List<Item> items, Optional<String> note, List<String> documents,
		Optional<Resumed> resumed) {

	public Completion {
		items = List.copyOf(items);
		documents = List.copyOf(documents);
	}

	Completion(Instant at, LocalDate on, List<Item> items, Optional<String> note, List<String> documents) {
		this(at, on, items, note, documents, Optional.empty());
	}

	/**
	 * The office's days once the applicant has done his part.
	 *
	 * @param checkBy last day for the desk to say that something is still missing
	 * @param answerBy last day for the answer; it runs while the desk looks
	 */
	public record Resumed(Deadline checkBy, Deadline answerBy) {
	}

	/** The last day for the desk to say that something is still missing. */
	public Deadline checkBy(Setting setting) {
		return resumed.map(Resumed::checkBy)
				.orElseGet(() -> setting.calendar().deadlineFor(on, setting.rulebook().completenessCheck()));
	}

	/** The same with other days for the office. */
	Completion resumed(Optional<Resumed> clock) {
		return new Completion(at, on, items, note, documents, clock);
	}

	/** Both together; the days count from the later one. */
	Completion addedTo(Completion earlier) {
		var latest = at.isBefore(earlier.at) ? earlier : this;
		return new Completion(latest.at, latest.on, joined(earlier.items, items), note.or(earlier::note),
				joined(earlier.documents, documents), latest.resumed);
	}

	private static <T> List<T> joined(List<T> first, List<T> then) {
		return Stream.concat(first.stream(), then.stream()).toList();
	}

	/** One supplied item; the text may stand in an attached document instead. */
	public record Item(MissingItem.Kind item, Optional<String> text) {
	}

}
