package id.lacak.request.dossier;

import id.lacak.request.letter.PlainLetter;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.objection.Objection;
import id.lacak.request.office.Office;
import id.lacak.request.page.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The forms of a dispute file as they were filed, from what the register holds. Identity numbers are masked. */
final class Sheets {

	private final Office office;

	private final Words words;

	Sheets(Office office, Words words) {
		this.office = office;
		this.words = words;
	}

	PlainLetter request(InformationRequest request) {
		var submission = request.submission();
		var rows = new ArrayList<PlainLetter.Row>();
		row(rows, "received", words.moment(request.arrival().receivedAt()));
		applicant(rows, submission.applicant());
		row(rows, "subject", submission.subject());
		row(rows, "details", submission.details());
		row(rows, "purpose", submission.purpose());
		row(rows, "format", words.name(submission.obtain()));
		row(rows, "delivery", words.name(submission.deliver()));
		return form("request", request.number().text(), rows);
	}

	/** The objection as filed. */
	PlainLetter objection(Objection objection) {
		var rows = new ArrayList<PlainLetter.Row>();
		received(rows, objection.arrival().receivedAt());
		objection.against().ifPresent(about -> row(rows, "request", about.number()));
		applicant(rows, objection.objector().applicant());
		objection.claim()
				.representative()
				.ifPresent(agent -> row(rows, "representative", agent.name() + " (" + agent.maskedIdentity() + ")"));
		rows.add(new PlainLetter.Row(words.say("dossier.fact.grounds"), objection.claim()
				.grounds()
				.stream()
				.map(ground -> ground.name() + ". " + words.name(ground) + " (" + ground.source() + ")")
				.toList()));
		row(rows, "caseSummary", objection.claim().caseSummary());
		row(rows, "objectionDue", words.day(objection.answerBy().lastDay()));
		return form("objection", objection.number().text(), rows);
	}

	private PlainLetter form(String kind, String number, List<PlainLetter.Row> rows) {
		return new PlainLetter(words.locale().getLanguage(), office, words.say("dossier.letter." + kind), number, rows,
				List.of());
	}

	private void received(List<PlainLetter.Row> rows, Instant at) {
		row(rows, "received", words.moment(at));
	}

	private void applicant(List<PlainLetter.Row> rows, Applicant applicant) {
		row(rows, "applicant", applicant.name() + " (" + words.name(applicant.kind()) + ")");
		row(rows, "identity", applicant.maskedIdentity());
		row(rows, "address", applicant.address());
	}

	private void row(List<PlainLetter.Row> rows, String name, String value) {
		rows.add(new PlainLetter.Row(words.say("dossier.fact." + name), value.lines().toList()));
	}

}
