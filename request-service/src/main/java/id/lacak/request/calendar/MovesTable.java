package id.lacak.request.calendar;

import de.siegmar.fastcsv.writer.CsvWriter;

import id.lacak.request.page.Words;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a change would move as comma-separated values. Each line leaves as soon as it is known,
 * so that the first of many does not wait for the last.
 */
final class MovesTable {

	/** Spreadsheet programs take the text for UTF-8 only if it begins so. */
	private static final String UTF_8 = "\uFEFF";

	private static final List<String> COLUMNS = List.of("officer.calendar.number", "case.deadline.kind",
			"officer.calendar.from", "officer.calendar.to", "case.deadline.target");

	private MovesTable() {
	}

	/**
	 * Writes the answer.
	 * @param moves gives all of them to whoever it is handed
	 */
	static void write(HttpServletResponse answer, Words words, String year, Consumer<Consumer<Moved>> moves)
			throws IOException {
		answer.setContentType("text/csv;charset=UTF-8");
		answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		answer.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"calendar-%s.csv\"".formatted(year));
		var text = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8);
		text.write(UTF_8);
		try (var csv = CsvWriter.builder().build(text)) {
			csv.writeRecord(COLUMNS.stream().map(words::say).toList());
			moves.accept(moved -> csv.writeRecord(Stream
					.of(moved.registrationNumber(), words.name(moved.deadline()), moved.from(), moved.to(),
							moved.target())
					.map(Object::toString)
					.map(MovesTable::harmless)
					.toList()));
		}
	}

	/** A spreadsheet program would take this for a formula: it is told that it is text. */
	private static String harmless(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}

}
