package id.lacak.request.letter;

import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes receipts. What a receipt says is fixed when the request is entered, so the same case
 * and language always give the same letter; the latest ones are kept.
 */
@Component
public class ReceiptLetter {

	private static final int KEPT = 64;

	private static final int GROUP = 4;

	private final Offices offices;

	private final Pages pages;

	private final ITemplateEngine templates;

	private final PdfMaker maker;

	private final String publicUrl;

	private final String css = Shelf.text("static/aset/surat.css");

	private final Map<String, byte[]> latest = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
			return size() > KEPT;
		}
	});

	ReceiptLetter(Offices offices, Pages pages, ITemplateEngine templates, PdfMaker maker,
			@Value("${lacak.public-url}") String publicUrl) {
		this.offices = offices;
		this.pages = pages;
		this.templates = templates;
		this.maker = maker;
		this.publicUrl = publicUrl;
	}

	/** The receipt of a case as PDF/A. */
	public byte[] pdf(CaseFile file, Office office, Locale locale) {
		var key = file.request().id() + " " + locale;
		var made = latest.get(key);
		if (made == null) {
			made = maker.pdf(xhtml(file, office, locale));
			latest.put(key, made);
		}
		return made.clone();
	}

	/** The receipt of a case as a page that links to nothing. */
	String xhtml(CaseFile file, Office office, Locale locale) {
		var context = new Context(locale);
		context.setVariable("letter", text(file, office, locale));
		context.setVariable("css", css);
		return templates.process("letter/receipt", context);
	}

	/** What the receipt of a case says. */
	ReceiptText text(CaseFile file, Office office, Locale locale) {
		var request = file.request();
		var words = pages.words(locale, office);
		var submission = request.submission();
		var arrival = request.arrival();
		var setting = offices.settingFor(request, Actor.SYSTEM);
		var rules = setting.rulebook();
		var due = setting.calendar().deadlineFor(arrival.receivedOn(), rules.writtenNotice());
		var extended = rules.extended(due, setting.calendar());
		return new ReceiptText(locale.getLanguage(), office, request.number().text(),
				words.moment(arrival.receivedAt()), words.name(arrival.channel()),
				ReceiptText.receiver(arrival.channel(), arrival.enteredBy()), submission.applicant().name(),
				words.name(submission.applicant().kind()), submission.subject(), submission.details(),
				submission.purpose(), words.name(submission.obtain()), words.name(submission.deliver()),
				words.day(due.lastDay()), rules.writtenNotice().workingDays(), words.day(extended.lastDay()),
				rules.extension().workingDays(), rules.extension().basis().citation(), due.provisional(),
				rules.objectionFiling().workingDays(), rules.objectionAnswer().workingDays(),
				rules.disputeFiling().workingDays(), publicUrl + "/lacak", grouped(request.trackingCode().value()));
	}

	private static String grouped(String code) {
		return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
	}

}
