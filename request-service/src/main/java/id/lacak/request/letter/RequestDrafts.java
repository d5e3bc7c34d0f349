package id.lacak.request.letter;

import id.lacak.request.letter.LetterText.Line;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.ExtensionGround;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.office.HouseStyles;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.page.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes the letters about a request, the answer apart, from what its history holds. */
@Component
class RequestDrafts {

	private static final String MISSING = "missing.";

	private final Offices offices;

	private final HouseStyles styles;

	private final String publicUrl;

	private final CasePins pins;

	RequestDrafts(Offices offices, HouseStyles styles, CasePins pins,
			@Value("${lacak.public-url}") String publicUrl) {
		this.pins = pins;
		this.offices = offices;
		this.styles = styles;
		this.publicUrl = publicUrl;
	}

	LetterText receipt(CaseFile file, HistoryEntry<?> entry, Words words) {
		var request = file.request();
		var arrival = request.arrival();
		var submission = request.submission();
		var applicant = submission.applicant();
		var draft = begin(request, "letter.receipt.title", words).section("")
				.fact("letter.receipt.received", words.say("letter.receipt.received.value",
						words.moment(arrival.receivedAt()), words.name(arrival.channel())))
				.fact("letter.receipt.by", arrival.channel() == Channel.WEB
						? words.say("letter.receipt.by.system")
						: arrival.enteredBy())
				.fact("letter.applicant",
						words.say("letter.applicant.value", applicant.name(), words.name(applicant.kind())))
				.fact("letter.subject", asked(request))
				.fact("letter.receipt.purpose", submission.purpose())
				.fact("letter.receipt.obtain", words.name(submission.obtain()))
				.fact("letter.receipt.deliver", words.name(submission.deliver()));
		answered(draft, request, entry, words);
		draft.section("letter.receipt.track")
				.say("letter.receipt.track.where", publicUrl + "/lacak",
						CheckCodes.grouped(request.trackingCode().value()));
		pins.howToAsk(request, words).ifPresent(how -> draft.say("letter.receipt.pin", how));
		return draft.say("letter.receipt.secret")
				.closing("letter.automatic")
				.text();
	}

	private void answered(Draft draft, InformationRequest request, HistoryEntry<?> entry, Words words) {
		var setting = offices.settingFor(request, Actor.SYSTEM);
		var rules = setting.rulebook();
		draft.box("letter.receipt.when")
				.fact("letter.receipt.due", Line.strong(draft.day(entry, "answerBy").orElse("")),
						Line.plain(words.say("letter.receipt.due.days", rules.writtenNotice().workingDays())))
				.fact("letter.receipt.extended", Line.strong(draft.day(entry, "extendedBy").orElse("")),
						Line.plain(words.say("letter.receipt.extended.days", rules.extension().workingDays(),
								rules.extension().basis().citation())));
		if (setting.calendar().deadlineFor(request.arrival().receivedOn(), rules.writtenNotice()).provisional())
			draft.say("letter.receipt.provisional");
		draft.section("letter.rights")
				.say("letter.receipt.rights", rules.objectionFiling().workingDays())
				.say("letter.receipt.rights.answer", rules.objectionAnswer().workingDays())
				.say("letter.receipt.rights.dispute", rules.disputeFiling().workingDays());
	}

	LetterText incompleteness(CaseFile file, HistoryEntry<?> entry, Words words) {
		var request = file.request();
		var draft = issued(file, entry, "letter.incompleteness.title", words)
				.say("letter.incompleteness.opening", words.day(request.arrival().receivedAt()))
				.section("letter.incompleteness.missing");
		entry.facts()
				.entrySet()
				.stream()
				.filter(fact -> fact.getKey().startsWith(MISSING))
				.forEach(fact -> draft.labelled(words.say("MissingItem." + fact.getKey().substring(MISSING.length())),
						fact.getValue().lines().map(Line::plain).toList()));
		return draft.box("letter.incompleteness.until")
				.date("letter.incompleteness.day", entry, "completeBy")
				.say("letter.incompleteness.how", publicUrl + "/lacak")
				.say("letter.incompleteness.clock")
				.say("letter.incompleteness.otherwise")
				.signed(styles.of(request.office()).head())
				.text();
	}

	LetterText extension(CaseFile file, HistoryEntry<?> entry, Words words) {
		var request = file.request();
		var ground = Optional.ofNullable(entry.facts().get("ground")).map(ExtensionGround::valueOf);
		return issued(file, entry, "letter.extension.title", words)
				.say("letter.extension.opening", words.day(request.arrival().receivedAt()))
				.section("")
				.fact("letter.subject", request.submission().subject())
				.fact("letter.extension.ground", ground.map(words::name).orElse(""))
				.fact("letter.extension.reason", entry.why().orElse(""))
				.date("letter.extension.before", entry, "before")
				.date("letter.extension.after", entry, "answerBy")
				.box("letter.rights")
				.say("letter.extension.once")
				.say("letter.extension.rights")
				.signed(styles.of(request.office()).head())
				.text();
	}

	LetterText delivery(CaseFile file, HistoryEntry<?> entry, Words words) {
		var request = file.request();
		var submission = request.submission();
		var way = entry.facts().getOrDefault("deliveredBy", DeliveryMethod.EMAIL.name());
		var draft = begin(request, "letter.delivery.title", words).dated(office(file), entry.at())
				.say("letter.delivery.opening", words.moment(entry.at()), office(file).name())
				.section("")
				.fact("letter.applicant",
						words.say("letter.applicant.value", submission.applicant().name(),
								words.name(submission.applicant().kind())))
				.fact("letter.subject", submission.subject())
				.fact("letter.delivery.way", words.say("DeliveryMethod." + way))
				.fact("letter.delivery.documents", handed(file, entry, words))
				.fact("letter.delivery.evidence", entry.facts().getOrDefault("evidence", ""))
				.say("letter.delivery.closing");
		draft.signed("letter.delivery.gave", styles.of(request.office()).head().name());
		// what was sent has its evidence; at the counter the applicant signs
		if (way.equals(DeliveryMethod.PICKUP.name()))
			draft.signed("letter.delivery.took", submission.applicant().name());
		return draft.text();
	}

	private static List<Line> handed(CaseFile file, HistoryEntry<?> entry, Words words) {
		var lines = Arrays.stream(entry.facts().getOrDefault("documents", "").split(" "))
				.flatMap(id -> file.document(id).stream())
				.map((CaseDocument document) -> Line.plain(words.say("letter.delivery.document", document.name(),
						words.size(document.size()), document.sha256().substring(0, 16))))
				.toList();
		return lines.isEmpty() ? List.of(Line.plain(words.say("letter.delivery.paper"))) : lines;
	}

	/** A letter of the office to the applicant. */
	private Draft issued(CaseFile file, HistoryEntry<?> entry, String title, Words words) {
		return begin(file.request(), title, words).dated(office(file), entry.at())
				.to(file.request().submission().applicant());
	}

	private static Draft begin(InformationRequest request, String title, Words words) {
		return new Draft(words, title, request.number().text()).numbered("letter.number");
	}

	/** What was asked for, the subject set off. */
	static List<Line> asked(InformationRequest request) {
		var lines = new java.util.ArrayList<Line>();
		lines.add(Line.strong(request.submission().subject()));
		request.submission().details().lines().filter(line -> !line.isBlank()).map(Line::plain).forEach(lines::add);
		return lines;
	}

	private Office office(CaseFile file) {
		return offices.get(file.request().office());
	}

}
