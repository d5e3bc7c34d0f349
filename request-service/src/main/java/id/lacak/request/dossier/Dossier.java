package id.lacak.request.dossier;

import id.lacak.request.attachment.Attachments;
import id.lacak.request.letter.PlainLetter;
import id.lacak.request.letter.PlainLetters;
import id.lacak.request.letter.ReceiptLetter;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Pages;

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

	private final ReceiptLetter receipts;

	private final PlainLetters letters;

	private final Attachments attachments;

	private final ITemplateEngine templates;

	Dossier(Offices offices, Pages pages, ReceiptLetter receipts, PlainLetters letters, Attachments attachments,
			ITemplateEngine templates) {
		this.offices = offices;
		this.pages = pages;
		this.receipts = receipts;
		this.letters = letters;
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
				ofRequest(request.get(), sheets, letter, office);
			for (var file : objections.reversed())
				ofObjection(file, sheets, letter);
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

		void add(String name, PlainLetter letter) throws IOException {
			add(name, letter.title() + " " + letter.number(), letters.pdf(letter, locale));
		}

		void add(String name, String about, byte[] pdf) throws IOException {
			archive.add("%02d-%s.pdf".formatted(++last, name), about, pdf);
		}
	}

	private void ofRequest(CaseFile file, Sheets sheets, Numbering letter, Office office) throws IOException {
		letter.add("permohonan", sheets.request(file.request()));
		var words = pages.words(letter.locale, office);
		letter.add("tanda-bukti", words.say("letter.receipt.short", file.request().number().text()),
				receipts.pdf(file, office, letter.locale));
		for (var entry : file.history()) {
			var kind = kind(entry);
			if (kind.isPresent())
				letter.add(name(kind.get()), sheets.sent(entry, kind.get(), file.request()));
		}
	}

	private static void ofObjection(ObjectionFile file, Sheets sheets, Numbering letter) throws IOException {
		letter.add("keberatan", sheets.objection(file.objection()));
		var decision = file.objection().decision();
		if (decision.isPresent())
			letter.add("tanggapan-keberatan", sheets.decision(file.objection(), decision.get()));
	}

	/** Which letter an entry of the history stands for. */
	private static Optional<String> kind(HistoryEntry<?> entry) {
		return switch (entry.type()) {
			case "found-incomplete" -> Optional.of("incomplete");
			case "extended" -> Optional.of("extension");
			case "notice-sent", "notice-corrected" -> Optional
					.of("REFUSED_EXEMPT".equals(entry.facts().get("outcome")) ? "refusal" : "notice");
			case String _ -> Optional.empty();
		};
	}

	private static String name(String kind) {
		return switch (kind) {
			case "incomplete" -> "surat-tidak-lengkap";
			case "extension" -> "perpanjangan";
			case "refusal" -> "keputusan-penolakan";
			case String _ -> "pemberitahuan-tertulis";
		};
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
