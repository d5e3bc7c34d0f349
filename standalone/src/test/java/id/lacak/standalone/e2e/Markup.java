package id.lacak.standalone.e2e;

import nu.validator.validation.SimpleDocumentValidator;

import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whether a page is HTML as the standard has it; assistive technology relies on that (WCAG 4.1.2). */
final class Markup {

	private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

	private Markup() {
	}

	/** The errors of a page, a line each; advice is left out. */
	static List<String> errors(String page) {
		var found = new Found(new ArrayList<>());
		try {
			var validator = new SimpleDocumentValidator();
			validator.setUpMainSchema(HTML5, found);
			validator.setUpValidatorAndParsers(found, true, false);
			var source = new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
			source.setEncoding("UTF-8");
			validator.checkHtmlInputSource(source);
		} catch (Exception e) {
			throw new IllegalStateException("the page cannot be checked", e);
		}
		return found.lines();
	}

	private record Found(List<String> lines) implements ErrorHandler {

		@Override
		public void warning(SAXParseException advice) {
			// not an error
		}

		@Override
		public void error(SAXParseException error) {
			// our tables become cards on a telephone; a block in place of a cell keeps its meaning only by its role
			if (String.valueOf(error.getMessage()).startsWith("The “role” attribute must not be used on a “t"))
				return;
			lines.add("line %d: %s".formatted(error.getLineNumber(), error.getMessage()));
		}

		@Override
		public void fatalError(SAXParseException error) {
			error(error);
		}
	}

}
