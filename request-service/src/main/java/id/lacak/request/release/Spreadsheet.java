package id.lacak.request.release;

import id.lacak.request.release.Finding.Hidden;
import id.lacak.request.release.Place.Kind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An XLSX workbook: hidden sheets, rows and columns, and people's numbers cell by cell. */
final class Spreadsheet {

	private final Archive archive;

	private final Inspection inspection;

	/** Texts that hold somebody's number, by their place among all texts. */
	private final Map<String, List<PersonalNumbers.Hit>> strings = new HashMap<>();

	private record Sheet(String name, String relation) {
	}

	Spreadsheet(Archive archive, Inspection inspection) {
		this.archive = archive;
		this.inspection = inspection;
	}

	void read() throws IOException {
		archive.read("xl/sharedStrings.xml", new Strings());
		var sheets = new ArrayList<Sheet>();
		archive.read("xl/workbook.xml", sheets(sheets));
		var targets = new HashMap<String, String>();
		archive.read("xl/_rels/workbook.xml.rels", targets(targets));
		for (var sheet : sheets) {
			var target = targets.getOrDefault(sheet.relation(), "");
			archive.read(target.startsWith("/") ? target.substring(1) : "xl/" + target,
					new SheetCells(sheet.name(), strings, inspection));
		}
		for (var name : archive.names("xl/(comments\\d*|threadedComments/[^/]+)\\.xml")) {
			var text = new WordText(inspection, new Place(Kind.PART, name));
			archive.read(name, text);
			text.close();
		}
	}

	private Xml.Reader sheets(List<Sheet> sheets) {
		return new Xml.Reader() {

			@Override
			public void start(String name, Xml.Attributes attributes) {
				if (!name.equals("sheet"))
					return;
				sheets.add(new Sheet(attributes.of("name"), attributes.of("id")));
				if (attributes.of("state").matches("hidden|veryHidden"))
					inspection.add(new Hidden(new Place(Kind.SHEET, attributes.of("name")), Hidden.Part.SHEET));
			}
		};
	}

	private static Xml.Reader targets(Map<String, String> targets) {
		return new Xml.Reader() {

			@Override
			public void start(String name, Xml.Attributes attributes) {
				if (name.equals("Relationship"))
					targets.put(attributes.of("Id"), attributes.of("Target"));
			}
		};
	}

	/** The texts that cells share. */
	private final class Strings implements Xml.Reader {

		private final StringBuilder text = new StringBuilder();

		private int place;

		@Override
		public void text(String part) {
			text.append(part);
		}

		@Override
		public void start(String name, Xml.Attributes attributes) {
			if (name.equals("si"))
				text.setLength(0);
		}

		@Override
		public void end(String name) {
			if (!name.equals("si"))
				return;
			var hits = PersonalNumbers.in(text);
			if (!hits.isEmpty())
				strings.put(Integer.toString(place), hits);
			place++;
		}

	}

}
