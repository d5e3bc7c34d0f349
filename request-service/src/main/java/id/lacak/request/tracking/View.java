package id.lacak.request.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.page.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The applicant's view of a case, as programs get it.
 *
 * @param dueDate the legal last day of the answer
 * @param targetDate the day that was promised
 * @param workingDaysLeft negative if late; only while the answer is awaited
 * @param waitingFor what the applicant has to add, while that is so
 * @param payBy until when copies can be paid, while that is so
 * @param provideBy by when the information is given, as the notice promised, while that is so
 * @param objection the latest one to this request
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record View(String registrationNumber, String subject, Stage.Status status, String statusLabel, Instant receivedAt,
		Optional<LocalDate> dueDate, Optional<LocalDate> targetDate, Optional<Integer> workingDaysLeft,
		boolean overdue, boolean extended, boolean provisional, Optional<String> outcome, String nextStep,
		Optional<WaitingFor> waitingFor, Optional<LocalDate> payBy, Optional<LocalDate> provideBy,
		List<Journey.Entry> timeline, List<Document> documents, List<Sent> sent,
		List<Notification> notifications, Set<Tracking.Action> actions, Optional<ObjectionSight> objection) {

	/** A document the applicant may open. */
	record Document(String id, String name, long size, String type) {
	}

	/** A file that came from the applicant, and whether the office may open it yet. */
	record Sent(String name, long size, CaseDocument.State state) {
	}

	/** A message that was sent about the case. */
	record Notification(Instant at, String channel, String template, String state) {
	}

	/** What the applicant has to add. */
	record WaitingFor(LocalDate completeBy, int workingDaysLeft, List<Missing> missing) {
	}

	/** One thing that is missing. */
	record Missing(String item, String explanation) {
	}

	static View of(CaseFile file, Set<Tracking.Action> actions, Optional<ObjectionSight> objection, Setting setting,
			Words words) {
		var request = file.request();
		var today = setting.today();
		var deadline = request.deadline();
		return new View(request.number().text(), request.submission().subject(), request.stage().status(),
				Standing.label(request, today, words), request.arrival().receivedAt(),
				deadline.map(Deadline::lastDay), deadline.map(Deadline::target),
				request.answerBy().map(running -> setting.calendar().distance(today, running.lastDay())),
				request.overdue(today), extended(file), deadline.map(Deadline::provisional).orElse(false),
				request.answer().map(answer -> answer.notice().outcome().name()),
				Standing.nextStep(request, setting, words), waitingFor(file, setting),
				request.running(DeadlineKind.PAYMENT).map(Deadline::lastDay),
				request.running(DeadlineKind.PROVISION).map(Deadline::lastDay),
				Journey.of(file, words), documents(file), sent(file), notifications(file.told()), actions, objection);
	}

	static boolean extended(CaseFile file) {
		return file.history().stream().anyMatch(entry -> entry.type().equals("extended"));
	}

	static List<Document> documents(CaseFile file) {
		return file.documents()
				.stream()
				.filter(Tracking::shown)
				.map(document -> new Document(document.id(), document.name(), document.size(), document.type()))
				.toList();
	}

	static List<Sent> sent(CaseFile file) {
		return file.documents()
				.stream()
				.filter(document -> document.addedBy().equals(Actor.APPLICANT.name()))
				.map(document -> new Sent(document.name(), document.size(), document.state()))
				.toList();
	}

	static List<Notification> notifications(List<Told> reports) {
		return reports.stream().map(told -> {
			var latest = told.latest();
			return new Notification(latest.at(), told.medium(), told.template(), latest.state().name());
		}).sorted(java.util.Comparator.comparing(Notification::at)).toList();
	}

	private static Optional<WaitingFor> waitingFor(CaseFile file, Setting setting) {
		if (!(file.request().stage() instanceof Stage.Incomplete waiting) || waiting.supplied().isPresent())
			return Optional.empty();
		var by = waiting.completeBy().lastDay();
		return Optional.of(new WaitingFor(by, setting.calendar().distance(setting.today(), by), waiting.missing()
				.stream()
				.map(missing -> new Missing(missing.item().name(), missing.explanation()))
				.toList()));
	}

}
