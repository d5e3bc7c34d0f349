package id.lacak.request.dossier;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.letter.Letters;
import id.lacak.request.letter.Matter;
import id.lacak.request.letter.PlainLetter;
import id.lacak.request.letter.PlainLetters;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Pages;
import id.lacak.request.page.Words;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts the dispute file together: request, receipt, every letter, objections and answers, what
 * was given, the timeline with its hash chain, and the proof of messages. Opinions stay inside.
 */
@Component
class Dossier {

	private final Offices offices;

	private final Pages pages;

	private final Letters letters;

	private final PlainLetters forms;

	private final Attachments attachments;

	private final ITemplateEngine templates;

	Dossier(Offices offices, Pages pages, Letters letters, PlainLetters forms, Attachments attachments,
			ITemplateEngine templates) {
		this.offices = offices;
		this.pages = pages;
		this.letters = letters;
		this.forms = forms;
		this.attachments = attachments;
		this.templates = templates;
	}

	/** Writes the archive; at least one of the two must be there. */
	void write(Optional<CaseFile> request, List<ObjectionFile> objections, Locale locale, OutputStream out)
			throws IOException {
		var code = request.map(file -> file.request().office())
				.orElseGet(() -> objections.getFirst().objection().office());
		var office = offices.get(code);
		var words = pages.words(locale, office);
		var sheets = new Sheets(office, words);
		try (var archive = new Archive(out)) {
			var letter = new Numbering(archive, locale);
			if (request.isPresent())
				ofRequest(request.get(), sheets, letter, words);
			for (var file : objections.reversed()) {
				letter.add("keberatan", sheets.objection(file.objection()));
				letter.add(new Matter.OfObjection(file), words);
			}
			documents(archive, request, objections, code, words.say("dossier.document"));
			archive.add("riwayat.json", words.say("dossier.timeline"), Chain.timeline(request, objections));
			archive.add("pesan.json", words.say("dossier.messages"), Chain.messages(request, objections));
			index(archive, office, locale, request.map(file -> file.request().number().text())
					.orElseGet(() -> objections.getFirst().objection().number().text()));
		}
	}

	/** Letters in the order in which they were written, numbered so that they stay in it. */
	private final class Numbering {

		private final Archive archive;

		private final Locale locale;

		private int last;

		Numbering(Archive archive, Locale locale) {
			this.archive = archive;
			this.locale = locale;
		}

		void add(String name, PlainLetter form) throws IOException {
			add(name, form.title() + " " + form.number(), forms.pdf(form, locale));
		}

		/** The letters as they went out, byte for byte. */
		void add(Matter matter, Words words) throws IOException {
			for (var letter : letters.all(matter, locale))
				add(letter.kind().file(), words.say("letter.kind." + letter.kind()) + " " + letter.number(),
						letters.pdf(letter));
		}

		void add(String name, String about, byte[] pdf) throws IOException {
			archive.add("%02d-%s.pdf".formatted(++last, name), about, pdf);
		}
	}

	private static void ofRequest(CaseFile file, Sheets sheets, Numbering letter, Words words) throws IOException {
		letter.add("permohonan", sheets.request(file.request()));
		letter.add(new Matter.OfRequest(file), words);
	}

	/** What was meant for the applicant, each file once. */
	private void documents(Archive archive, Optional<CaseFile> request, List<ObjectionFile> objections,
			OfficeCode office, String about) throws IOException {
		var given = new LinkedHashMap<String, CaseDocument>();
		var all = new ArrayList<CaseDocument>();
		request.ifPresent(file -> all.addAll(file.documents()));
		objections.forEach(file -> all.addAll(file.documents()));
		all.stream()
				.filter(document -> document.audience() == CaseDocument.Audience.APPLICANT
						&& document.state() == CaseDocument.State.AVAILABLE)
				.forEach(document -> given.putIfAbsent(document.id(), document));
		var place = 0;
		for (var document : given.values()) {
			var opened = attachments.open(office, document.id());
			if (opened.isEmpty())
				continue;
			try (var content = opened.get()) {
				archive.add("berkas/%02d-%s".formatted(++place, document.name().replaceAll("[\\\\/:*?\"<>|]", "_")),
						about, content.content());
			}
		}
	}

	private void index(Archive archive, Office office, Locale locale, String number) throws IOException {
		var words = pages.words(locale, office);
		var context = new Context(locale);
		context.setVariable("entries", archive.entries());
		context.setVariable("number", number);
		context.setVariable("office", office);
		archive.add("index.html", words.say("dossier.index"),
				templates.process("dossier/index", context).getBytes(StandardCharsets.UTF_8));
		var csv = archive.entries()
				.stream()
				.map(entry -> quoted(entry.name()) + "," + quoted(entry.about()) + "," + entry.size() + ","
						+ entry.sha256() + "\r\n")
				.collect(Collectors.joining("", "file,about,bytes,sha256\r\n", ""));
		archive.add("index.csv", words.say("dossier.index"), csv.getBytes(StandardCharsets.UTF_8));
	}

	/** A cell that no spreadsheet takes for a formula. */
	private static String quoted(String cell) {
		var safe = cell.matches("^[=+\\-@\\t].*") ? "'" + cell : cell;
		return '"' + safe.replace("\"", "\"\"") + '"';
	}

}
