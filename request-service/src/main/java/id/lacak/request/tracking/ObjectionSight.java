package id.lacak.request.tracking;

import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.Contested;
import id.lacak.request.objection.Ground;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionCommandKind;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionStage.*;
import id.lacak.request.page.Words;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The applicant's view of an objection, as programs get it: the same names as in the view of a
 * request, with the objection's own dates. Opinions are not among them.
 *
 * @param registrationNumber of the objection
 * @param dueDate last day of the superior's answer
 * @param workingDaysLeft negative if late; only while the answer is awaited
 * @param disputeFrom first day to go to the Information Commission
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ObjectionSight(String registrationNumber, String objectionNumber, Optional<String> requestNumber,
		String subject, Status status, String statusLabel, Instant receivedAt, Set<Ground> grounds,
		LocalDate dueDate, LocalDate targetDate, Optional<Integer> workingDaysLeft, boolean overdue, boolean extended,
		boolean provisional, boolean late, boolean premature, Optional<String> outcome, Optional<String> reasons,
		Optional<LocalDate> decidedOn, Optional<LocalDate> executeBy, Optional<LocalDate> disputeFrom,
		Optional<LocalDate> disputeUntil, String nextStep, List<Journey.Entry> timeline,
		List<View.Document> documents, List<View.Notification> notifications, Set<Tracking.Action> actions) {

	private static final Set<String> SHOWN = Set.of("objection-registered", "objection-decided",
			"objection-executed", "objection-receipt-recorded", "objection-closed", "objection-withdrawn",
			"dispute-recorded", "deadlines-moved", "objection-silence-began");

	/** @param subject of the request, if there is one */
	static ObjectionSight of(ObjectionFile file, Optional<String> subject, Setting setting, Words words) {
		var objection = file.objection();
		var due = objection.answerBy();
		var window = objection.disputeWindow(setting);
		var decision = objection.decision();
		return new ObjectionSight(objection.number().text(), objection.number().text(),
				objection.against().map(Contested::number), subject.orElseGet(() -> words.say("objection.subject")),
				objection.stage().status(), label(objection, setting, words), objection.arrival().receivedAt(),
				objection.claim().grounds(), due.lastDay(), due.target(),
				objection.stage().status().awaitsAnswer()
						? Optional.of(setting.calendar().distance(setting.today(), due.lastDay()))
						: Optional.empty(),
				objection.unanswered(setting.today()), false, due.provisional(), objection.late(),
				objection.premature(), decision.map(ruled -> ruled.outcome().name()),
				decision.map(ruled -> ruled.reasons()), decision.map(ruled -> ruled.decidedOn()),
				decision.flatMap(ruled -> ruled.executeBy()).map(day -> day.lastDay()),
				window.map(days -> days.opensOn()), window.map(days -> days.until().lastDay()),
				nextStep(objection, setting, words), timeline(file, words), documents(file),
				View.notifications(file.told()), actions(objection, setting));
	}

	/** The state in a few words. */
	static String label(Objection objection, Setting setting, Words words) {
		if (objection.unanswered(setting.today()))
			return words.say("ObjectionStatus.UNANSWERED");
		return objection.decision()
				.filter(_ -> objection.stage() instanceof Decided)
				.map(decision -> words.name(decision.outcome()))
				.orElseGet(() -> words.say("ObjectionStatus." + objection.stage().status()));
	}

	/** What happens next, and which right the applicant has now. */
	static String nextStep(Objection objection, Setting setting, Words words) {
		var dispute = objection.dispute().filter(known -> known.open());
		if (dispute.isPresent())
			return words.say("objection.next.dispute", words.day(dispute.get().filedOn()),
					words.name(dispute.get().stage()));
		return switch (objection.stage()) {
			case Filed _,Registered _,UnderReview _ -> awaited(objection, setting, words);
			case Decided(var decision) -> decision.executeBy()
					.map(day -> words.say("objection.next.granted", words.day(day.lastDay()),
							words.day(decision.disputeUntil().lastDay())))
					.orElseGet(() -> words.say("objection.next.upheld",
							words.day(decision.disputeUntil().lastDay())));
			case Executed(var decision, _) ->
				words.say("objection.next.executed", words.day(decision.disputeUntil().lastDay()));
			case Closed _,Withdrawn _ -> words.say("objection.next.ended");
		};
	}

	private static String awaited(Objection objection, Setting setting, Words words) {
		var due = words.day(objection.answerBy().lastDay());
		if (!objection.unanswered(setting.today()))
			return words.say("objection.next.awaited", due);
		var window = objection.disputeWindow(setting).orElseThrow();
		return words.say("objection.next.unanswered", due, words.day(window.opensOn()),
				words.day(window.until().lastDay()));
	}

	private static List<Journey.Entry> timeline(ObjectionFile file, Words words) {
		return file.history().stream().filter(entry -> SHOWN.contains(entry.type())).map(entry -> {
			var detail = switch (entry.type()) {
				case "objection-registered" -> Optional.of(words.say("objection.timeline.objection-registered.detail",
						file.objection().number().text(),
						words.day(LocalDate.parse(entry.facts().getOrDefault("answerBy", "")))));
				case "objection-silence-began" -> Optional.of(words.say(
						"objection.timeline.objection-silence-began.detail",
						words.day(LocalDate.parse(entry.facts().getOrDefault("disputeUntil", "")))));
				case "objection-decided" ->
					Optional.of(words.say("ObjectionOutcome." + entry.facts().get("outcome")));
				case String _ -> Optional.<String>empty();
			};
			return new Journey.Entry(entry.at(), entry.type(), words.say("objection.timeline." + entry.type()), detail);
		}).toList();
	}

	private static List<View.Document> documents(ObjectionFile file) {
		return file.documents().stream().filter(Tracking::shown).map(ObjectionSight::document).toList();
	}

	private static View.Document document(CaseDocument document) {
		return new View.Document(document.id(), document.name(), document.size(), document.type());
	}

	private static Set<Tracking.Action> actions(Objection objection, Setting setting) {
		var possible = ObjectionCommandKind.possible(objection, Set.of(Role.APPLICANT), setting);
		return possible.contains(ObjectionCommandKind.WITHDRAW)
				? EnumSet.of(Tracking.Action.WITHDRAW)
				: EnumSet.noneOf(Tracking.Action.class);
	}

}
