package id.lacak.request.letter;

import id.lacak.request.office.Office;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** Prints a table, such as a register, on the office's paper: PDF/A-3u and PDF/UA-1, A4 landscape. */
@Component
public class TableSheets {

	private final LetterPress press;

	TableSheets(LetterPress press) {
		this.press = press;
	}

	/**
	 * A table, every word in the reader's language.
	 *
	 * @param about what stands below the title, such as the year; may be empty
	 * @param rows each with as many cells as there are headings
	 */
	public record Table(String title, String about, List<String> headings, List<List<String>> rows) {

		public Table {
			headings = List.copyOf(headings);
			rows = rows.stream().map(List::copyOf).toList();
		}
	}

	/** The table as PDF; its headings are repeated on every page. */
	public byte[] pdf(Table table, Office office, Locale locale) {
		return press.pdf(table, office, locale);
	}

}
