package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Serving;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.Objections;
import id.lacak.request.page.Words;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notices that no message brought to the applicant for certain, as things to do: the law wants
 * the applicant told, whatever became of an email. They wait although the case has ended.
 */
@Component
class MessageTasks {

	private static final int MOST = 200;

	private static final Set<Serving.Standing> OPEN = EnumSet.of(Serving.Standing.FAILED, Serving.Standing.UNCERTAIN);

	/** States in which a message may not have reached anybody. */
	static final Set<Told.State> TROUBLE = EnumSet.of(Told.State.FAILED_PERMANENTLY,
			Told.State.FAILED_TECHNICALLY, Told.State.EXPIRED, Told.State.UNCERTAIN);

	private static final Set<Role> OFFICE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final Undelivered undelivered;

	private final Requests requests;

	private final Objections objections;

	private final Casework casework;

	MessageTasks(Undelivered undelivered, Requests requests, Objections objections, Casework casework) {
		this.undelivered = undelivered;
		this.requests = requests;
		this.objections = objections;
		this.casework = casework;
	}

	/** How a person can be reached when a message did not do it. */
	enum Way {
		PHONE, POST, COUNTER, OTHER
	}

	/**
	 * A notice that wants something done, once for all the ways by which it was sent.
	 *
	 * @param objection whether it is about an objection
	 * @param told the message that is in trouble
	 */
	record Task(CaseId about, boolean objection, String number, String subject, Applicant applicant, Serving serving,
			Told told) {

		/** Sending it again may tell the applicant twice. */
		public boolean uncertain() {
			return told.latest().state() == Told.State.UNCERTAIN;
		}

		/** The way that is left, as far as the case knows one. */
		public Way instead() {
			return applicant.phone().isPresent() ? Way.PHONE : Way.POST;
		}

		/** The officers' page about it. */
		public String path() {
			return "/petugas/" + (objection ? "keberatan/" : "permohonan/") + about;
		}
	}

	/** What waits, the latest trouble first. */
	List<Task> open(SignedIn officer) {
		var now = casework.settingFor(officer, OFFICE).now();
		var tasks = Stream
				.concat(undelivered.cases(officer.office(), MOST).stream().flatMap(file -> tasks(file, now)),
						undelivered.objections(officer.office(), MOST).stream().flatMap(file -> tasks(file, now)))
				.sorted(Comparator.comparing((Task task) -> task.told().latest().at()).reversed())
				.toList();
		var done = undelivered.settled(officer.office(), tasks.stream().flatMap(MessageTasks::messages).toList());
		return tasks.stream().filter(task -> messages(task).noneMatch(done::contains)).toList();
	}

	/** A file that cannot be used: whoever sent it should send it again. */
	record Refused(CaseFile file, CaseDocument document) {

		/** Whether the applicant sent it. */
		public boolean ofApplicant() {
			return document.addedBy().equals(Actor.APPLICANT.name());
		}
	}

	/** Files of open cases that a scanner refused after they had been taken, and about which nobody has done anything. */
	List<Refused> refused(SignedIn officer) {
		var files = undelivered.withRefusedFiles(officer.office(), MOST)
				.stream()
				.filter(file -> !file.request().stage().status().ended())
				.flatMap(file -> file.documents()
						.stream()
						.filter(document -> document.state() == CaseDocument.State.REFUSED)
						.map(document -> new Refused(file, document)))
				.toList();
		var done = undelivered.settled(officer.office(), files.stream().map(each -> each.document().id()).toList());
		return files.stream().filter(each -> !done.contains(each.document().id())).toList();
	}

	/** Takes a refused file off the list; the case keeps it in its history. */
	void dealtWith(SignedIn officer, CaseFile file, String document) {
		var setting = casework.settingFor(officer, OFFICE);
		file.document(document)
				.filter(known -> known.state() == CaseDocument.State.REFUSED)
				.ifPresent(known -> undelivered.settle(new Undelivered.Word(officer.office(), file.request().id(),
						known.id(), "FILE", setting.by(), setting.now())));
	}

	/** The task about this message; empty if there is none, or it was dealt with. */
	Optional<Task> find(SignedIn officer, CaseId about, String message) {
		var now = casework.settingFor(officer, OFFICE).now();
		return Stream
				.concat(requests.find(officer.office(), about).stream().flatMap(file -> tasks(file, now)),
						objections.find(officer.office(), about).stream().flatMap(file -> tasks(file, now)))
				.filter(task -> messages(task).anyMatch(message::equals))
				.filter(task -> undelivered.settled(officer.office(), messages(task).toList()).isEmpty())
				.findFirst();
	}

	/** Notes in the case that the applicant was reached, and takes the task off the list. */
	void reached(SignedIn officer, Task task, Way way, String text, Words words) {
		var setting = casework.settingFor(officer, OFFICE);
		var act = new Told.Act(Told.Kind.valueOf(way.name()), officer.username(), setting.now(),
				text.isBlank() ? Optional.empty() : Optional.of(text.strip()));
		if (task.objection())
			objections.note(officer.office(), task.about(), task.told().messageId(), act);
		else {
			noted(officer, task, way, text, words);
			requests.note(officer.office(), task.about(), task.told().messageId(), act);
		}
		undelivered.settle(new Undelivered.Word(officer.office(), task.about(), task.told().messageId(), way.name(),
				setting.by(), setting.now()));
	}

	/** Also among the notes of the request, where its officers read. */
	private void noted(SignedIn officer, Task task, Way way, String text, Words words) {
		var about = words.say("reached.note." + way.name(), words.say("template." + task.told().template()),
				words.say("medium." + task.told().medium()));
		var ruling = casework.carryOut(officer, task.about(),
				new RequestCommand.AddNote(text.isBlank() ? about : about + " " + text.strip()),
				OptionalLong.empty());
		switch (ruling) {
			case Ruling.Done _ -> {
			}
			case Ruling.Refused(var why, _) -> throw Problem.refused(why);
			case Ruling.Stale _ -> throw Problem.stale();
			case Ruling.Unknown _ -> throw Problem.notFound();
			case Ruling.NotAllowed _ -> throw Problem.forbidden();
		}
	}

	private static Stream<Task> tasks(CaseFile file, Instant now) {
		var request = file.request();
		return troubled(file.told(), now).map(serving -> new Task(request.id(), false, request.number().text(),
				request.submission().subject(), request.submission().applicant(), serving,
				serving.troubled().orElseThrow()));
	}

	private static Stream<Task> tasks(ObjectionFile file, Instant now) {
		var objection = file.objection();
		return troubled(file.told(), now).map(serving -> new Task(objection.id(), true, objection.number().text(), "",
				objection.objector().applicant(), serving, serving.troubled().orElseThrow()));
	}

	private static Stream<Serving> troubled(List<Told> told, Instant now) {
		return Serving.of(told)
				.stream()
				.filter(serving -> serving.troubled().isPresent() && OPEN.contains(serving.standing(now)));
	}

	private static Stream<String> messages(Task task) {
		return task.serving().ways().stream().map(Told::messageId);
	}

}
