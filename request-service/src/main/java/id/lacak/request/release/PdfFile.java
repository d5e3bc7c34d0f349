package id.lacak.request.release;

import id.lacak.request.release.Finding.Hidden;
import id.lacak.request.release.Finding.Metadata.Field;
import id.lacak.request.release.Finding.Unreadable.Why;
import id.lacak.request.release.Place.Kind;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** A PDF, page by page. */
final class PdfFile {

	/** Of the drawing of one page; a drawing is held in memory. */
	private static final long LARGEST_DRAWING = 64L * 1024 * 1024;

	private final PDDocument document;

	private final Inspection inspection;

	private boolean anyText;

	private PdfFile(PDDocument document, Inspection inspection) {
		this.document = document;
		this.inspection = inspection;
	}

	static void read(Path file, Inspection inspection) throws IOException {
		try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
			new PdfFile(document, inspection).read();
		} catch (InvalidPasswordException locked) {
			inspection.unreadable(Why.ENCRYPTED);
		} catch (StackOverflowError | OutOfMemoryError tooDeep) {
			// a file made to break its readers; what it took is free again
			throw new Exceeded(Why.TOO_LARGE);
		}
	}

	private void read() throws IOException {
		metadata();
		var number = 0;
		for (var page : document.getPages()) {
			inspection.goOn();
			if (++number > inspection.limits().pages())
				throw new Exceeded(Why.TOO_MANY_PAGES);
			measure(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
			page(page, number);
		}
		if (!anyText)
			inspection.unreadable(Why.NO_TEXT);
	}

	private void page(PDPage page, int number) throws IOException {
		var stripper = new Words();
		stripper.setSortByPosition(true);
		stripper.setStartPage(number);
		stripper.setEndPage(number);
		var text = stripper.getText(document);
		anyText |= !text.isBlank();
		var place = Place.at(Kind.PAGE, number);
		text.lines().forEach(line -> inspection.text(place, line));
		var covered = new CoveredWords(page, inspection).count();
		if (covered > 0)
			inspection.add(new Finding.CoveredText(place, covered));
		var comments = page.getAnnotations(annotation -> annotation.getContents() != null
				&& !annotation.getContents().isBlank()
				&& !List.of("Link", "Widget", "FreeText").contains(annotation.getSubtype())).size();
		if (comments > 0)
			inspection.add(new Finding.Comments(place, comments));
	}

	private void metadata() throws IOException {
		var author = document.getDocumentInformation().getAuthor();
		if (author != null)
			inspection.name(Field.AUTHOR, author);
		var catalog = document.getDocumentCatalog();
		if (catalog.getNames() != null && catalog.getNames().getEmbeddedFiles() != null)
			inspection.add(new Hidden(Place.FILE, Hidden.Part.ATTACHMENT));
		if (catalog.getMetadata() == null)
			return;
		measure(catalog.getMetadata().getCOSObject());
		try (var packet = catalog.getMetadata().createInputStream()) {
			Xml.read(packet, inspection, new Properties(inspection));
		} catch (Exceeded exceeded) {
			throw exceeded;
		} catch (IOException broken) {
			// says nothing then; the pages are what matters
		}
	}

	/** Unpacks a stream without keeping it, since its reader will hold it whole. */
	private void measure(COSBase contents) throws IOException {
		switch (contents) {
			case COSObject reference -> measure(reference.getObject());
			case COSArray several -> {
				for (var one : several)
					measure(one);
			}
			case COSStream stream when stream.getFilters() instanceof COSName name
					&& COSName.FLATE_DECODE.equals(name) -> {
				try (var in = new InflaterInputStream(unlimited(stream.createRawInputStream()))) {
					count(in);
				}
			}
			case null, default -> {
				// not packed, or packed in a way that does not grow like this
			}
		}
	}

	private void count(InputStream in) throws IOException {
		var buffer = new byte[64 * 1024];
		long size = 0;
		try {
			for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				size += count;
				inspection.goOn();
				if (size > LARGEST_DRAWING)
					throw new Exceeded(Why.TOO_LARGE);
			}
		} catch (Exceeded exceeded) {
			throw exceeded;
		} catch (IOException broken) {
			// PDFBox mends what it can; what it cannot it says itself
		}
	}

	private static InputStream unlimited(InputStream in) {
		return new FilterInputStream(in) {
		};
	}

	/** The text of a page, as long as there is time. */
	private final class Words extends PDFTextStripper {

		private static final int OPERATORS_BETWEEN_LOOKS_AT_THE_CLOCK = 500;

		private int operators;

		@Override
		protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
			if (++operators % OPERATORS_BETWEEN_LOOKS_AT_THE_CLOCK == 0)
				inspection.goOn();
			super.processOperator(operator, operands);
		}

	}

}
