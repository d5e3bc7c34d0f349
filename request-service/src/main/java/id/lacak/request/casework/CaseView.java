package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.Format;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.ObjectionMark;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage.Status;
import id.lacak.request.lifecycle.Submission.Contact;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.lifecycle.WrittenNotice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case as officers' programs read it. An auditor's view names nobody: no applicant, no
 * notes, no reasons in an applicant's words.
 *
 * @param dueDate the legal date of the answer
 * @param targetDate the date that was promised
 * @param commands what this officer may do now
 * @param handler username of who looks after the case
 */
record CaseView(String id, String registrationNumber, long version, Status status, String statusLabel,
		Optional<Person> applicant, String subject, String details, String purpose, Format obtain,
		DeliveryMethod deliver, String language, Set<Contact> notifyBy, Optional<String> unit,
		Channel channel, Instant receivedAt, LocalDate receivedOn, Instant enteredAt, String enteredBy,
		Optional<LocalDate> dueDate, Optional<LocalDate> targetDate, Optional<Integer> workingDaysLeft,
		boolean overdue, boolean extended, boolean provisional, List<MissingItem> missing,
		Optional<Instant> suppliedAt, Optional<NoticeOutcome> outcome, Optional<Notice> notice,
		List<Due> deadlines, List<AssignmentView> assignments,
		Optional<ObjectionMark> objection, List<Kinship.Related> related, List<Document> documents,
		List<Message> notifications, List<Note> notes,
		List<Entry> history, boolean historyIntact, List<CommandKind> commands, Optional<String> handler) {

	/** Who asks. */
	record Person(Applicant.Kind kind, String name, String identityNumber, String address, Optional<String> email,
			Optional<String> phone, Optional<String> occupation, Optional<Agent> representative) {
	}

	/** Who acts for the applicant. */
	record Agent(String name, String identityNumber) {
	}

	/** The notice that was sent. */
	record Notice(Instant sentAt, LocalDate sentOn, String signedBy, boolean late, LocalDate objectionUntil,
			BigDecimal total, WrittenNotice content) {
	}

	/** A deadline with its legal and its promised date. */
	record Due(DeadlineKind kind, LocalDate start, LocalDate dueDate, LocalDate targetDate, int workingDays,
			String basis, boolean provisional, String calendar, boolean running) {
	}

	/** A file of the case. */
	record Document(String id, String name, long size, String type, String sha256, CaseDocument.Audience audience,
			CaseDocument.State state, Instant addedAt, String addedBy) {

		static Document of(CaseDocument document) {
			return new Document(document.id(), document.name(), document.size(), document.type(), document.sha256(),
					document.audience(), document.state(), document.addedAt(), document.addedBy());
		}

	}

	/** A message to a person about the case. */
	record Message(String id, String template, String channel, String recipient, Told.State state, Instant at,
			int attempt, Optional<String> detail, List<Told.Step> steps, Optional<String> notice,
			List<Told.Act> acts) {

		static Message of(CaseId about, Told told) {
			var latest = told.latest();
			return new Message(new MessageId(about, told.messageId()).toString(), told.template(), told.medium(),
					told.recipientMasked(),
					latest.state(), latest.at(), latest.attempt(), latest.detail(), told.steps(), told.notice(),
					told.acts());
		}

	}

	/** A note among officers. */
	record Note(int number, Instant at, String by, Role role, String text) {
	}

	/** An entry of the history with its place in the chain. */
	record Entry(int number, Instant at, String actor, Role role, String type, Optional<Status> from, Status to,
			Optional<String> why, Map<String, String> facts, String previous, String hash) {
	}

	/** The case as the officer may see it. */
	static CaseView of(CaseFile file, SignedIn officer, Setting setting, List<CommandKind> commands, String label,
			List<Kinship.Related> related) {
		var request = file.request();
		var submission = request.submission();
		var arrival = request.arrival();
		var deadline = request.deadline();
		var named = Confidence.of(officer).seesPeople();
		return new CaseView(request.id().value(), request.number().text(), file.version(), request.stage().status(),
				label, named ? Optional.of(person(submission.applicant())) : Optional.empty(), submission.subject(),
				submission.details(), submission.purpose(), submission.obtain(), submission.deliver(),
				submission.language(), submission.notifyBy(), submission.unit(), arrival.channel(),
				arrival.receivedAt(), arrival.receivedOn(), arrival.enteredAt(), arrival.enteredBy(),
				deadline.map(due -> due.lastDay()), deadline.map(due -> due.target()),
				request.answerBy().map(due -> setting.calendar().distance(setting.today(), due.lastDay())),
				request.overdue(setting.today()), CaseFacts.extended(file),
				request.deadlines().stream().anyMatch(due -> due.deadline().provisional()),
				CaseFacts.missing(request), CaseFacts.supplied(request).map(completion -> completion.at()),
				request.answer().map(answer -> answer.notice().outcome()),
				request.answer()
						.map(answer -> new Notice(answer.sentAt(), answer.sentOn(), answer.signedBy(), answer.late(),
								request.objectionUntil().orElse(answer.objectionUntil()).lastDay(),
								answer.notice().total(), answer.notice())),
				deadlines(file),
				request.assignments()
						.stream()
						.map(AssignmentView::of)
						.map(each -> named ? each : each.withoutPeople())
						.toList(),
				request.objection(), related, file.documents().stream().map(Document::of).toList(),
				file.told().stream().map(told -> Message.of(request.id(), told)).toList(),
				named ? notes(file) : List.of(),
				file.history().stream().map(entry -> entry(entry, named)).toList(), file.historyIntact(), commands,
				file.handler());
	}

	/** The notes of a case, newest last. */
	static List<Note> notes(CaseFile file) {
		return file.history()
				.stream()
				.filter(entry -> entry.type().equals(Confidence.NOTE))
				.map(entry -> new Note(entry.number(), entry.at(), entry.actor(), entry.role(),
						entry.why().orElse("")))
				.toList();
	}

	private static Person person(Applicant applicant) {
		return new Person(applicant.kind(), applicant.name(), applicant.maskedIdentity(), applicant.address(),
				applicant.email(), applicant.phone(), applicant.occupation(),
				applicant.representative().map(agent -> new Agent(agent.name(), agent.maskedIdentity())));
	}

	private static List<Due> deadlines(CaseFile file) {
		return file.request().deadlines().stream().map(named -> {
			var due = named.deadline();
			return new Due(named.kind(), due.start(), due.lastDay(), due.target(), due.limit().workingDays(),
					due.limit().basis().citation(), due.provisional(), due.calendar(),
					named.running());
		}).toList();
	}

	private static Entry entry(HistoryEntry<Status> entry, boolean named) {
		return new Entry(entry.number(), entry.at(), entry.actor(), entry.role(), entry.type(), entry.from(),
				entry.to(), named ? entry.why() : Confidence.withoutPeople(entry),
				named ? entry.facts() : Confidence.factsWithoutPeople(entry), entry.previous(), entry.hash());
	}

}
