package id.lacak.request.letter;

import id.lacak.request.letter.LetterText.Line;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.objection.Contested;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.office.HouseStyles;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Writes the letters about an objection. */
@Component
class ObjectionDrafts {

	private final Offices offices;

	private final HouseStyles styles;

	private final String publicUrl;

	ObjectionDrafts(Offices offices, HouseStyles styles, @Value("${lacak.public-url}") String publicUrl) {
		this.offices = offices;
		this.styles = styles;
		this.publicUrl = publicUrl;
	}

	LetterText receipt(ObjectionFile file, HistoryEntry<?> entry, Words words) {
		var objection = file.objection();
		var applicant = objection.objector().applicant();
		var rules = offices.settingFor(objection, Actor.SYSTEM).rulebook();
		var draft = begin(file, "letter.objection.receipt.title", words).section("")
				.fact("letter.receipt.received", words.say("letter.receipt.received.value",
						words.moment(objection.arrival().receivedAt()), words.name(objection.arrival().channel())))
				.fact("letter.objection.against",
						objection.against().map(Contested::number).orElseGet(() -> words.say("letter.objection.none")))
				.fact("letter.applicant",
						words.say("letter.applicant.value", applicant.name(), words.name(applicant.kind())));
		objection.claim().representative().ifPresent(agent -> draft.fact("letter.objection.agent", agent.name()));
		draft.fact("letter.objection.grounds",
				objection.claim()
						.grounds()
						.stream()
						.map(ground -> Line.plain(words.say("letter.objection.ground",
								ground.name().toLowerCase(java.util.Locale.ROOT), words.name(ground))))
						.toList())
				.fact("letter.objection.case", objection.claim().caseSummary())
				.box("letter.receipt.when")
				.date("letter.objection.due", entry, "answerBy")
				.say("letter.objection.dispute", rules.disputeFiling().workingDays());
		return draft.section("letter.receipt.track")
				.say("letter.receipt.track.where", publicUrl + "/lacak",
						CheckCodes.grouped(objection.trackingCode().value()))
				.say("letter.receipt.secret")
				.closing("letter.automatic")
				.text();
	}

	LetterText decision(ObjectionFile file, HistoryEntry<?> entry, Words words) {
		var objection = file.objection();
		var outcome = Optional.ofNullable(entry.facts().get("outcome")).map(ObjectionOutcome::valueOf);
		var draft = begin(file, "letter.objection.decision.title", words)
				.dated(offices.get(objection.office()), entry.at())
				.to(objection.objector().applicant())
				.say("letter.objection.opening", words.day(objection.arrival().receivedAt()))
				.section("letter.objection.decided")
				.fact("letter.objection.against",
						objection.against().map(Contested::number).orElseGet(() -> words.say("letter.objection.none")))
				.fact("letter.objection.ruling", Line.strong(outcome.map(words::name).orElse("—")))
				.fact("letter.objection.reasons", entry.why().orElse(""))
				.date("letter.objection.execute", entry, "executeBy")
				.box("letter.object.title");
		draft.day(entry, "disputeUntil").ifPresent(until -> draft.say("letter.objection.dispute.until", until));
		return draft.say("letter.objection.bundle", publicUrl + "/lacak")
				.signed(styles.of(objection.office()).superior())
				.text();
	}

	private static Draft begin(ObjectionFile file, String title, Words words) {
		return new Draft(words, title, file.objection().number().text()).numbered("letter.objection.number");
	}

}
