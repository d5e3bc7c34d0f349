package id.lacak.request.letter;

import id.lacak.request.office.HouseStyles;
import id.lacak.request.office.Office;
import id.lacak.request.page.Language;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Turns the words of a letter into a part of a page, and that into PDF. */
@Component
class LetterPress {

	/** Stands in a letter's page for the address of the crest, which paper and screen have elsewhere. */
	private static final String CREST = "crest:office";

	/** Stands in it for how the letter can be checked. */
	private static final String CHECK = "<!--check-->";

	private static final String LANDSCAPE = "@page { size: A4 landscape; margin: 12mm 12mm 15mm; }\n";

	private final ITemplateEngine templates;

	private final HouseStyles styles;

	private final PdfMaker maker;

	private final String publicUrl;

	private final String css = Shelf.text("static/aset/surat.css");

	/** The foot of a page is said by the stylesheet. */
	private final String englishCss = css.replace("\"Halaman \"", "\"Page \"").replace("\" dari \"", "\" of \"");

	private final String crest = Shelf.text("static/aset/lambang.svg");

	LetterPress(ITemplateEngine templates, HouseStyles styles, PdfMaker maker,
			@Value("${lacak.public-url}") String publicUrl) {
		this.templates = templates;
		this.styles = styles;
		this.maker = maker;
		this.publicUrl = publicUrl;
	}

	/** The letter as a part of a page. */
	String page(LetterText letter, Office office, Locale locale) {
		var context = new Context(locale);
		context.setVariable("letter", letter);
		context.setVariable("office", office);
		context.setVariable("crest", CREST);
		context.setVariable("check", CHECK);
		context.setVariable("draft", false);
		return templates.process("letter/body", context);
	}

	/** The letter before it goes out, as a part of a page that has a heading of its own; it has no check code yet. */
	String draft(LetterText letter, Office office, String crestAt, Locale locale) {
		var context = new Context(locale);
		context.setVariable("letter", letter);
		context.setVariable("office", office);
		context.setVariable("crest", CREST);
		context.setVariable("check", "");
		context.setVariable("draft", true);
		return crested(templates.process("letter/body", context), crestAt);
	}

	/** A further side of what has its heading on the first one. */
	String draftOnPaper(LetterText side, Office office, Locale locale) {
		return draft(side, office, CREST, locale);
	}

	/**
	 * The letter as PDF.
	 * @param code the check code; empty for what is no letter and cannot be checked
	 */
	byte[] pdf(LetterText letter, String page, Office office, String code, Locale locale) {
		var style = styles.of(office.code());
		var context = new Context(locale);
		context.setVariable("lang", letter.lang());
		context.setVariable("title", letter.about());
		context.setVariable("office", office);
		context.setVariable("css", css(locale) + style.letterCss());
		context.setVariable("body", crested(page, data(style.crest().orElse(crest)))
				.replace(CHECK, code.isEmpty() ? "" : check(code, data(QrCode.svg(address(code))), locale)));
		return maker.pdf(templates.process("letter/pdf", context));
	}

	/** A table as PDF, A4 landscape. */
	byte[] pdf(TableSheets.Table table, Office office, String code, Locale locale) {
		var context = new Context(locale);
		context.setVariable("table", table);
		context.setVariable("office", office);
		context.setVariable("check", CHECK);
		context.setVariable("lang", locale.getLanguage());
		context.setVariable("title", table.title());
		context.setVariable("css", css(locale) + styles.of(office.code()).letterCss() + LANDSCAPE);
		context.setVariable("body", templates.process("letter/table", context)
				.replace(CHECK, check(code, data(QrCode.svg(address(code))), locale)));
		return maker.pdf(templates.process("letter/pdf", context));
	}

	private String css(Locale locale) {
		return locale.equals(Language.ENGLISH) ? englishCss : css;
	}

	/** The letter as it stands on a page of the site. */
	String shown(String page, String code, String crestAt, Locale locale) {
		return crested(page, crestAt).replace(CHECK, check(code, "/verifikasi/" + code + ".svg", locale));
	}

	private String check(String code, String qr, Locale locale) {
		var context = new Context(locale);
		context.setVariable("qr", qr);
		context.setVariable("at", publicUrl.replaceFirst("^https?://", "") + "/verifikasi");
		context.setVariable("code", CheckCodes.grouped(code));
		return templates.process("letter/check", context);
	}

	/** Only in the attribute: what people wrote cannot hold an unescaped quotation mark. */
	private static String crested(String page, String at) {
		return page.replace("src=\"" + CREST + "\"", "src=\"" + at + "\"");
	}

	/** Where a check code is looked up. */
	private String address(String code) {
		return publicUrl + "/verifikasi/" + CheckCodes.grouped(code);
	}

	private static String data(String svg) {
		return "data:image/svg+xml;base64,"
				+ Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
	}

}
