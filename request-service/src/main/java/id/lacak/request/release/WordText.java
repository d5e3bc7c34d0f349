package id.lacak.request.release;

import id.lacak.request.release.Finding.Hidden;
import id.lacak.request.release.Place.Kind;

import java.util.function.IntFunction;

/** A part of a DOCX or a slide of a PPTX: its text by paragraph, and what is not final in it. */
final class WordText implements Xml.Reader {

	private final Inspection inspection;

	private final IntFunction<Place> places;

	private final Place whole;

	private final StringBuilder paragraph = new StringBuilder();

	private int paragraphs;

	private int changes;

	private int comments;

	private boolean writing;

	private boolean hidden;

	/** @param whole of what changes are told; paragraphs too, unless it is the main part */
	WordText(Inspection inspection, Place whole) {
		this.inspection = inspection;
		this.whole = whole;
		this.places = whole.kind() == Kind.FILE ? number -> Place.at(Kind.PARAGRAPH, number) : _ -> whole;
	}

	@Override
	public void start(String name, Xml.Attributes attributes) {
		switch (name) {
			case "t", "delText", "instrText" -> writing = true;
			case "tab", "br", "cr" -> paragraph.append(' ');
			case "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange" -> changes++;
			case "comment", "cm" -> comments++;
			case "vanish" -> hidden |= !attributes.of("val").matches("0|false");
			case String _ -> {
				// form, not content
			}
		}
	}

	@Override
	public void text(String text) {
		if (writing)
			paragraph.append(text);
	}

	@Override
	public void end(String name) {
		switch (name) {
			case "t", "delText", "instrText" -> writing = false;
			case "p", "text" -> {
				paragraphs++;
				inspection.text(places.apply(paragraphs), paragraph);
				paragraph.setLength(0);
			}
			case String _ -> {
				// goes on
			}
		}
	}

	/** Tells what only the whole part shows. */
	void close() {
		inspection.text(whole, paragraph);
		if (changes > 0)
			inspection.add(new Finding.TrackedChanges(whole, changes));
		if (comments > 0)
			inspection.add(new Finding.Comments(whole, comments));
		if (hidden)
			inspection.add(new Hidden(whole, Hidden.Part.TEXT));
	}

}
