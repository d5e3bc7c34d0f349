package id.lacak.request.register;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.office.Offices;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.Set;

/** The registers as an officer may read them. */
@Component
class Registers {

	static final String REQUESTS = "requests";

	static final String OBJECTIONS = "objections";

	/** Who reads of people; an auditor who is nothing else does not. */
	private static final Set<Role> NAMED = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER);

	private static final Set<Role> REPORTED_TO = EnumSet.of(Role.LEAD_OFFICER, Role.OBJECTION_AUTHORITY, Role.AUDITOR);

	private final RegisterBook book;

	private final Requests requests;

	private final OfficerNames names;

	private final Offices offices;

	Registers(RegisterBook book, Requests requests, OfficerNames names, Offices offices) {
		this.book = book;
		this.requests = requests;
		this.names = names;
		this.offices = offices;
	}

	/**
	 * A register by its name.
	 * @throws Problem 404 if there is none of that name
	 */
	Register<?> named(String name, SignedIn officer) {
		return switch (name) {
			case REQUESTS -> requests(officer);
			case OBJECTIONS -> objections(officer);
			default -> throw Problem.notFound();
		};
	}

	/** Whether the officer reads of people. */
	boolean seesPeople(SignedIn officer) {
		return officer.hasAny(NAMED);
	}

	/** Whether the officer reads the registers. */
	boolean seesRegisters(SignedIn officer) {
		return seesPeople(officer) || officer.has(Role.AUDITOR);
	}

	/** Whether the officer reads the figures of the annual report. */
	boolean seesFigures(SignedIn officer) {
		return officer.hasAny(REPORTED_TO);
	}

	/** Time and calendar of the officer's office. */
	Setting setting(SignedIn officer) {
		return offices.settingFor(offices.get(officer.office()), Actor.SYSTEM);
	}

	private Register<CaseFile> requests(SignedIn officer) {
		var register = new Register<CaseFile>(REQUESTS, RequestColumns.all(setting(officer).calendar()), book::requests,
				file -> file.request().number().sequence());
		return seesPeople(officer) ? register : register.withoutPeople();
	}

	private Register<ObjectionFile> objections(SignedIn officer) {
		var office = offices.get(officer.office());
		var columns = new ObjectionColumns(requests, names::of, setting(officer).calendar()).all(office.superior());
		var register = new Register<ObjectionFile>(OBJECTIONS, columns, book::objections,
				file -> file.objection().number().sequence());
		return seesPeople(officer) ? register : register.withoutPeople();
	}

}
