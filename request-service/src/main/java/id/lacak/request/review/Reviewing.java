package id.lacak.request.review;

import id.lacak.request.account.SignedIn;
import id.lacak.request.attachment.Attachments;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objecting.Marks;
import id.lacak.request.objection.ObjectionCommand;
import id.lacak.request.objection.ObjectionCommandKind;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.ObjectionQuery;
import id.lacak.request.objection.ObjectionRefusal;
import id.lacak.request.objection.ObjectionRuling;
import id.lacak.request.objection.Objections;
import id.lacak.request.office.Office;
import id.lacak.request.office.Offices;

import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What officers do with objections of their office. Every way in, the API as well as the pages,
 * comes through here, so the right is judged in one place.
 */
@Component
class Reviewing {

	/** Roles that see the objections of their office. */
	static final Set<Role> READERS = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR,
			Role.OBJECTION_AUTHORITY, Role.AUDITOR);

	/** Readers who see who objects; an auditor who is nothing else does not. */
	private static final Set<Role> NAMED = EnumSet.of(Role.DESK_OFFICER, Role.LEAD_OFFICER, Role.ADVISOR,
			Role.OBJECTION_AUTHORITY);

	private static final int TRIES = 5;

	private final Objections objections;

	private final Requests requests;

	private final Offices offices;

	private final Attachments attachments;

	private final Marks marks;

	Reviewing(Objections objections, Requests requests, Offices offices, Attachments attachments, Marks marks) {
		this.objections = objections;
		this.requests = requests;
		this.offices = offices;
		this.attachments = attachments;
		this.marks = marks;
	}

	/** The objection, if the officer may see it. */
	Optional<ObjectionFile> find(SignedIn officer, CaseId id) {
		return officer.hasAny(READERS) ? objections.find(officer.office(), id) : Optional.empty();
	}

	/** The request it is about. */
	Optional<CaseFile> request(ObjectionFile file) {
		return file.objection().against().flatMap(about -> requests.find(file.objection().office(), about.request()));
	}

	/** @throws IllegalArgumentException if the cursor is none */
	ObjectionQuery.Page list(ObjectionQuery query) {
		return objections.list(query);
	}

	/** Whether the officer sees who objects. */
	boolean seesPeople(SignedIn officer) {
		return officer.hasAny(NAMED);
	}

	/** What the officer may do with the objection now. */
	List<ObjectionCommandKind> possible(SignedIn officer, ObjectionFile file) {
		return ObjectionCommandKind.possible(file.objection(), officer.roles(),
				settingFor(officer, file, officer.roles()));
	}

	/**
	 * Carries a command out.
	 * @param expected the version the officer looked at; without one the command runs on the
	 * present state, again if somebody else was faster
	 */
	Verdict carryOut(SignedIn officer, CaseId id, ObjectionCommand command, OptionalLong expected) {
		var kind = ObjectionCommandKind.of(command);
		if (!kind.allowedTo(officer.roles()))
			return new Verdict.NotAllowed();
		Verdict last = new Verdict.Unknown();
		for (var tries = 0; tries < TRIES; tries++) {
			var found = find(officer, id);
			if (found.isEmpty())
				return new Verdict.Unknown();
			var file = found.get();
			last = new Verdict.Stale(file);
			if (expected.isPresent() && expected.getAsLong() != file.version())
				return last;
			try {
				return decide(file, command, settingFor(officer, file, kind.roles()));
			} catch (Objections.StaleObjection faster) {
				// look again; with an expected version the next look tells
			}
		}
		return last;
	}

	/**
	 * The objection as the command would leave it; nothing is recorded.
	 * @throws Problem 403 or 409 if the law refuses the command
	 */
	ObjectionFile foresee(SignedIn officer, ObjectionFile file, ObjectionCommand command) {
		var setting = settingFor(officer, file, officer.roles());
		return switch (file.objection().decide(command, setting)) {
			case ObjectionRuling.Accepted(var events) -> file.after(events, setting);
			case ObjectionRuling.Refused(var why) -> throw why == ObjectionRefusal.SIGNED_THE_NOTICE
					? Problem.forbidden()
					: Problem.refused(why);
		};
	}

	/** Documents that may be given to the applicant: those of the objection and of its request. */
	List<CaseDocument> documents(ObjectionFile file) {
		return Stream.concat(file.documents().stream(),
				request(file).map(CaseFile::documents).orElse(List.of()).stream()).toList();
	}

	/** A file of the objection for officers; empty if there is none or it may not be opened. */
	Optional<Attachments.Opened> open(SignedIn officer, CaseId id, String document) {
		return find(officer, id).filter(_ -> seesPeople(officer))
				.flatMap(file -> file.document(document))
				.filter(known -> known.state() == CaseDocument.State.AVAILABLE)
				.flatMap(known -> attachments.open(officer.office(), known.id()));
	}

	/** The officer's office. */
	Office office(SignedIn officer) {
		return offices.get(officer.office());
	}

	/** Time and law now, in the office. */
	Setting settingFor(SignedIn officer) {
		return offices.settingFor(office(officer), acting(officer, officer.roles()));
	}

	/** Time and law for an objection, with the officer in the first capacity that is one of these. */
	Setting settingFor(SignedIn officer, ObjectionFile file, Set<Role> capacities) {
		return offices.settingFor(file.objection(), acting(officer, capacities));
	}

	private Verdict decide(ObjectionFile file, ObjectionCommand command, Setting setting) {
		return switch (file.objection().decide(command, setting)) {
			case ObjectionRuling.Accepted(var events) -> {
				var after = objections.record(file, events, setting);
				if (after.objection().open() != file.objection().open())
					marks.tell(after);
				yield new Verdict.Done(after);
			}
			case ObjectionRuling.Refused(var why) -> why == ObjectionRefusal.SIGNED_THE_NOTICE
					? new Verdict.NotAllowed()
					: new Verdict.Refused(why, file);
		};
	}

	private static Actor acting(SignedIn officer, Set<Role> capacities) {
		var role = officer.roles().stream().filter(capacities::contains).sorted().findFirst().orElseThrow();
		return new Actor(officer.username(), role);
	}

}
