package id.lacak.request.letter;

import id.lacak.request.office.Office;

import java.util.List;

/**
 * A letter that says facts one below the other, every word in the reader's language.
 *
 * @param number of the request or the objection it is about
 * @param paragraphs what follows the facts
 */
public record PlainLetter(String lang, Office office, String title, String number, List<Row> rows,
		List<String> paragraphs) {

	public PlainLetter {
		rows = List.copyOf(rows);
		paragraphs = List.copyOf(paragraphs);
	}

	/** One fact, on one line or several. */
	public record Row(String label, List<String> lines) {

		public Row {
			lines = List.copyOf(lines);
		}
	}
}
