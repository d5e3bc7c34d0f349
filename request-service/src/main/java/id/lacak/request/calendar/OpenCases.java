package id.lacak.request.calendar;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;
import java.util.Optional;

/**
 * The cases of an office that have not ended, in the order in which they were entered: a case
 * that is entered during the walk comes at its end.
 */
public interface OpenCases {

	/**
	 * Cases after a place.
	 * @param place where the last page ended; empty for the first page
	 * @param most how many at most; fewer mean that there are no more now
	 */
	Page after(OfficeCode office, Optional<String> place, int most);

	/**
	 * Some cases.
	 *
	 * @param end the place of the last of them, or where the walk stood
	 */
	record Page(List<CaseFile> files, Optional<String> end) {

		public Page {
			files = List.copyOf(files);
		}

	}

}
