package id.lacak.request.objection;

import static id.lacak.request.lifecycle.Role.ADVISOR;
import static id.lacak.request.lifecycle.Role.APPLICANT;
import static id.lacak.request.lifecycle.Role.DESK_OFFICER;
import static id.lacak.request.lifecycle.Role.LEAD_OFFICER;
import static id.lacak.request.lifecycle.Role.OBJECTION_AUTHORITY;
import static id.lacak.request.lifecycle.Role.SYSTEM;

import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionStage.Status;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands by name: who may give them at all, and at which stages they can succeed. */
public enum ObjectionCommandKind {

	/** The file goes to the superior. */
	BEGIN_REVIEW(EnumSet.of(DESK_OFFICER, LEAD_OFFICER, OBJECTION_AUTHORITY), EnumSet.of(Status.REGISTERED)),
	/** Before the decision only. */
	GIVE_OPINION(EnumSet.of(ADVISOR, LEAD_OFFICER), EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW)),
	/** The superior alone, and never who signed the notice. */
	DECIDE(EnumSet.of(OBJECTION_AUTHORITY), EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW)),
	/** Of what was granted. */
	EXECUTE(EnumSet.of(LEAD_OFFICER), EnumSet.of(Status.DECIDED)),
	/** Of the superior's answer, by post or courier; also after the end, for a report that comes late. */
	RECORD_RECEIPT(EnumSet.of(DESK_OFFICER, LEAD_OFFICER, OBJECTION_AUTHORITY),
			EnumSet.of(Status.DECIDED, Status.EXECUTED, Status.CLOSED)),
	/** By the clock once the dispute window is over. */
	CLOSE(EnumSet.of(LEAD_OFFICER, OBJECTION_AUTHORITY, SYSTEM),
			EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW, Status.DECIDED, Status.EXECUTED)),
	/** Before the decision only. */
	WITHDRAW(EnumSet.of(APPLICANT, DESK_OFFICER, LEAD_OFFICER), EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW)),
	/** Also after the end: a dispute may outlive it. */
	RECORD_DISPUTE(EnumSet.of(LEAD_OFFICER, OBJECTION_AUTHORITY), EnumSet.complementOf(EnumSet.of(Status.WITHDRAWN))),
	/** When the superior's days end without an answer. */
	NOTE_SILENCE(EnumSet.of(SYSTEM), EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW)),
	/** After a change of the calendar. */
	RECOUNT(EnumSet.of(SYSTEM),
			EnumSet.of(Status.REGISTERED, Status.UNDER_REVIEW, Status.DECIDED, Status.EXECUTED, Status.CLOSED)),
	/** Also after the end, for evidence that comes late. */
	ATTACH_DOCUMENT(EnumSet.of(DESK_OFFICER, LEAD_OFFICER, ADVISOR, OBJECTION_AUTHORITY, APPLICANT),
			EnumSet.allOf(Status.class)),
	/** When the scanner has spoken. */
	JUDGE_DOCUMENT(EnumSet.of(SYSTEM), EnumSet.allOf(Status.class));

	private final Set<Role> roles;

	private final Set<Status> stages;

	ObjectionCommandKind(Set<Role> roles, Set<Status> stages) {
		this.roles = roles;
		this.stages = stages;
	}

	/** Whether somebody with these roles may give the command at all. */
	public boolean allowedTo(Set<Role> officer) {
		return roles.stream().anyMatch(officer::contains);
	}

	/** Who may give the command. */
	public Set<Role> roles() {
		return Set.copyOf(roles);
	}

	/** The stages at which it can succeed, dates and outcomes permitting. */
	public Set<Status> stages() {
		return Set.copyOf(stages);
	}

	/** What the person of the setting, with these roles, can do with the objection now. */
	public static List<ObjectionCommandKind> possible(Objection objection, Set<Role> roles, Setting setting) {
		return Stream.of(values())
				.filter(kind -> kind.allowedTo(roles) && kind.stages.contains(objection.stage().status()))
				.filter(kind -> kind.fits(objection, setting))
				.toList();
	}

	/** The kind of a command. */
	public static ObjectionCommandKind of(ObjectionCommand command) {
		return switch (command) {
			case ObjectionCommand.BeginReview _ -> BEGIN_REVIEW;
			case ObjectionCommand.GiveOpinion _ -> GIVE_OPINION;
			case ObjectionCommand.Decide _ -> DECIDE;
			case ObjectionCommand.Execute _ -> EXECUTE;
			case ObjectionCommand.RecordReceipt _ -> RECORD_RECEIPT;
			case ObjectionCommand.Close _ -> CLOSE;
			case ObjectionCommand.Withdraw _ -> WITHDRAW;
			case ObjectionCommand.RecordDispute _ -> RECORD_DISPUTE;
			case ObjectionCommand.NoteSilence _ -> NOTE_SILENCE;
			case ObjectionCommand.Recount _ -> RECOUNT;
			case ObjectionCommand.AttachDocument _ -> ATTACH_DOCUMENT;
			case ObjectionCommand.JudgeDocument _ -> JUDGE_DOCUMENT;
		};
	}

	/** What the stage alone does not tell: persons, outcomes and dates. */
	private boolean fits(Objection objection, Setting setting) {
		return switch (this) {
			case DECIDE -> !objection.bars(setting.by().name());
			case RECORD_RECEIPT -> objection.decision().isPresent();
			case EXECUTE -> objection.decision().map(decision -> decision.outcome().granted()).orElse(false);
			case CLOSE -> objection.decide(new ObjectionCommand.Close(java.util.Optional.empty()),
					setting) instanceof ObjectionRuling.Accepted;
			case NOTE_SILENCE -> SuperiorsSilence.unnoted(objection, setting.today()).isPresent();
			case RECOUNT -> !ObjectionDates.moves(objection, setting).isEmpty();
			case WITHDRAW -> objection.dispute().map(dispute -> !dispute.open()).orElse(true);
			case BEGIN_REVIEW, GIVE_OPINION, RECORD_DISPUTE, ATTACH_DOCUMENT, JUDGE_DOCUMENT -> true;
		};
	}

}
