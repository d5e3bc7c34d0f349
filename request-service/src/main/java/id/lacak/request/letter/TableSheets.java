package id.lacak.request.letter;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.office.Office;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Prints a table, such as a register, on the office's paper: PDF/A-3u and PDF/UA-1, A4 landscape,
 * with a check code like a letter's. Its bytes are not kept: what it shows stands in the register,
 * and whoever holds a print compares its SHA-256.
 */
@Component
public class TableSheets {

	private final LetterPress press;

	private final LetterShelf shelf;

	private final CheckCodes codes;

	private final InstantSource machineTime;

	TableSheets(LetterPress press, LetterShelf shelf, CheckCodes codes,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.press = press;
		this.shelf = shelf;
		this.codes = codes;
		this.machineTime = machineTime;
	}

	/**
	 * A table, every word in the reader's language.
	 *
	 * @param about what stands below the title, such as the day of the print; may be empty
	 * @param rows each with as many cells as there are headings
	 */
	public record Table(String title, String about, List<String> headings, List<List<String>> rows) {

		public Table {
			headings = List.copyOf(headings);
			rows = rows.stream().map(List::copyOf).toList();
		}
	}

	/**
	 * The table as PDF; its headings are repeated on every page, and its last page says how it is
	 * checked. Every print is one of its own.
	 *
	 * @param name of the table among those of the office, such as {@code register-requests-2026}
	 * @param at when it was printed
	 */
	public byte[] pdf(Table table, Office office, String name, Instant at, Locale locale) {
		var owner = new CaseId(name);
		var content = Digest.sha256(table.toString());
		for (var entry = shelf.of(office.code(), owner).size() + 1;; entry++) {
			var own = new LetterName(office.code(), owner, entry, locale.getLanguage());
			var code = codes.of(own, content + at);
			var pdf = press.pdf(table, office, code, locale);
			var made = new MadeLetter(own, LetterKind.REGISTER, table.title(), at, code, Digest.sha256(pdf),
					pdf.length, machineTime.instant());
			// somebody else may have printed it meanwhile, and a number is given once
			if (shelf.keep(made, LetterShelf.Content.NONE, false).equals(made))
				return pdf;
		}
	}

}
