package id.lacak.request.review;

import id.lacak.request.deadline.CommissionPeriods;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.Dispute;
import id.lacak.request.objection.DisputeDay;
import id.lacak.request.objection.DisputeOutcome;
import id.lacak.request.objection.DisputeStage;
import id.lacak.request.objection.DisputeTiming;
import id.lacak.request.objection.Ground;
import id.lacak.request.objection.Hearing;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionCommandKind;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.objection.ObjectionStage.Status;
import id.lacak.request.objection.Opinion;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An objection as officers' programs read it. An auditor's view names nobody and repeats
 * nothing in an applicant's words.
 *
 * @param dueDate last day of the superior's answer
 * @param workingDaysLeft negative when late; absent once answered
 * @param commands what this officer may do now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ObjectionView(String id, String objectionNumber, long version, Status status, String statusLabel,
		Optional<Against> against, Set<Ground> grounds, Optional<String> caseSummary, Optional<Person> applicant,
		Optional<Agent> representative, Channel channel, Instant receivedAt, LocalDate receivedOn, Instant enteredAt,
		String enteredBy, LocalDate dueDate, LocalDate targetDate, Optional<Integer> workingDaysLeft, boolean overdue,
		boolean provisional, boolean late, boolean premature, List<Opinion> opinions, Optional<Ruled> decision,
		Optional<Done> execution, Optional<Window> disputeWindow, Optional<Disputed> dispute, List<Due> deadlines,
		List<Document> documents, List<Message> notifications, List<Entry> history, boolean historyIntact,
		List<ObjectionCommandKind> commands) {

	/** The request it is about. */
	record Against(String requestId, String registrationNumber, Optional<String> outcome, LocalDate opensOn,
			LocalDate fileBy) {
	}

	/** Who objects. */
	record Person(Applicant.Kind kind, String name, String identityNumber, String address, Optional<String> email,
			Optional<String> phone) {
	}

	/** Who acts for the applicant. */
	record Agent(String name, String identityNumber) {
	}

	/** The superior's answer. */
	record Ruled(ObjectionOutcome outcome, String reasons, LocalDate decidedOn, String decidedBy, boolean late,
			Optional<LocalDate> executeBy, LocalDate disputeUntil) {
	}

	/** How it was carried out. */
	record Done(LocalDate on, Optional<String> evidence, List<String> documents) {
	}

	/** When the applicant may go to the Commission. */
	record Window(LocalDate opensOn, LocalDate until, boolean provisional) {
	}

	/** The dispute, with the days the law counts in it. */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record Disputed(DisputeStage stage, LocalDate filedOn, DisputeTiming timing, DisputeStage begins,
			Optional<DisputeOutcome> outcome, Optional<String> commissionNumber, Map<String, LocalDate> dates,
			List<Hearing> hearings, List<DisputeDay> days) {
	}

	/** A deadline with its legal and its promised date. */
	record Due(DeadlineKind kind, LocalDate start, LocalDate dueDate, LocalDate targetDate, int workingDays,
			String basis, boolean provisional, String calendar, boolean running) {

		static Due of(NamedDeadline named) {
			var due = named.deadline();
			return new Due(named.kind(), due.start(), due.lastDay(), due.target(), due.limit().workingDays(),
					due.limit().basis().citation(), due.provisional(), due.calendar(), named.running());
		}
	}

	/** A file of the objection. */
	record Document(String id, String name, long size, String type, String sha256, CaseDocument.Audience audience,
			CaseDocument.State state, Instant addedAt, String addedBy) {

		static Document of(CaseDocument document) {
			return new Document(document.id(), document.name(), document.size(), document.type(), document.sha256(),
					document.audience(), document.state(), document.addedAt(), document.addedBy());
		}
	}

	/** A message to a person about the objection. */
	record Message(String template, String channel, String recipient, Told.State state, Instant at) {
	}

	/** An entry of the history with its place in the chain. */
	record Entry(int number, Instant at, String actor, Role role, String type, Optional<Status> from, Status to,
			Optional<String> why, Map<String, String> facts, String previous, String hash) {
	}

	/** @param named whether the officer sees who objects */
	static ObjectionView of(ObjectionFile file, boolean named, Setting setting, List<ObjectionCommandKind> commands,
			String label) {
		var objection = file.objection();
		var due = objection.answerBy();
		var arrival = objection.arrival();
		var claim = objection.claim();
		return new ObjectionView(objection.id().value(), objection.number().text(), file.version(),
				objection.stage().status(), label, against(objection), claim.grounds(),
				named ? Optional.of(claim.caseSummary()) : Optional.empty(),
				named ? Optional.of(person(objection)) : Optional.empty(),
				claim.representative()
						.filter(_ -> named)
						.map(agent -> new Agent(agent.name(), agent.maskedIdentity())),
				arrival.channel(), arrival.receivedAt(), arrival.receivedOn(), arrival.enteredAt(),
				arrival.enteredBy(), due.lastDay(), due.target(),
				objection.stage().status().awaitsAnswer()
						? Optional.of(setting.calendar().distance(setting.today(), due.lastDay()))
						: Optional.empty(),
				objection.unanswered(setting.today()), due.provisional(), objection.late(), objection.premature(),
				named ? objection.opinions() : List.of(), ruled(objection), done(objection, named),
				objection.disputeWindow(setting)
						.map(window -> new Window(window.opensOn(), window.until().lastDay(),
								window.until().provisional())),
				objection.dispute().map(dispute -> disputed(objection, dispute, setting)),
				objection.deadlines().stream().map(Due::of).toList(),
				file.documents().stream().map(Document::of).toList(), messages(file),
				file.history().stream().map(entry -> entry(entry, named)).toList(), file.historyIntact(), commands);
	}

	private static Optional<Against> against(Objection objection) {
		return objection.against()
				.map(about -> new Against(about.request().value(), about.number(), about.outcome(), about.opensOn(),
						about.fileBy().lastDay()));
	}

	private static Person person(Objection objection) {
		var applicant = objection.objector().applicant();
		return new Person(applicant.kind(), applicant.name(), applicant.maskedIdentity(), applicant.address(),
				applicant.email(), applicant.phone());
	}

	private static Optional<Ruled> ruled(Objection objection) {
		return objection.decision()
				.map(decision -> new Ruled(decision.outcome(), decision.reasons(), decision.decidedOn(),
						decision.decidedBy(), decision.late(), decision.executeBy().map(day -> day.lastDay()),
						decision.disputeUntil().lastDay()));
	}

	private static Optional<Done> done(Objection objection, boolean named) {
		return objection.execution()
				.map(execution -> new Done(execution.on(),
						named ? Optional.of(execution.evidence()) : Optional.empty(), execution.documents()));
	}

	private static Disputed disputed(Objection objection, Dispute dispute, Setting setting) {
		var dates = new LinkedHashMap<String, LocalDate>();
		dispute.dates().forEach((milestone, on) -> dates.put(ReviewBodies.name(milestone), on));
		return new Disputed(dispute.stage(), dispute.filedOn(), objection.disputeTiming(setting).orElseThrow(),
				objection.disputeBegins(), dispute.outcome(), dispute.commissionNumber(), dates, dispute.hearings(),
				dispute.days(setting.calendar(), CommissionPeriods.under(setting.rulebook())));
	}

	private static List<Message> messages(ObjectionFile file) {
		return file.told()
				.stream()
				.map(told -> new Message(told.template(), told.medium(), told.recipientMasked(),
						told.latest().state(), told.latest().at()))
				.toList();
	}

	private static Entry entry(HistoryEntry<Status> entry, boolean named) {
		return new Entry(entry.number(), entry.at(), entry.actor(), entry.role(), entry.type(), entry.from(),
				entry.to(), named ? entry.why() : OfficialWords.why(entry),
				named ? entry.facts() : OfficialWords.facts(entry), entry.previous(), entry.hash());
	}

	/** What an auditor reads: the office's own words, and nothing that an applicant wrote. */
	private static final class OfficialWords {

		private static final Set<String> OFFICIAL = Set.of("objection-decided", "objection-closed",
				"deadlines-moved");

		static Optional<String> why(HistoryEntry<Status> entry) {
			return OFFICIAL.contains(entry.type()) ? entry.why() : Optional.empty();
		}

		static Map<String, String> facts(HistoryEntry<Status> entry) {
			var facts = new TreeMap<>(entry.facts());
			facts.remove("caseSummary");
			return facts;
		}

	}

}
