package id.lacak.request.calendar;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.problem.Body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A year in a form: a row for each day off, and some empty ones. Rows that are left empty or
 * ticked for removal are no part of the year.
 *
 * @param version of the year that is being changed
 * @param decreed whether the national decree is known
 * @param decree what the change follows from; empty if its days tell
 */
record YearForm(String version, boolean decreed, String decree, List<Row> rows) {

	/** Days that can be added at once. */
	private static final int EMPTY_ROWS = 3;

	private static final int MOST_ROWS = 160;

	private static final Row EMPTY = new Row("", "", "", "", "");

	YearForm {
		rows = List.copyOf(rows);
	}

	/** A row as it is typed. */
	record Row(String date, String name, String kind, String decree, String scope) {

		static Row of(Holiday day) {
			return new Row(day.date().toString(), day.name(), day.kind().name(), day.decree(), day.scope());
		}

		boolean blank() {
			return date.isBlank() && name.isBlank() && decree.isBlank();
		}

	}

	static YearForm of(CalendarDocument document) {
		return new YearForm(document.version(), document.decreed(), "", document.days().stream().map(Row::of).toList());
	}

	/** What was typed. */
	static YearForm read(Map<String, List<String>> typed) {
		var rows = new ArrayList<Row>();
		for (var i = 0; i < MOST_ROWS; i++) {
			var at = "days." + i + ".";
			var row = new Row(value(typed, at + "date"), value(typed, at + "name"), value(typed, at + "kind"),
					value(typed, at + "decree"), value(typed, at + "scope"));
			if (!row.blank() && value(typed, at + "hapus").isEmpty())
				rows.add(row);
		}
		return new YearForm(value(typed, "version"), !value(typed, "decreed").isEmpty(), value(typed, "decree"), rows);
	}

	/** The same with room for more days. */
	YearForm roomier() {
		var more = new ArrayList<>(rows);
		for (var i = 0; i < EMPTY_ROWS && more.size() < MOST_ROWS; i++)
			more.add(EMPTY);
		return new YearForm(version, decreed, decree, more);
	}

	/** As a program would send it. */
	Body body() {
		var fields = new LinkedHashMap<String, String[]>();
		put(fields, "version", version);
		put(fields, "decree", decree);
		put(fields, "decreed", Boolean.toString(decreed));
		for (var i = 0; i < rows.size(); i++) {
			var at = "days." + i + ".";
			put(fields, at + "date", rows.get(i).date());
			put(fields, at + "name", rows.get(i).name());
			put(fields, at + "kind", rows.get(i).kind());
			put(fields, at + "decree", rows.get(i).decree());
			put(fields, at + "scope", rows.get(i).scope());
		}
		return Body.form(fields);
	}

	private static void put(Map<String, String[]> fields, String name, String value) {
		fields.put(name, new String[]{value});
	}

	private static String value(Map<String, List<String>> typed, String name) {
		var values = typed.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.getLast();
	}

}
