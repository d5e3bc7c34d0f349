package id.lacak.request.letter;

import id.lacak.request.letter.LetterText.Line;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.office.HouseStyles;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Words;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the certificate of how a notice was served, from what the history put on record. */
@Component
class ServiceCertificates {

	private static final int FINGERPRINT_LINE = 32;

	private final Offices offices;

	private final HouseStyles styles;

	ServiceCertificates(Offices offices, HouseStyles styles) {
		this.offices = offices;
		this.styles = styles;
	}

	LetterText of(CaseFile file, HistoryEntry<?> entry, Words words) {
		var request = file.request();
		var facts = entry.facts();
		var draft = new Draft(words, "letter.service.title", request.number().text()).numbered("letter.number")
				.dated(office(file), entry.at())
				.say("letter.service.opening", office(file).name(), words.moment(entry.at()))
				.section("")
				.fact("letter.service.notice", words.say("template." + facts.getOrDefault("template", "")))
				.fact("letter.applicant",
						words.say("letter.applicant.value", request.submission().applicant().name(),
								words.name(request.submission().applicant().kind())))
				.fact("letter.subject", request.submission().subject())
				.fact("letter.service.standing",
						Line.strong(words.say("letter.service.standing." + facts.getOrDefault("standing", "FAILED"))));
		for (var way = 1; facts.containsKey(key(way, "medium")); way++)
			describe(draft, entry, way, words);
		return draft.section("letter.service.check")
				.say("letter.service.fingerprint")
				.signed(styles.of(request.office()).head())
				.text();
	}

	private static void describe(Draft draft, HistoryEntry<?> entry, int way, Words words) {
		draft.section("letter.service.way." + fact(entry, way, "medium"))
				.fact("letter.service.text", words.say("template." + fact(entry, way, "template")))
				.fact("letter.service.recipient", fact(entry, way, "recipient"))
				.fact("letter.service.message", fact(entry, way, "message"))
				.fact("letter.service.route", fact(entry, way, "route"))
				.fact("letter.service.references", fact(entry, way, "references").replace(' ', '\n'))
				.fact("letter.service.sha256", lines(fact(entry, way, "fingerprint")))
				.fact("letter.service.states", said(fact(entry, way, "states"), "message-state.", words));
		if (!fact(entry, way, "acts").isEmpty())
			draft.fact("letter.service.acts", said(fact(entry, way, "acts"), "letter.service.act.", words));
	}

	/** Each line is an instant, a name of ours, and words that are printed as they are. */
	private static List<Line> said(String text, String names, Words words) {
		return text.lines().map(line -> line.split(" ", 3)).map(parts -> {
			var what = words.moment(Instant.parse(parts[0])) + ": " + words.say(names + parts[1]);
			return Line.plain(parts.length < 3 ? what : what + " (" + parts[2] + ")");
		}).toList();
	}

	/** A fingerprint is longer than a line. */
	private static List<Line> lines(String fingerprint) {
		var lines = new ArrayList<Line>();
		for (var at = 0; at < fingerprint.length(); at += FINGERPRINT_LINE)
			lines.add(Line.plain(fingerprint.substring(at, Math.min(fingerprint.length(), at + FINGERPRINT_LINE))));
		return lines.isEmpty() ? List.of(Line.plain("—")) : lines;
	}

	private static String fact(HistoryEntry<?> entry, int way, String name) {
		return entry.facts().getOrDefault(key(way, name), "");
	}

	private static String key(int way, String name) {
		return "way.%02d.%s".formatted(way, name);
	}

	private Office office(CaseFile file) {
		return offices.get(file.request().office());
	}

}
