package id.lacak.request.release;

import id.lacak.request.release.Finding.Hidden;
import id.lacak.request.release.Place.Kind;

import java.io.IOException;
import java.nio.file.Path;

/** DOCX, XLSX, PPTX and the OpenDocument formats. */
final class OfficeFile {

	private static final String PHOTOGRAPHS = "(word|xl|ppt)/media/.*\\.jpe?g|Pictures/.*\\.jpe?g";

	private final Archive archive;

	private final Inspection inspection;

	private OfficeFile(Archive archive, Inspection inspection) {
		this.archive = archive;
		this.inspection = inspection;
	}

	static void read(Path file, Inspection inspection) throws IOException {
		try (var archive = new Archive(file, inspection)) {
			new OfficeFile(archive, inspection).read();
		}
	}

	/** Every part that is there is read, whatever the file says it is. */
	private void read() throws IOException {
		for (var name : archive.names("docProps/(core|app)\\.xml|meta\\.xml"))
			archive.read(name, new Properties(inspection));
		document("word/document.xml", Place.FILE);
		for (var name : archive.names("word/(header|footer|footnotes|endnotes|comments|glossary/)[^/]*\\.xml"))
			document(name, new Place(Kind.PART, name));
		if (!archive.names("xl/workbook\\.xml").isEmpty())
			new Spreadsheet(archive, inspection).read();
		presentation();
		var content = new OpenDocument(inspection);
		archive.read("content.xml", content);
		content.close();
		for (var name : archive.names(PHOTOGRAPHS))
			Photograph.look(archive.head(name, Photograph.HEAD), new Place(Kind.PART, name), inspection);
	}

	private void presentation() throws IOException {
		for (var name : archive.names("ppt/slides/slide\\d{1,6}\\.xml")) {
			var slide = Place.at(Kind.SLIDE, Integer.parseInt(name.replaceAll("\\D", "")));
			document(name, slide);
			archive.read(name, new Xml.Reader() {

				@Override
				public void start(String element, Xml.Attributes attributes) {
					if (element.equals("sld") && attributes.of("show").matches("0|false"))
						inspection.add(new Hidden(slide, Hidden.Part.SLIDE));
				}
			});
		}
		for (var name : archive.names("ppt/(notesSlides|comments)/[^/]+\\.xml"))
			document(name, new Place(Kind.PART, name));
	}

	private void document(String name, Place place) throws IOException {
		var text = new WordText(inspection, place);
		archive.read(name, text);
		text.close();
	}

}
