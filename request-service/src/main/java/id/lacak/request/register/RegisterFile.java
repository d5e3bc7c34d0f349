package id.lacak.request.register;

import id.lacak.request.letter.TableSheets;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.page.Words;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes a year of a register row by row, so that its length does not matter. */
final class RegisterFile {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** What tells spreadsheet programs that a table is in UTF-8. */
	private static final String UTF_8 = "\uFEFF";

	private final Register<?> register;

	private final OfficeCode office;

	private final int year;

	private final Words words;

	RegisterFile(Register<?> register, OfficeCode office, int year, Words words) {
		this.register = register;
		this.office = office;
		this.year = year;
		this.words = words;
	}

	/** As JSON: codes and dates as the rest of the API has them. */
	void json(OutputStream out) {
		try (var json = JSON.createGenerator(out)) {
			json.writeStartObject();
			json.writeNumberProperty("year", year);
			json.writeName("items");
			json.writeStartArray();
			var rows = new int[1];
			register.rows(office, year, 0, Integer.MAX_VALUE, row -> {
				row(json, row);
				rows[0]++;
			});
			json.writeEndArray();
			json.writeNumberProperty("total", rows[0]);
			json.writeEndObject();
		}
	}

	/** As comma-separated values with headings. */
	void csv(OutputStream out) throws IOException {
		var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		text.write(UTF_8);
		try (var csv = CsvWriter.builder().build(text)) {
			csv.writeRecord(headings());
			register.rows(office, year, 0, Integer.MAX_VALUE, row -> csv.writeRecord(
					row.stream().map(value -> Cells.harmless(Cells.text(value, words))).toList()));
		}
	}

	/** As a table on paper. */
	TableSheets.Table table(String title, String about) {
		var rows = new ArrayList<List<String>>();
		register.rows(office, year, 0, Integer.MAX_VALUE,
				row -> rows.add(row.stream().map(value -> Cells.text(value, words)).toList()));
		return new TableSheets.Table(title, about, headings(), rows);
	}

	/** As a workbook with one sheet. */
	void xlsx(OutputStream out) throws IOException {
		try (var book = new Workbook(out, "Lacak", "1.0")) {
			var sheet = book.newWorksheet(words.say("register." + register.name()));
			heading(sheet);
			var line = new int[]{1};
			register.rows(office, year, 0, Integer.MAX_VALUE, row -> {
				row(sheet, line[0]++, row);
				flush(sheet, line[0]);
			});
		}
	}

	private List<String> headings() {
		return register.keys().stream().map(key -> words.say("register.column." + key)).toList();
	}

	private void row(JsonGenerator json, List<Object> row) {
		json.writeStartObject();
		for (var i = 0; i < row.size(); i++) {
			json.writeName(register.keys().get(i));
			json.writePOJO(Cells.plain(row.get(i)).orElse(null));
		}
		json.writeEndObject();
	}

	private void heading(Worksheet sheet) {
		var headings = headings();
		for (var i = 0; i < headings.size(); i++) {
			sheet.value(0, i, headings.get(i));
			sheet.style(0, i).bold().set();
		}
		sheet.freezePane(0, 1);
	}

	private void row(Worksheet sheet, int line, List<Object> row) {
		for (var i = 0; i < row.size(); i++)
			switch (Cells.said(row.get(i), words)) {
				case LocalDate date -> {
					sheet.value(line, i, date);
					sheet.style(line, i).format("yyyy-mm-dd").set();
				}
				case Number number -> sheet.value(line, i, number);
				// text is a type of its own here: nothing of it is ever a formula
				case Object other -> sheet.value(line, i, other.toString());
			}
	}

	private static void flush(Worksheet sheet, int line) {
		try {
			if (line % 100 == 0)
				sheet.flush();
		} catch (IOException brokenOff) {
			throw new UncheckedIOException(brokenOff);
		}
	}

}
