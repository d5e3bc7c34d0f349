package id.lacak.request.office;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import id.lacak.request.deadline.Holiday;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days off as a table of comma-separated values with the columns {@code date}, {@code name},
 * {@code kind}, {@code decree}, and perhaps {@code scope}; others are of no concern.
 */
public final class HolidayTable {

	private static final int LONGEST = 400;

	private HolidayTable() {
	}

	/**
	 * What a table says.
	 *
	 * @param broken the lines that say nothing; with one of them the table is not used
	 */
	public record Reading(List<Holiday> days, List<BrokenLine> broken) {

		public Reading {
			days = List.copyOf(days);
			broken = List.copyOf(broken);
		}

	}

	/**
	 * A line that cannot be read.
	 *
	 * @param number from 1, the header counted
	 * @param code stable word for what is wrong
	 * @param found what stands there
	 */
	public record BrokenLine(long number, String code, String found) {
	}

	/**
	 * Reads a table.
	 * @param scope of days whose line names none
	 * @param decree of days whose line names none
	 */
	public static Reading read(String text, String scope, Optional<String> decree) {
		var days = new ArrayList<Holiday>();
		var broken = new ArrayList<BrokenLine>();
		var last = 1L;
		try (var table = CsvReader.builder()
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.ofNamedCsvRecord(text)) {
			for (var line : table) {
				last = line.getStartingLineNumber();
				read(line, scope, decree, days, broken);
			}
		} catch (CsvParseException unreadable) {
			broken.add(new BrokenLine(last + 1, "LINE_NOT_CSV", ""));
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return new Reading(days, broken);
	}

	private static void read(NamedCsvRecord line, String scope, Optional<String> otherwise, List<Holiday> days,
			List<BrokenLine> broken) {
		var number = line.getStartingLineNumber();
		var before = broken.size();
		var date = date(field(line, "date"));
		if (date == null)
			broken.add(new BrokenLine(number, "LINE_NO_DATE", shown(field(line, "date"))));
		var kind = kind(field(line, "kind"));
		if (kind == null)
			broken.add(new BrokenLine(number, "LINE_NO_KIND", shown(field(line, "kind"))));
		var name = field(line, "name");
		if (name.isEmpty() || name.length() > LONGEST)
			broken.add(new BrokenLine(number, "LINE_NO_NAME", shown(name)));
		var own = field(line, "decree");
		var decree = own.isEmpty() ? otherwise.orElse("") : own;
		if (decree.isEmpty() || decree.length() > LONGEST)
			broken.add(new BrokenLine(number, "LINE_NO_DECREE", shown(decree)));
		if (line.getFieldCount() > line.getHeader().size())
			broken.add(new BrokenLine(number, "LINE_TOO_LONG", Integer.toString(line.getFieldCount())));
		var where = field(line, "scope");
		if (broken.size() == before && date != null && kind != null) {
			var day = new Holiday(date, name, kind, decree, where.isEmpty() ? scope : where);
			if (days.contains(day))
				broken.add(new BrokenLine(number, "LINE_TWICE", date.toString()));
			else
				days.add(day);
		}
	}

	private static String field(NamedCsvRecord line, String name) {
		return line.findField(name).map(String::strip).orElse("");
	}

	private static @Nullable LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		} catch (DateTimeException notADate) {
			return null;
		}
	}

	private static Holiday.@Nullable Kind kind(String word) {
		return switch (word.toLowerCase(Locale.ROOT)) {
			case "libur nasional", "national_holiday" -> Holiday.Kind.NATIONAL_HOLIDAY;
			case "cuti bersama", "collective_leave" -> Holiday.Kind.COLLECTIVE_LEAVE;
			case "libur daerah", "regional" -> Holiday.Kind.REGIONAL;
			case String _ -> null;
		};
	}

	private static String shown(String found) {
		return found.length() > 60 ? found.substring(0, 60) + "…" : found;
	}

}
