package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.page.Words;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Messages of open cases that failed or may have failed, as things to do: the law wants the
 * applicant told, whatever became of an email.
 */
@Component
class MessageTasks {

	private static final int MOST = 200;

	/** States in which a message may not have reached anybody. */
	static final Set<Told.State> TROUBLE = EnumSet.of(Told.State.FAILED_PERMANENTLY,
			Told.State.FAILED_TECHNICALLY, Told.State.EXPIRED, Told.State.UNCERTAIN);

	private static final Set<Role> OFFICE = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private final Undelivered undelivered;

	private final Casework casework;

	MessageTasks(Undelivered undelivered, Casework casework) {
		this.undelivered = undelivered;
		this.casework = casework;
	}

	/** How a person can be reached when a message did not do it. */
	enum Way {

		PHONE, POST, COUNTER, OTHER

	}

	/** A message that wants something done. */
	record Task(CaseFile file, Told told) {

		/** Sending it again may tell the applicant twice. */
		public boolean uncertain() {
			return told.latest().state() == Told.State.UNCERTAIN;
		}

		/** The way that is left, as far as the case knows one. */
		public Way instead() {
			return file.request().submission().applicant().phone().isPresent() ? Way.PHONE : Way.POST;
		}
	}

	/** What waits, the latest trouble first. */
	List<Task> open(SignedIn officer) {
		var tasks = undelivered.cases(officer.office(), MOST)
				.stream()
				.filter(file -> !file.request().stage().status().ended())
				.flatMap(file -> file.told()
						.stream()
						.filter(told -> TROUBLE.contains(told.latest().state()))
						.map(told -> new Task(file, told)))
				.sorted(Comparator.comparing((Task task) -> task.told().latest().at()).reversed())
				.toList();
		var done = undelivered.settled(officer.office(),
				tasks.stream().map(task -> task.told().messageId()).toList());
		return tasks.stream().filter(task -> !done.contains(task.told().messageId())).toList();
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
	Optional<Task> find(SignedIn officer, CaseFile file, String message) {
		return Stream.of(file)
				.flatMap(known -> known.told().stream())
				.filter(told -> told.messageId().equals(message) && TROUBLE.contains(told.latest().state()))
				.filter(_ -> undelivered.settled(officer.office(), List.of(message)).isEmpty())
				.map(told -> new Task(file, told))
				.findFirst();
	}

	/** Notes in the case that the applicant was reached, and takes the task off the list. */
	Ruling reached(SignedIn officer, Task task, Way way, String text, Words words) {
		var about = words.say("reached.note." + way.name(), words.say("template." + task.told().template()),
				words.say("medium." + task.told().medium()));
		var ruling = casework.carryOut(officer, task.file().request().id(),
				new RequestCommand.AddNote(text.isBlank() ? about : about + " " + text.strip()),
				OptionalLong.empty());
		if (ruling instanceof Ruling.Done) {
			var setting = casework.settingFor(officer, OFFICE);
			undelivered.settle(new Undelivered.Word(officer.office(), task.file().request().id(),
					task.told().messageId(), way.name(), setting.by(), setting.now()));
		}
		return ruling;
	}

}
