package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case at any stage, brought there by real commands. All acts happen at 09:00 on the day
 * of receipt unless a date is given, so {@code ARequest.decided(GRANTED_FULL).on("2026-11-23")}
 * was received and answered on that day; a lapsed one lapsed as soon as it could.
 */
public final class ARequest {

	private AnIntake intake = AnIntake.on("2026-11-23");

	private ASetting today = intake.received();

	private int sequence = 1;

	private final List<Act> commands;

	private record Act(Role by, RequestCommand command, Optional<LocalDate> on) {
	}

	private ARequest(List<Act> commands) {
		this.commands = new ArrayList<>(commands);
	}

	public static ARequest registered() {
		return new ARequest(List.of());
	}

	/** Told that the power of attorney is missing. */
	public static ARequest incomplete() {
		return registered().then(Role.DESK_OFFICER, missing());
	}

	/** Incomplete, with additions that no officer has confirmed yet. */
	public static ARequest supplied() {
		return incomplete().then(Role.APPLICANT, completion());
	}

	public static ARequest lapsed() {
		return incomplete().then(Role.SYSTEM, new RequestCommand.Lapse());
	}

	public static ARequest inProcess() {
		return registered().then(Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
	}

	/** In process and unanswered on 7 December 2026, which is on record. */
	public static ARequest silent() {
		return inProcess().then("2026-12-08", Role.SYSTEM, new RequestCommand.NoteSilence());
	}

	public static ARequest extended() {
		return inProcess().then(Role.LEAD_OFFICER, extension());
	}

	public static ARequest decided(NoticeOutcome outcome) {
		return inProcess().then(Role.LEAD_OFFICER, new RequestCommand.SendNotice(ANotice.of(outcome)));
	}

	public static ARequest awaitingPayment() {
		return inProcess().then(Role.LEAD_OFFICER, new RequestCommand.SendNotice(ANotice.withCosts()));
	}

	/** Waits for payment until ten working days after the notice; then promised within five. */
	public static ARequest promised() {
		return inProcess().then(Role.LEAD_OFFICER, new RequestCommand.SendNotice(
				ANotice.withCosts().promising(new Promise(Optional.of(5), Optional.of(10)))));
	}

	public static ARequest delivering() {
		return awaitingPayment().then(Role.DESK_OFFICER, payment());
	}

	public static ARequest delivered() {
		return decided(NoticeOutcome.GRANTED_FULL).then(Role.DESK_OFFICER, delivery());
	}

	public static ARequest closed() {
		return delivered().then(Role.DESK_OFFICER, new RequestCommand.Close(Optional.empty()));
	}

	public static ARequest withdrawn() {
		return registered().then(Role.APPLICANT, withdrawal());
	}

	/** One question to {@code dpupr} that it has not answered. */
	public static ARequest assigned() {
		return inProcess().then(Role.DESK_OFFICER, assignment());
	}

	/** With an objection that waits for the superior. */
	public ARequest objectedTo() {
		return then(Role.SYSTEM, objection(true));
	}

	/** Some case with this status; {@code DECIDED} means granted in full. */
	public static ARequest in(Status status) {
		return switch (status) {
			case RECEIVED -> throw new IllegalArgumentException("no case file exists before the number is issued");
			case REGISTERED -> registered();
			case INCOMPLETE -> incomplete();
			case LAPSED -> lapsed();
			case IN_PROCESS -> inProcess();
			case EXTENDED -> extended();
			case DECIDED -> decided(NoticeOutcome.GRANTED_FULL);
			case AWAITING_PAYMENT -> awaitingPayment();
			case DELIVERING -> delivering();
			case DELIVERED -> delivered();
			case CLOSED -> closed();
			case WITHDRAWN -> withdrawn();
		};
	}

	public static RequestCommand missing() {
		return new RequestCommand.DeclareIncomplete(
				List.of(new MissingItem(MissingItem.Kind.POWER_OF_ATTORNEY, "Surat kuasa khusus belum ada")));
	}

	public static RequestCommand completion() {
		return new RequestCommand.SupplyCompletion(
				List.of(new Completion.Item(MissingItem.Kind.POWER_OF_ATTORNEY, Optional.of("terlampir"))),
				Optional.empty(), List.of(), Optional.empty());
	}

	public static RequestCommand extension() {
		return new RequestCommand.Extend(ExtensionGround.NOT_YET_CONTROLLED, "Arsip dicari di tiga dinas");
	}

	public static RequestCommand assignment() {
		return new RequestCommand.Assign(List.of("dpupr"), "Di mana kontraknya?", Optional.empty());
	}

	public static RequestCommand unitAnswer() {
		return new RequestCommand.AnswerAssignment(1, "Kontrak ada di arsip", Assignment.Classification.OPEN,
				List.of());
	}

	public static RequestCommand decline() {
		return new RequestCommand.DeclineAssignment(1, "Tercatat di dinas lain");
	}

	public static RequestCommand giveBack() {
		return new RequestCommand.ReturnAssignment(1, "Lampirannya belum ada", Optional.empty());
	}

	public static RequestCommand correction() {
		return new RequestCommand.CorrectNotice(ANotice.of(NoticeOutcome.GRANTED_FULL), "Nomor kontrak keliru");
	}

	public static RequestCommand objection(boolean open) {
		return new RequestCommand.NoteObjection(new ObjectionMark("001/KEB/XI/2026", open));
	}

	/** The amount of {@link ANotice#withCosts()}. */
	public static RequestCommand payment() {
		return payment(LocalDate.of(2026, 11, 23));
	}

	/** The same, paid on that day. */
	public static RequestCommand payment(LocalDate on) {
		return new RequestCommand.RecordPayment(new Payment("KW-7", new BigDecimal("42500.00"), on));
	}

	public static RequestCommand delivery() {
		return new RequestCommand.Deliver(DeliveryMethod.EMAIL, List.of(), "surel terkirim");
	}

	public static RequestCommand withdrawal() {
		return new RequestCommand.Withdraw("Sudah menemukannya sendiri");
	}

	/** Received on this local date. */
	public ARequest on(String date) {
		return from(AnIntake.on(date));
	}

	/** Received as this intake says. */
	public ARequest from(AnIntake other) {
		intake = other;
		return this;
	}

	/** Its place in the register. */
	public ARequest numbered(int place) {
		sequence = place;
		return this;
	}

	/** One more command, on the day of the one before it. */
	public ARequest then(Role by, RequestCommand command) {
		commands.add(new Act(by, command, Optional.empty()));
		return this;
	}

	/** One more command, at 09:00 on a local date. */
	public ARequest then(String date, Role by, RequestCommand command) {
		commands.add(new Act(by, command, Optional.of(LocalDate.parse(date))));
		return this;
	}

	public InformationRequest request() {
		return file().request();
	}

	public CaseFile file() {
		var file = intake.build().registeredAs(sequence);
		today = intake.entered();
		for (var act : commands)
			file = perform(act, file);
		return file;
	}

	private CaseFile perform(Act act, CaseFile file) {
		act.on().ifPresent(date -> today = moved(date));
		if (act.command() instanceof RequestCommand.Lapse && act.on().isEmpty()
				&& file.request().stage() instanceof Stage.Incomplete waiting)
			today = moved(waiting.completeBy().lastDay().plusDays(1));
		var setting = today.by(act.by()).build();
		return switch (file.request().decide(act.command(), setting)) {
			case Outcome.Accepted(var events) -> file.after(events, setting);
			case Outcome.Refused(var why) ->
				throw new IllegalStateException(act.command() + " is refused: " + why);
		};
	}

	private ASetting moved(LocalDate date) {
		return new ASetting(date.atTime(9, 0), today.zone(), today.calendar(), today.rulebook(), today.by());
	}

	/** How a notice was served by email in vain and then by text. */
	public static ServiceRecord served() {
		var at = java.time.Instant.parse("2026-11-24T02:00:00Z");
		var proof = Optional.of(new Told.Proof("email", "0123456789abcdef".repeat(4), List.of("m-1.0")));
		var email = new Told("m-1", "N09", "EMAIL", "s•••••@surel.example", List.of(
				new Told.Step(Told.State.ACCEPTED, at, 1, Optional.empty(), 0, false, proof),
				new Told.Step(Told.State.FAILED_PERMANENTLY, at.plusSeconds(3), 1,
						Optional.of("returned: 5.1.1 no such mailbox"), 0, true, Optional.empty())),
				Optional.of("e-1"), List.of());
		var text = new Told("m-2", "N26", "SMS", "08••••••4471", List.of(
				new Told.Step(Told.State.ACCEPTED, at.plusSeconds(9), 1, Optional.empty(), 0, false,
						Optional.of(new Told.Proof("smpp", "fedcba9876543210".repeat(4), List.of("smpp:1", "smpp:2")))),
				new Told.Step(Told.State.DELIVERED, at.plusSeconds(12), 1, Optional.empty())),
				Optional.of("e-1"), List.of(new Told.Act(Told.Kind.RESENT, "desk", at, Optional.empty())));
		return new ServiceRecord("e-1", "N09", Serving.Standing.CONFIRMED, List.of(email, text));
	}

}
