package id.lacak.request.objection;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Applicant;
import id.lacak.request.lifecycle.Arrival;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.Channel;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Intake;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.NumberPattern;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Submission;
import id.lacak.request.lifecycle.TrackingCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * An objection at any stage, brought there by real commands. Unless told otherwise it is filed
 * at 09:00 on 27 February 2026 against a refusal of 2 February, and what follows happens on the
 * day of filing.
 */
public final class AnObjection {

	/** How the example office prints the numbers of objections. */
	public static final NumberPattern NUMBERS = new NumberPattern("{seq:000}/PPID/KEBERATAN/{romanMonth}/{year}");

	private static final Random RANDOM = new Random(7);

	private Optional<InformationRequest> request;

	private Set<Ground> grounds;

	private ASetting filed = ASetting.on("2026-02-27").by(Role.APPLICANT);

	private OfficeCode office = ASetting.DEPOK;

	private Optional<Intake.IdempotencyKey> key = Optional.empty();

	private Optional<LocalDate> received = Optional.empty();

	private final CaseId id = new CaseId("k-" + UUID.randomUUID());

	private final TrackingCode code = TrackingCode.random(RANDOM);

	private final List<Act> acts = new ArrayList<>();

	private record Act(LocalDate on, Role by, ObjectionCommand command) {
	}

	private AnObjection(Optional<InformationRequest> request, Set<Ground> grounds) {
		this.request = request;
		this.grounds = grounds;
	}

	/** Against a refusal that was received on 2 February 2026, signed by {@code lead}. */
	public static AnObjection toARefusal() {
		return to(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-02-02").request());
	}

	/** Against what a request shows. */
	public static AnObjection to(InformationRequest request) {
		return new AnObjection(Optional.of(request), Set.of(Ground.A));
	}

	/** Periodic information is missing; nobody had asked for it. */
	public static AnObjection withoutRequest() {
		return new AnObjection(Optional.empty(), Set.of(Ground.B));
	}

	/** An objection with this status. */
	public static AnObjection in(ObjectionStage.Status status) {
		return switch (status) {
			case FILED -> throw new IllegalArgumentException("nothing is kept before the number is issued");
			case REGISTERED -> toARefusal();
			case UNDER_REVIEW -> toARefusal().then(Role.LEAD_OFFICER, new ObjectionCommand.BeginReview());
			case DECIDED -> toARefusal().then(Role.OBJECTION_AUTHORITY, decision(ObjectionOutcome.GRANTED_FULL));
			case EXECUTED -> in(ObjectionStage.Status.DECIDED).then(Role.LEAD_OFFICER, execution());
			case CLOSED -> in(ObjectionStage.Status.EXECUTED).then(Role.LEAD_OFFICER,
					new ObjectionCommand.Close(Optional.empty()));
			case WITHDRAWN -> toARefusal().then(Role.APPLICANT, new ObjectionCommand.Withdraw("Sudah jelas"));
		};
	}

	public static ObjectionCommand decision(ObjectionOutcome outcome) {
		return new ObjectionCommand.Decide(outcome, "Menimbang berkas dan pendapat", Optional.empty());
	}

	public static ObjectionCommand execution() {
		return new ObjectionCommand.Execute("Diserahkan lewat surel", List.of());
	}

	/** The applicant went to the Commission on this day. */
	public static ObjectionCommand dispute(String on) {
		return new ObjectionCommand.RecordDispute(DisputeEntry.filed(LocalDate.parse(on)));
	}

	/** The dispute is at this stage. */
	public static ObjectionCommand dispute(DisputeStage stage) {
		return new ObjectionCommand.RecordDispute(DisputeEntry.moved(stage, Map.of()));
	}

	/** Filed at 09:00 on this day. */
	public AnObjection filedOn(String date) {
		filed = ASetting.on(date).by(Role.APPLICANT);
		return this;
	}

	/** Filed under these circumstances. */
	public AnObjection filed(ASetting setting) {
		filed = setting;
		return this;
	}

	/** Received on an earlier day than that of entry. */
	public AnObjection receivedOn(String date) {
		received = Optional.of(LocalDate.parse(date));
		return this;
	}

	public AnObjection on(Ground... some) {
		grounds = Set.of(some);
		return this;
	}

	public AnObjection inOffice(String code) {
		office = new OfficeCode(code);
		return this;
	}

	public AnObjection key(String name, String body) {
		key = Optional.of(new Intake.IdempotencyKey(name, body));
		return this;
	}

	/** One more command on the day of filing. */
	public AnObjection then(Role by, ObjectionCommand command) {
		acts.add(new Act(filed.local().toLocalDate(), by, command));
		return this;
	}

	/** One more command at 09:00 on a day. */
	public AnObjection then(String date, Role by, ObjectionCommand command) {
		acts.add(new Act(LocalDate.parse(date), by, command));
		return this;
	}

	public ObjectionIntake intake() {
		var setting = filed.build();
		var at = received.map(day -> day.atTime(9, 0).atZone(setting.zone()).toInstant()).orElse(setting.now());
		var arrival = new Arrival(Channel.WEB, at,
				setting.rulebook().dayOfReceipt(at, setting.zone(), setting.calendar()), setting.now(), "system");
		var against = request.map(found -> Contested.of(found, signers(found), setting).orElseThrow());
		return new ObjectionIntake(id, office, request.map(InformationRequest::trackingCode).orElse(code), against,
				request.map(found -> Objector.of(found.submission())).orElseGet(AnObjection::resident),
				new Claim(grounds, "Alasan pengecualian tidak diuji", Optional.empty()),
				request.isPresent()
						? ObjectionIntake.Identities.NONE
						: new ObjectionIntake.Identities(Optional.of("3276014507900002"), Optional.empty()),
				arrival, NUMBERS, key, setting);
	}

	public ObjectionFile file() {
		var intake = intake();
		var file = intake.registeredAs(intake.idAfter(0), 1);
		for (var act : acts) {
			var setting = filed.by(act.by()).build();
			setting = ASetting.on(act.on()).under(setting.rulebook()).countedOn(setting.calendar()).by(act.by())
					.build();
			file = switch (file.objection().decide(act.command(), setting)) {
				case ObjectionRuling.Accepted(var events) -> file.after(events, setting);
				case ObjectionRuling.Refused(var why) ->
					throw new IllegalStateException(act.command() + " is refused: " + why);
			};
		}
		return file;
	}

	public Objection objection() {
		return file().objection();
	}

	/** The resident of the examples. */
	public static Objector resident() {
		return new Objector(
				new Applicant(Applicant.Kind.INDIVIDUAL, "Siti Rahmawati", "3276********0002", "Jl. Margonda 1, Depok",
						Optional.of("siti@surel.example"), Optional.empty(), Optional.empty(), Optional.empty()),
				"id", Set.of(Submission.Contact.EMAIL));
	}

	private static Set<String> signers(InformationRequest request) {
		return request.answer().map(answer -> Set.of(answer.signedBy())).orElse(Set.of());
	}

}
