package id.lacak.request.release;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A PDF as tests need it; every line stands on a page of its own choice. */
public final class APdf {

	private final PDDocument document = new PDDocument();

	/** Something that is done to a page. */
	@FunctionalInterface
	interface Drawing {

		void on(PDPageContentStream page) throws IOException;

	}

	/** A page with this line of black text. */
	public APdf page(String line) {
		return drawn(page -> write(page, line, Color.BLACK));
	}

	APdf drawn(Drawing... drawings) {
		var page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		try (var content = new PDPageContentStream(document, page)) {
			for (var drawing : drawings)
				drawing.on(content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return this;
	}

	APdf by(String author) {
		document.getDocumentInformation().setAuthor(author);
		return this;
	}

	/** A note, and a black square, as programs put them on top of a page. */
	APdf annotated() throws IOException {
		var note = new PDAnnotationText();
		note.setContents("Ini harus ditutup");
		note.setRectangle(new PDRectangle(10, 10, 20, 20));
		var square = new PDAnnotationSquare();
		square.setRectangle(new PDRectangle(90, 690, 400, 30));
		square.setInteriorColor(new org.apache.pdfbox.pdmodel.graphics.color.PDColor(new float[]{0, 0, 0},
				org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB.INSTANCE));
		square.constructAppearances(document);
		document.getPage(0).getAnnotations().add(note);
		document.getPage(0).getAnnotations().add(square);
		return this;
	}

	/** Nobody opens it without a word. */
	public APdf locked() throws IOException {
		document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
		return this;
	}

	/** The file. */
	public byte[] bytes() {
		var bytes = new ByteArrayOutputStream();
		try (document) {
			document.save(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	static void write(PDPageContentStream page, String line, Color color) throws IOException {
		page.beginText();
		page.setNonStrokingColor(color);
		page.setFont(new PDType1Font(FontName.HELVETICA), 12);
		page.newLineAtOffset(100, 700);
		page.showText(line);
		page.endText();
	}

	/** A field over the place where lines stand. */
	static Drawing field(Color color, float height) {
		return page -> {
			page.setNonStrokingColor(color);
			page.addRect(90, 697, 300, height);
			page.fill();
		};
	}

}
