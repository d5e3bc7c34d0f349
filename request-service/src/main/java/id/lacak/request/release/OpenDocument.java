package id.lacak.request.release;

import id.lacak.request.release.Finding.Hidden;
import id.lacak.request.release.Place.Kind;

import java.util.HashSet;
import java.util.Set;

/** The content of an ODT, ODS or ODP: styles come before what they hide. */
final class OpenDocument implements Xml.Reader {

	private final Inspection inspection;

	private final StringBuilder paragraph = new StringBuilder();

	private final Set<String> hiddenStyles = new HashSet<>();

	private String style = "";

	private String sheet = "";

	private int paragraphs;

	private int slides;

	private int row;

	private int changes;

	private int comments;

	OpenDocument(Inspection inspection) {
		this.inspection = inspection;
	}

	@Override
	public void start(String name, Xml.Attributes attributes) {
		switch (name) {
			case "style" -> style = attributes.of("name");
			case "table-properties", "drawing-page-properties" -> {
				if (attributes.of("display").equals("false") || attributes.of("visibility").equals("hidden"))
					hiddenStyles.add(style);
			}
			case "table" -> table(attributes);
			case "table-row" -> {
				var many = attributes.number("number-rows-repeated", 1);
				hidden(attributes, Hidden.Part.ROWS, row + 1 + ":" + (row + many));
				row += many;
			}
			case "table-column" -> hidden(attributes, Hidden.Part.COLUMNS, "*");
			case "page" -> {
				slides++;
				if (hiddenStyles.contains(attributes.of("style-name")))
					inspection.add(new Hidden(Place.at(Kind.SLIDE, slides), Hidden.Part.SLIDE));
			}
			case "changed-region" -> changes++;
			case "annotation" -> comments++;
			case "hidden-text", "hidden-paragraph" -> inspection.add(new Hidden(here(), Hidden.Part.TEXT));
			case "tab", "s", "line-break" -> paragraph.append(' ');
			case String _ -> {
				// form, not content
			}
		}
	}

	@Override
	public void text(String text) {
		paragraph.append(text);
	}

	@Override
	public void end(String name) {
		if (!name.equals("p") && !name.equals("h"))
			return;
		paragraphs++;
		inspection.text(here(), paragraph);
		paragraph.setLength(0);
	}

	/** Tells what only the whole shows. */
	void close() {
		if (changes > 0)
			inspection.add(new Finding.TrackedChanges(Place.FILE, changes));
		if (comments > 0)
			inspection.add(new Finding.Comments(Place.FILE, comments));
	}

	private void table(Xml.Attributes attributes) {
		sheet = attributes.of("name");
		row = 0;
		if (hiddenStyles.contains(attributes.of("style-name")))
			inspection.add(new Hidden(new Place(Kind.SHEET, sheet), Hidden.Part.SHEET));
	}

	private void hidden(Xml.Attributes attributes, Hidden.Part part, String range) {
		if (attributes.of("visibility").matches("collapse|filter"))
			inspection.add(new Hidden(Place.cells(sheet, range), part));
	}

	private Place here() {
		if (row > 0)
			return Place.cells(sheet, Integer.toString(row));
		return slides > 0 ? Place.at(Kind.SLIDE, slides) : Place.at(Kind.PARAGRAPH, paragraphs);
	}

}
