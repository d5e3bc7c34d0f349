package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.Role.*;

import id.lacak.request.lifecycle.Stage.Status;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands by name: who may give them at all, and at which stages they can succeed. */
public enum CommandKind {

	/** T3, T5. */
	DECLARE_COMPLETE(EnumSet.of(DESK_OFFICER, LEAD_OFFICER), EnumSet.of(Status.REGISTERED, Status.INCOMPLETE)),
	/** T4. */
	DECLARE_INCOMPLETE(EnumSet.of(DESK_OFFICER, LEAD_OFFICER), EnumSet.of(Status.REGISTERED, Status.INCOMPLETE)),
	/** T5; a lapsed request is opened again by it. */
	SUPPLY_COMPLETION(EnumSet.of(APPLICANT, DESK_OFFICER, LEAD_OFFICER), EnumSet.of(Status.INCOMPLETE, Status.LAPSED)),
	/** T6. */
	LAPSE(EnumSet.of(SYSTEM), EnumSet.of(Status.INCOMPLETE)),
	/** T7. */
	ASSIGN(EnumSet.of(DESK_OFFICER, LEAD_OFFICER), answering()),
	/** T7. */
	ANSWER_ASSIGNMENT(EnumSet.of(UNIT_OFFICER), answering()),
	/** T7. */
	RETURN_ASSIGNMENT(EnumSet.of(DESK_OFFICER, LEAD_OFFICER), answering()),
	/** T7. */
	DECLINE_ASSIGNMENT(EnumSet.of(UNIT_OFFICER), answering()),
	/** T8. */
	EXTEND(EnumSet.of(LEAD_OFFICER), EnumSet.of(Status.IN_PROCESS)),
	/** T9 to T14. */
	SEND_NOTICE(EnumSet.of(LEAD_OFFICER), answering()),
	/** A new dated notice. */
	CORRECT_NOTICE(EnumSet.of(LEAD_OFFICER),
			EnumSet.of(Status.DECIDED, Status.AWAITING_PAYMENT, Status.DELIVERING, Status.DELIVERED)),
	/** T15. */
	RECORD_PAYMENT(EnumSet.of(DESK_OFFICER), EnumSet.of(Status.AWAITING_PAYMENT)),
	/** T16. */
	DELIVER(EnumSet.of(DESK_OFFICER, LEAD_OFFICER), EnumSet.of(Status.DECIDED, Status.DELIVERING)),
	/** By post or courier the applicant's days begin later; also after the end, for a report that comes late. */
	RECORD_RECEIPT(EnumSet.of(DESK_OFFICER, LEAD_OFFICER),
			EnumSet.of(Status.INCOMPLETE, Status.DECIDED, Status.AWAITING_PAYMENT, Status.DELIVERING,
					Status.DELIVERED, Status.CLOSED)),
	/** T17. */
	CLOSE(EnumSet.of(DESK_OFFICER, LEAD_OFFICER, APPLICANT, SYSTEM), EnumSet.of(Status.DECIDED, Status.DELIVERED)),
	/** T18. */
	WITHDRAW(EnumSet.of(DESK_OFFICER, LEAD_OFFICER, APPLICANT), running()),
	/** When the calendar has changed. */
	RECOUNT(EnumSet.of(SYSTEM), EnumSet.allOf(Status.class)),
	/** When the days for the answer end without one. */
	NOTE_SILENCE(EnumSet.of(SYSTEM),
			EnumSet.of(Status.REGISTERED, Status.INCOMPLETE, Status.IN_PROCESS, Status.EXTENDED)),
	/** T19. */
	NOTE_OBJECTION(EnumSet.of(SYSTEM), EnumSet.allOf(Status.class)),
	/** Two cases that have to do with each other. */
	LINK(EnumSet.of(DESK_OFFICER, LEAD_OFFICER), EnumSet.allOf(Status.class)),
	/** Among officers; also after the end. */
	ADD_NOTE(EnumSet.of(DESK_OFFICER, LEAD_OFFICER, UNIT_OFFICER, ADVISOR), EnumSet.allOf(Status.class)),
	/** Also after the end: messages still go out. */
	CHANGE_CONTACT(EnumSet.of(DESK_OFFICER, LEAD_OFFICER), EnumSet.allOf(Status.class)),
	/** Also after the end, for a dispute. */
	CERTIFY_SERVICE(EnumSet.of(DESK_OFFICER, LEAD_OFFICER), EnumSet.allOf(Status.class)),
	/** Also after the end, for evidence that comes late. */
	ATTACH_DOCUMENT(EnumSet.of(DESK_OFFICER, LEAD_OFFICER, UNIT_OFFICER, APPLICANT), EnumSet.allOf(Status.class)),
	/** When the scanner has spoken. */
	JUDGE_DOCUMENT(EnumSet.of(SYSTEM), EnumSet.allOf(Status.class));

	/** What the record of a request does not take while the superior decides (T19). */
	private static final Set<CommandKind> FROZEN = EnumSet.of(DECLARE_INCOMPLETE, LAPSE, EXTEND, CORRECT_NOTICE, CLOSE,
			WITHDRAW);

	private final Set<Role> roles;

	private final Set<Status> stages;

	CommandKind(Set<Role> roles, Set<Status> stages) {
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

	/** What somebody with these roles can do with the request now. */
	public static List<CommandKind> possible(InformationRequest request, Set<Role> roles, Setting setting) {
		return Stream.of(values())
				.filter(kind -> kind.allowedTo(roles) && kind.stages.contains(request.stage().status()))
				.filter(kind -> !kind.frozen(request, setting.today()) && kind.fits(request, setting))
				.toList();
	}

	/** The kind of a command. */
	public static CommandKind of(RequestCommand command) {
		return switch (command) {
			case RequestCommand.DeclareComplete _ -> DECLARE_COMPLETE;
			case RequestCommand.DeclareIncomplete _ -> DECLARE_INCOMPLETE;
			case RequestCommand.SupplyCompletion _ -> SUPPLY_COMPLETION;
			case RequestCommand.Lapse _ -> LAPSE;
			case RequestCommand.Assign _ -> ASSIGN;
			case RequestCommand.AnswerAssignment _ -> ANSWER_ASSIGNMENT;
			case RequestCommand.ReturnAssignment _ -> RETURN_ASSIGNMENT;
			case RequestCommand.DeclineAssignment _ -> DECLINE_ASSIGNMENT;
			case RequestCommand.Extend _ -> EXTEND;
			case RequestCommand.SendNotice _ -> SEND_NOTICE;
			case RequestCommand.CorrectNotice _ -> CORRECT_NOTICE;
			case RequestCommand.Recount _ -> RECOUNT;
			case RequestCommand.NoteSilence _ -> NOTE_SILENCE;
			case RequestCommand.NoteObjection _ -> NOTE_OBJECTION;
			case RequestCommand.RecordPayment _ -> RECORD_PAYMENT;
			case RequestCommand.Deliver _ -> DELIVER;
			case RequestCommand.RecordReceipt _ -> RECORD_RECEIPT;
			case RequestCommand.Close _ -> CLOSE;
			case RequestCommand.Withdraw _ -> WITHDRAW;
			case RequestCommand.Link _ -> LINK;
			case RequestCommand.AddNote _ -> ADD_NOTE;
			case RequestCommand.ChangeContact _ -> CHANGE_CONTACT;
			case RequestCommand.CertifyService _ -> CERTIFY_SERVICE;
			case RequestCommand.AttachDocument _ -> ATTACH_DOCUMENT;
			case RequestCommand.JudgeDocument _ -> JUDGE_DOCUMENT;
		};
	}

	/**
	 * Whether an open objection keeps the record as it is. An answer that is still owed can be
	 * given, and what was granted can be handed over: that is no change but the duty itself.
	 */
	boolean frozen(InformationRequest request, LocalDate today) {
		return request.rests(today) && FROZEN.contains(this);
	}

	/** What the stage alone does not tell: dates and outcomes. */
	private boolean fits(InformationRequest request, Setting setting) {
		return switch (this) {
			case DECLARE_COMPLETE ->
				!(request.stage() instanceof Stage.Incomplete waiting) || waiting.supplied().isPresent();
			case DECLARE_INCOMPLETE -> switch (request.stage()) {
				case Stage.Registered(var checkBy, _) -> !checkBy.hasPassed(setting.today());
				case Stage.Incomplete waiting -> waiting.supplied()
						.map(completion -> !completion.checkBy(setting).hasPassed(setting.today()))
						.orElse(false);
				case Stage _ -> false;
			};
			case LAPSE -> request.stage() instanceof Stage.Incomplete waiting && waiting.supplied().isEmpty()
					&& waiting.completeBy().hasPassed(setting.today());
			case EXTEND -> !request.overdue(setting.today());
			case DELIVER -> request.answer().map(answer -> answer.notice().outcome().granted()).orElse(false);
			case CLOSE ->
				(!(request.stage() instanceof Stage.Decided(var answer)) || !answer.notice().outcome().granted())
						&& Aftermath.mayClose(request, setting);
			case ANSWER_ASSIGNMENT, DECLINE_ASSIGNMENT -> request.assignments().stream().anyMatch(Assignment::open);
			case RETURN_ASSIGNMENT -> request.assignments().stream().anyMatch(assignment -> !assignment.open());
			case RECORD_RECEIPT -> Receiving.window(request).isPresent();
			case RECOUNT -> !Recounting.moves(request, setting).isEmpty();
			case NOTE_SILENCE -> Silence.unnoted(request, setting.today()).isPresent();
			case NOTE_OBJECTION -> !request.underObjection();
			case SUPPLY_COMPLETION, ASSIGN, SEND_NOTICE, CORRECT_NOTICE, RECORD_PAYMENT, WITHDRAW, LINK, ADD_NOTE,
					CHANGE_CONTACT, CERTIFY_SERVICE,
					ATTACH_DOCUMENT, JUDGE_DOCUMENT ->
				true;
		};
	}

	private static Set<Status> answering() {
		return EnumSet.of(Status.IN_PROCESS, Status.EXTENDED);
	}

	private static Set<Status> running() {
		var running = EnumSet.allOf(Status.class);
		running.removeIf(Status::ended);
		return running;
	}

}
