package id.lacak.request.calendar;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The cases and objections of an office that have not ended, each in the order in which they
 * were entered: what is entered during a walk comes at its end.
 */
public interface OpenCases {

	/**
	 * Cases after a place.
	 * @param place where the last page ended; empty for the first page
	 * @param most how many at most; fewer mean that there are no more now
	 */
	Page<CaseFile> after(OfficeCode office, Optional<String> place, int most);

	/** Objections after a place, likewise. */
	Page<ObjectionFile> objectionsAfter(OfficeCode office, Optional<String> place, int most);

	/**
	 * Looks at what the law needs of every open case, in order, without its history, its files and
	 * what was told; what cannot be read is left out. Meant for many of them.
	 * @param goOn whether to look at the next one
	 */
	void look(OfficeCode office, Predicate<CaseFile> goOn);

	/** The same for objections. */
	void lookAtObjections(OfficeCode office, Predicate<ObjectionFile> goOn);

	/** How many cases and objections are open now. */
	long count(OfficeCode office);

	/**
	 * Some of them.
	 *
	 * @param unreadable names of those that cannot be read
	 * @param end the place of the last of them, or where the walk stood
	 */
	record Page<F>(List<F> files, List<String> unreadable, Optional<String> end) {

		public Page {
			files = List.copyOf(files);
			unreadable = List.copyOf(unreadable);
		}

		/** A page that can be read. */
		public Page(List<F> files, Optional<String> end) {
			this(files, List.of(), end);
		}

		/** How many were found, readable or not. */
		int count() {
			return files.size() + unreadable.size();
		}

	}

}
