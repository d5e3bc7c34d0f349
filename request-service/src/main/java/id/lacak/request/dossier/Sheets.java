package id.lacak.request.dossier;

import id.lacak.request.letter.PlainLetter;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.objection.Decision;
import id.lacak.request.objection.Objection;
import id.lacak.request.office.Office;
import id.lacak.request.page.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The letters of a dispute file, written from what the register holds. Identity numbers are masked. */
final class Sheets {

	/** Facts that letters tell, in this order; other facts belong to the history only. */
	private static final List<String> TOLD = List.of("outcome", "underControl", "otherBody", "exemptionGrounds",
			"materials", "redactions", "notAvailable", "delivery", "format", "costs", "ground", "before", "answerBy",
			"due", "completeBy", "objectionUntil", "signedBy");

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
		return letter("request", request.number().text(), rows, Optional.empty());
	}

	/** A notice, an extension or a list of what was missing, as the history has it. */
	PlainLetter sent(HistoryEntry<?> entry, String kind, InformationRequest request) {
		var rows = new ArrayList<PlainLetter.Row>();
		row(rows, "sent", words.moment(entry.at()));
		row(rows, "applicant", request.submission().applicant().name());
		row(rows, "subject", request.submission().subject());
		for (var name : TOLD)
			Optional.ofNullable(entry.facts().get(name)).ifPresent(value -> row(rows, name, said(name, value)));
		entry.facts()
				.entrySet()
				.stream()
				.filter(fact -> fact.getKey().startsWith("missing."))
				.forEach(fact -> row(rows, "missing", fact.getValue()));
		return letter(kind, request.number().text(), rows, entry.why());
	}

	/** The objection as filed, which is its receipt as well. */
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
		return letter("objection", objection.number().text(), rows, Optional.empty());
	}

	PlainLetter decision(Objection objection, Decision decision) {
		var rows = new ArrayList<PlainLetter.Row>();
		row(rows, "sent", words.moment(decision.decidedAt()));
		objection.against().ifPresent(about -> row(rows, "request", about.number()));
		row(rows, "applicant", objection.objector().applicant().name());
		row(rows, "outcome", words.name(decision.outcome()));
		decision.executeBy().ifPresent(day -> row(rows, "executeBy", words.day(day.lastDay())));
		row(rows, "disputeUntil", words.day(decision.disputeUntil().lastDay()));
		row(rows, "superior", office.superior() + " (" + decision.decidedBy() + ")");
		return letter("decision", objection.number().text(), rows, Optional.of(decision.reasons()));
	}

	private PlainLetter letter(String kind, String number, List<PlainLetter.Row> rows, Optional<String> text) {
		return new PlainLetter(words.locale().getLanguage(), office, words.say("dossier.letter." + kind), number, rows,
				text.map(said -> said.lines().toList()).orElse(List.of()));
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

	private String said(String name, String value) {
		return switch (name) {
			case "outcome" -> words.say("NoticeOutcome." + value);
			case "underControl" -> words.say("dossier.yes." + value);
			case "format" -> words.say("Format." + value);
			case "delivery" -> words.say("DeliveryMethod." + value);
			case String _ -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? words.day(LocalDate.parse(value)) : value;
		};
	}

}
