package id.lacak.request.digest;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What officers should know in the morning; every question is answered from an index. */
public interface Agenda {

	/** The most that is listed; the rest is counted. */
	int LISTED = 20;

	/**
	 * Requests whose answer is awaited and due between two local dates, both included, earliest
	 * first.
	 */
	Found due(OfficeCode office, LocalDate from, LocalDate until);

	/** Requests entered since then, oldest first. */
	Found entered(OfficeCode office, Instant since);

	/** Requests of which the unit still owes an answer, by its internal date. */
	Found assigned(OfficeCode office, String unit);

	/** Objections that the superior has not answered, earliest date first. */
	Found objections(OfficeCode office);

	/** Requests and objections whose dates a calendar has moved since then. */
	Found moved(OfficeCode office, Instant since);

	/** Requests and objections about which a message could not be delivered since then. */
	Found undelivered(OfficeCode office, Instant since);

	/**
	 * What was found.
	 *
	 * @param items the first of them
	 * @param total how many there are
	 */
	record Found(List<Item> items, long total) {

		public Found {
			items = List.copyOf(items);
		}

		/** How many are not listed. */
		public int more() {
			return Math.toIntExact(total - items.size());
		}

		/** Both together. */
		public Found and(Found other) {
			return new Found(Stream.concat(items.stream(), other.items.stream())
					.limit(LISTED)
					.toList(), total + other.total);
		}

	}

	/**
	 * A request or an objection.
	 *
	 * @param dueDate the date in force, where one runs
	 */
	record Item(CaseId id, String registrationNumber, Optional<LocalDate> dueDate, boolean objection) {
	}

}
