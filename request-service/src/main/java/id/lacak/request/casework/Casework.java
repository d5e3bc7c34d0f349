package id.lacak.request.casework;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Actor;
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

import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

	private static final Set<Role> REVEALERS = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final int TRIES = 5;

	private final Requests requests;

	private final Offices offices;

	Casework(Requests requests, Offices offices) {
		this.requests = requests;
		this.offices = offices;
	}

	/**
	 * The case, if the officer may see it. A unit officer sees cases assigned to the unit;
	 * as long as cases cannot be assigned that is none.
	 */
	Optional<CaseFile> find(SignedIn officer, CaseId id) {
		return seesAll(officer) ? requests.find(officer.office(), id) : Optional.empty();
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
		var setting = settingFor(officer, kind.roles());
		Ruling last = new Ruling.Unknown();
		for (var tries = 0; tries < TRIES; tries++) {
			var found = find(officer, id);
			if (found.isEmpty())
				return new Ruling.Unknown();
			var file = found.get();
			last = new Ruling.Stale(file);
			if (expected.isPresent() && expected.getAsLong() != file.version())
				return last;
			try {
				return switch (file.request().decide(command, setting)) {
					case Outcome.Accepted(var events) -> new Ruling.Done(requests.record(file, events, setting));
					case Outcome.Refused(var why) -> new Ruling.Refused(why, file);
				};
			} catch (Requests.StaleCase faster) {
				// look again; with an expected version the next look tells
			}
		}
		return last;
	}

	/** What the officer may do with the case now. */
	List<CommandKind> possible(SignedIn officer, CaseFile file) {
		return CommandKind.possible(file.request(), officer.roles(), settingFor(officer, officer.roles()));
	}

	/** The identity numbers in the clear; the look is recorded. Empty if the officer may not. */
	Optional<Intake.Identities> reveal(SignedIn officer, CaseId id) {
		if (!officer.hasAny(REVEALERS) || find(officer, id).isEmpty())
			return Optional.empty();
		var setting = settingFor(officer, REVEALERS);
		return requests.reveal(officer.office(), id, setting.by(), setting.now());
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
		var role = officer.roles().stream().filter(capacities::contains).sorted().findFirst().orElseThrow();
		return offices.settingFor(office(officer), new Actor(officer.username(), role));
	}

}
