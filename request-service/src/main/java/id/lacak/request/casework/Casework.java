package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.CommandKind;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What officers do with cases of their office. Every way in, the API as well as the pages,
 * comes through here, so the right is judged in one place.
 */
@Component
class Casework {

	/** Roles that see every case of their office. */
	static final Set<Role> READERS = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR,
			Role.OBJECTION_AUTHORITY, Role.AUDITOR);

	private static final Set<CommandKind> OF_THE_UNIT = EnumSet.of(CommandKind.ANSWER_ASSIGNMENT,
			CommandKind.DECLINE_ASSIGNMENT);

	private static final Set<Role> REVEALERS = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final int TRIES = 5;

	private final Requests requests;

	private final Offices offices;

	private final Attachments attachments;

	private final Resending resends;

	private final Reliance reliance;

	Casework(Requests requests, Offices offices, Attachments attachments, Resending resends,
			Reliance reliance) {
		this.reliance = reliance;
		this.requests = requests;
		this.offices = offices;
		this.attachments = attachments;
		this.resends = resends;
	}

	/**
	 * The case, if the officer may see it. A unit officer sees cases of which the unit was
	 * asked something.
	 */
	Optional<CaseFile> find(SignedIn officer, CaseId id) {
		return requests.find(officer.office(), id).filter(Confidence.of(officer)::sees);
	}

	/** Whether the officer sees every case of the office. */
	boolean seesAll(SignedIn officer) {
		return officer.hasAny(READERS);
	}

	/**
	 * Carries a command out.
	 * @param expected the version the officer looked at; without one the command runs on the
	 * present state, again if somebody else was faster
	 */
	Ruling carryOut(SignedIn officer, CaseId id, RequestCommand command, OptionalLong expected) {
		var kind = CommandKind.of(command);
		if (!kind.allowedTo(officer.roles()))
			return new Ruling.NotAllowed();
		Ruling last = new Ruling.Unknown();
		for (var tries = 0; tries < TRIES; tries++) {
			var found = find(officer, id);
			if (found.isEmpty())
				return new Ruling.Unknown();
			var file = found.get();
			var setting = settingFor(officer, file, kind.roles());
			last = new Ruling.Stale(file);
			if (expected.isPresent() && expected.getAsLong() != file.version())
				return last;
			// a case that is where it is to be already is left alone
			if (command instanceof RequestCommand.Entrust(var to) && file.handler().equals(to))
				return new Ruling.Done(file);
			try {
				if (!concerns(officer, file, command))
					return new Ruling.Unknown();
				return switch (file.request().decide(command, setting)) {
					case Outcome.Accepted(var events) -> new Ruling.Done(
							requests.record(file, reliance.sealed(file, command, events, setting), setting));
					case Outcome.Refused(var why) -> new Ruling.Refused(why, file);
				};
			} catch (Requests.StaleCase faster) {
				// look again; with an expected version the next look tells
			}
		}
		return last;
	}

	/**
	 * The case as the command would leave it; nothing is recorded.
	 * @throws Problem 409 if the law refuses the command
	 */
	CaseFile foresee(SignedIn officer, CaseFile file, RequestCommand command) {
		var setting = settingFor(officer, file, officer.roles());
		return switch (file.request().decide(command, setting)) {
			case Outcome.Accepted(var events) -> file.after(events, setting);
			case Outcome.Refused(var why) -> throw Problem.refused(why);
		};
	}

	/** What the officer may do with the case now. */
	List<CommandKind> possible(SignedIn officer, CaseFile file) {
		var possible = CommandKind.possible(file.request(), officer.roles(),
				settingFor(officer, file, officer.roles()));
		var sight = Confidence.of(officer);
		return file.request().assignments().stream().anyMatch(each -> each.open() && sight.asked(each))
				? possible
				: possible.stream().filter(kind -> !OF_THE_UNIT.contains(kind)).toList();
	}

	/** A unit speaks for itself only, whatever other roles its officer holds. */
	private static boolean concerns(SignedIn officer, CaseFile file, RequestCommand command) {
		var number = switch (command) {
			case RequestCommand.AnswerAssignment answer -> OptionalInt.of(answer.number());
			case RequestCommand.DeclineAssignment decline -> OptionalInt.of(decline.number());
			case RequestCommand other -> OptionalInt.empty();
		};
		return number.isEmpty() || file.request()
				.assignment(number.getAsInt())
				.filter(Confidence.of(officer)::asked)
				.isPresent();
	}

	/** The identity numbers in the clear; the look is recorded. Empty if the officer may not. */
	Optional<Intake.Identities> reveal(SignedIn officer, CaseId id) {
		if (!officer.hasAny(REVEALERS) || find(officer, id).isEmpty())
			return Optional.empty();
		var setting = settingFor(officer, REVEALERS);
		return requests.reveal(officer.office(), id, setting.by(), setting.now());
	}

	/** A file of the case for officers; empty if there is none or it may not be opened. */
	Optional<Attachments.Opened> open(SignedIn officer, CaseId id, String document) {
		var sight = Confidence.of(officer);
		return find(officer, id).filter(_ -> sight.seesPeople() || !sight.seesAll())
				.flatMap(file -> sight.documents(file).stream().filter(each -> each.id().equals(document)).findFirst())
				.filter(known -> known.state() == CaseDocument.State.AVAILABLE)
				.flatMap(known -> attachments.open(officer.office(), known.id()));
	}

	/**
	 * Asks for a message to be sent again.
	 * @param id of the request or the objection it is about; who may ask sees all of them
	 * @return whether there is such a message
	 */
	boolean resend(SignedIn officer, CaseId id, String message) {
		return officer.hasAny(REVEALERS)
				&& resends.ask(officer.office(), id, message, settingFor(officer, REVEALERS).by());
	}

	/**
	 * The same for a form, which shows a message as it was some time ago: one that arrived meanwhile is not sent again.
	 * @return the name of the sentence that says what was done
	 * @throws Problem 404 if there is no such message
	 */
	String resendOnce(SignedIn officer, CaseId id, String message) {
		var told = find(officer, id).stream()
				.flatMap(file -> file.told().stream())
				.filter(each -> each.messageId().equals(message))
				.findFirst();
		if (told.filter(each -> !MessageTasks.TROUBLE.contains(each.latest().state())).isPresent())
			return "resent-before";
		if (!resend(officer, id, message))
			throw Problem.notFound();
		return "resent";
	}

	/** Whether the officer may see identity numbers in the clear. */
	boolean mayReveal(SignedIn officer) {
		return officer.hasAny(REVEALERS);
	}

	/** The officer's office. */
	Office office(SignedIn officer) {
		return offices.get(officer.office());
	}

	/** Time and law now, with the officer in the first capacity that is one of these. */
	Setting settingFor(SignedIn officer, Set<Role> capacities) {
		return offices.settingFor(office(officer), acting(officer, capacities));
	}

	/** The same for a case, which keeps the rules it began with. */
	Setting settingFor(SignedIn officer, CaseFile file, Set<Role> capacities) {
		return offices.settingFor(file.request(), acting(officer, capacities));
	}

	private static Actor acting(SignedIn officer, Set<Role> capacities) {
		var role = officer.roles().stream().filter(capacities::contains).sorted().findFirst().orElseThrow();
		return new Actor(officer.username(), role);
	}

}
