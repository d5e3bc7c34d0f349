package id.lacak.request.letter;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.util.Locale;

/** Prints plain letters as PDF/A. */
@Component
public class PlainLetters {

	private final ITemplateEngine templates;

	private final PdfMaker maker;

	private final String css = Shelf.text("static/aset/surat.css");

	PlainLetters(ITemplateEngine templates, PdfMaker maker) {
		this.templates = templates;
		this.maker = maker;
	}

	/** The letter as PDF/A. */
	public byte[] pdf(PlainLetter letter, Locale locale) {
		var context = new Context(locale);
		context.setVariable("letter", letter);
		context.setVariable("css", css);
		return maker.pdf(templates.process("letter/plain", context));
	}

}
