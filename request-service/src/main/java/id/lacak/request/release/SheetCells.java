package id.lacak.request.release;

import id.lacak.request.release.Finding.Hidden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cells of one sheet of an XLSX workbook. */
final class SheetCells implements Xml.Reader {

	private static final int LETTERS = 26;

	private static final int MOST_RANGES = 20;

	private final String sheet;

	private final Map<String, List<PersonalNumbers.Hit>> strings;

	private final Inspection inspection;

	private final List<String> hiddenRows = new ArrayList<>();

	private final StringBuilder value = new StringBuilder();

	private int row;

	private int hiddenFrom;

	private String cell = "";

	private String type = "";

	SheetCells(String sheet, Map<String, List<PersonalNumbers.Hit>> strings, Inspection inspection) {
		this.sheet = sheet;
		this.strings = strings;
		this.inspection = inspection;
	}

	@Override
	public void start(String name, Xml.Attributes attributes) {
		switch (name) {
			case "sheetFormatPr" -> {
				if (attributes.on("zeroHeight"))
					inspection.add(new Hidden(Place.cells(sheet, "*"), Hidden.Part.ROWS));
			}
			case "col" -> {
				if (attributes.on("hidden"))
					inspection.add(new Hidden(Place.cells(sheet, column(attributes.number("min", 1)) + ":"
							+ column(attributes.number("max", 1))), Hidden.Part.COLUMNS));
			}
			case "row" -> row(attributes);
			case "c" -> {
				cell = attributes.of("r").isEmpty() ? Integer.toString(row) : attributes.of("r");
				type = attributes.of("t");
			}
			case "v", "is" -> value.setLength(0);
			case String _ -> {
				// says nothing
			}
		}
	}

	@Override
	public void text(String text) {
		value.append(text);
	}

	@Override
	public void end(String name) {
		if (name.equals("v") || name.equals("is"))
			hits().forEach(hit -> inspection.add(hit.at(Place.cells(sheet, cell))));
		if (name.equals("sheetData"))
			closeRows();
		value.setLength(name.equals("t") ? value.length() : 0);
	}

	private List<PersonalNumbers.Hit> hits() {
		return switch (type) {
			case "s" -> strings.getOrDefault(value.toString().strip(), List.of());
			case "", "n" -> PersonalNumbers.inNumber(plain(value.toString().strip()));
			case String _ -> PersonalNumbers.in(value);
		};
	}

	private void row(Xml.Attributes attributes) {
		var next = attributes.number("r", row + 1);
		var hidden = attributes.on("hidden");
		if (hiddenFrom > 0 && (!hidden || next != row + 1))
			endRange();
		if (hidden && hiddenFrom == 0)
			hiddenFrom = next;
		row = next;
	}

	private void endRange() {
		if (hiddenRows.size() < MOST_RANGES)
			hiddenRows.add(hiddenFrom + ":" + row);
		hiddenFrom = 0;
	}

	private void closeRows() {
		if (hiddenFrom > 0)
			endRange();
		for (var range : hiddenRows)
			inspection.add(new Hidden(Place.cells(sheet, range), Hidden.Part.ROWS));
	}

	private static String column(int number) {
		var name = new StringBuilder();
		for (var left = number; left > 0; left = (left - 1) / LETTERS)
			name.insert(0, (char) ('A' + (left - 1) % LETTERS));
		return name.toString();
	}

	/** 3.276014507900002E15 written out; nothing that is longer than a NIK could be. */
	private static String plain(String number) {
		if (!number.matches("\\d{16}|\\d\\.\\d{1,15}E\\+?15"))
			return "";
		return new BigDecimal(number).toPlainString();
	}

}
