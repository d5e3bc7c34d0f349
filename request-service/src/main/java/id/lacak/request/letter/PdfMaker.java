package id.lacak.request.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import org.springframework.stereotype.Component;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/** Turns a letter's XHTML into PDF/A-3u that is also PDF/UA-1, with embedded fonts. */
@Component
class PdfMaker {

	private static final int AT_ONCE = 2;

	private final byte[] regular = Shelf.bytes("letter/Roboto-Regular.ttf");

	private final byte[] bold = Shelf.bytes("letter/Roboto-Bold.ttf");

	private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	/** Rendering is pure computation; more at once than cores would only take memory. */
	private final Semaphore places = new Semaphore(AT_ONCE);

	PdfMaker() {
		XRLog.setLoggingEnabled(false);
	}

	/** The PDF of a letter that links to nothing outside itself. */
	byte[] pdf(String xhtml) {
		places.acquireUninterruptibly();
		try {
			var out = new ByteArrayOutputStream();
			var builder = new PdfRendererBuilder();
			builder.usePdfUaAccessibility(true);
			builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
			builder.useColorProfile(colours);
			builder.useSVGDrawer(new BatikSVGDrawer());
			builder.useFont(() -> new ByteArrayInputStream(regular), "Surat", 400, FontStyle.NORMAL, true);
			builder.useFont(() -> new ByteArrayInputStream(bold), "Surat", 700, FontStyle.NORMAL, true);
			builder.withHtmlContent(xhtml, null).toStream(out).run();
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			places.release();
		}
	}

}
