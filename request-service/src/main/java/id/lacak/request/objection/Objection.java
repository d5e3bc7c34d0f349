package id.lacak.request.objection;

import static id.lacak.request.objection.ObjectionRefusal.OBJECTION_DECIDED;
import static id.lacak.request.objection.ObjectionRefusal.OBJECTION_ENDED;
import static id.lacak.request.objection.ObjectionRefusal.OBJECTION_NOT_DECIDED;
import static id.lacak.request.objection.ObjectionRefusal.REVIEW_BEGUN;
import static id.lacak.request.objection.ObjectionRefusal.SIGNED_THE_NOTICE;
import static id.lacak.request.objection.ObjectionRuling.accepted;
import static id.lacak.request.objection.ObjectionRuling.refused;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Arrival;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.RegistrationNumber;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.objection.ObjectionCommand.*;
import id.lacak.request.objection.ObjectionStage.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An objection (<i>keberatan</i>) and the law of its life: {@link #decide} says what a command
 * leads to, {@link #apply} carries an event out.
 *
 * @param trackingCode opens it for the applicant; of the request if there is one
 * @param against the request it is about; empty for periodic information nobody had to ask for
 * @param arrival how and when it reached the office; never edited
 * @param rulebook version of the rules it runs under
 * @param silence the days to go to the Information Commission, once those for the answer ended
 * without one; gone with the answer
 */
public record Objection(CaseId id, OfficeCode office, RegistrationNumber number, TrackingCode trackingCode,
		Optional<Contested> against, Objector objector, Claim claim, Arrival arrival, String rulebook,
		List<Opinion> opinions, Optional<Dispute> dispute, Optional<Deadline> silence,
		ObjectionStage stage) {

	public Objection {
		opinions = List.copyOf(opinions);
		silence = SuperiorsSilence.kept(silence, stage);
		if (against.isEmpty() && !claim.needsNoRequest())
			throw new IllegalArgumentException("only ground B stands without a request");
	}

	/** What the command leads to at this stage. Roles are checked by {@link ObjectionCommandKind}. */
	public ObjectionRuling decide(ObjectionCommand command, Setting setting) {
		return switch (command) {
			case BeginReview() -> beginReview();
			case GiveOpinion(var text) -> giveOpinion(text, setting);
			case Decide answer -> answer(answer, setting);
			case Execute execute -> ObjectionAftermath.execute(stage, execute, setting);
			case RecordReceipt receipt -> ObjectionDates.received(this, receipt, setting);
			case Close(var reason) -> ObjectionAftermath.close(this, reason, setting);
			case Withdraw(var reason) -> ObjectionAftermath.withdraw(this, reason, setting);
			case RecordDispute(var entry) -> ObjectionAftermath.recordDispute(this, entry);
			case NoteSilence() -> SuperiorsSilence.note(this, setting);
			case Recount(var reason) -> ObjectionDates.recount(this, reason, setting);
			case AttachDocument(var document, var despite) ->
				ObjectionAftermath.despite(despite, new ObjectionEvent.DocumentAttached(document));
			case JudgeDocument(var file, var state) -> accepted(new ObjectionEvent.DocumentJudged(file, state));
		};
	}

	/** The objection after the event. */
	public Objection apply(ObjectionEvent event) {
		return switch (event) {
			case ObjectionEvent.Registered(var answerBy) -> at(new Registered(answerBy));
			case ObjectionEvent.ReviewBegun _ -> at(new UnderReview(answerBy()));
			case ObjectionEvent.OpinionGiven(var opinion) -> with(opinion);
			case ObjectionEvent.Decided(var decision) -> at(new Decided(decision));
			case ObjectionEvent.Executed(var execution, _) ->
				at(new Executed(decision().orElseThrow(), execution));
			case ObjectionEvent.ReceiptRecorded(_, _, var moves) -> at(ObjectionDates.moved(stage, moves));
			case ObjectionEvent.Closed(var on, var reason) ->
				at(new Closed(answerBy(), decision(), execution(), on, reason));
			case ObjectionEvent.Withdrawn(var on, var reason) -> at(new Withdrawn(answerBy(), on, reason));
			case ObjectionEvent.DisputeRecorded(var entry) ->
				with(dispute.map(before -> before.after(entry)).orElseGet(() -> Dispute.opened(entry)));
			case ObjectionEvent.SilenceBegan(var window) -> at(stage, Optional.of(window));
			case ObjectionEvent.DeadlinesMoved(var moves, _) ->
				at(ObjectionDates.moved(stage, moves), silence.map(window -> ObjectionDates.at(window, moves)));
			case ObjectionEvent.DocumentAttached _,ObjectionEvent.DocumentJudged _,ObjectionEvent.ReleasedDespiteFindings _ ->
				this;
		};
	}

	/** The day by which the superior answers: awaited, met or missed. */
	public Deadline answerBy() {
		return switch (stage) {
			case Registered(var answerBy) -> answerBy;
			case UnderReview(var answerBy) -> answerBy;
			case Decided(var decision) -> decision.due();
			case Executed(var decision, _) -> decision.due();
			case Closed(var answerBy, _, _, _, _) -> answerBy;
			case Withdrawn(var answerBy, _, _) -> answerBy;
			case Filed _ -> throw new IllegalStateException("an objection without a number has no dates");
		};
	}

	/** Its deadlines, in the order in which they come. */
	public List<NamedDeadline> deadlines() {
		return ObjectionDates.of(this);
	}

	/** The superior's answer, once there is one. */
	public Optional<Decision> decision() {
		return switch (stage) {
			case Decided(var decision) -> Optional.of(decision);
			case Executed(var decision, _) -> Optional.of(decision);
			case Closed(_, var decision, _, _, _) -> decision;
			case Filed _,Registered _,UnderReview _,Withdrawn _ -> Optional.empty();
		};
	}

	/** How it was carried out, once it was. */
	public Optional<Execution> execution() {
		return switch (stage) {
			case Executed(_, var execution) -> Optional.of(execution);
			case Closed(_, _, var execution, _, _) -> execution;
			case Filed _,Registered _,UnderReview _,Decided _,Withdrawn _ -> Optional.empty();
		};
	}

	/** Whether it was filed after its window: registered all the same, for the superior to weigh. */
	public boolean late() {
		return !claim.needsNoRequest()
				&& against.map(contested -> contested.fileBy().hasPassed(arrival.receivedOn())).orElse(false);
	}

	/** Whether it came before there could be a ground; review may find it inadmissible. */
	public boolean premature() {
		return !claim.needsNoRequest()
				&& against.map(contested -> arrival.receivedOn().isBefore(contested.opensOn())).orElse(false);
	}

	/** Whether the superior is late with the answer: a fact, not a state. */
	public boolean unanswered(LocalDate today) {
		return stage.status().awaitsAnswer() && answerBy().hasPassed(today);
	}

	/** The superior's day, until the silence that follows it is on record. */
	public Optional<Deadline> awaited() {
		return stage.status().awaitsAnswer() && silence.isEmpty() ? Optional.of(answerBy()) : Optional.empty();
	}

	/** Whether something is still to be done with it, so that its request rests. */
	public boolean open() {
		return stage.status().awaitsAnswer() || stage instanceof Decided(var decision) && decision.outcome().granted()
				|| disputeOpen();
	}

	/**
	 * The objection as it is to be judged: whoever signed a notice of its request since it was
	 * filed, such as a late answer to silence, is known too.
	 */
	public Objection signedAlsoBy(Set<String> signers) {
		return new Objection(id, office, number, trackingCode, against.map(about -> about.signedAlsoBy(signers)),
				objector, claim, arrival, rulebook, opinions, dispute, silence, stage);
	}

	/** Whether this person signed what is objected to, and so may not decide. */
	public boolean bars(String username) {
		return against.map(contested -> contested.signedBy().contains(username)).orElse(false);
	}

	/**
	 * When the applicant may go to the Information Commission: after the answer, or after the
	 * silence that is foreseen while none was given.
	 */
	public Optional<DisputeWindow> disputeWindow(Setting setting) {
		if (stage instanceof Withdrawn)
			return Optional.empty();
		return Optional.of(decision()
				.map(decision -> new DisputeWindow(decision.decidedOn(), decision.disputeUntil()))
				.orElseGet(() -> SuperiorsSilence.window(this, setting)));
	}

	/** Whether the dispute came in its window; empty without a dispute. */
	public Optional<DisputeTiming> disputeTiming(Setting setting) {
		return dispute.map(known -> DisputeTiming.of(this, known.filedOn(), setting));
	}

	/**
	 * Where the Commission begins: grounds that both sides may settle go to mediation first, an
	 * exemption alone straight to adjudication (Perki 1/2013).
	 */
	public DisputeStage disputeBegins() {
		return claim.grounds().stream().anyMatch(Ground::maySettle)
				? DisputeStage.MEDIATION
				: DisputeStage.ADJUDICATION;
	}

	/** The day after which the clock closes it, when nobody goes to the Commission. */
	public Optional<LocalDate> closesAfter() {
		if (disputeOpen())
			return Optional.empty();
		return switch (stage) {
			case Decided(var decision) when !decision.outcome().granted() ->
				Optional.of(decision.disputeUntil().lastDay());
			case Executed(var decision, _) -> Optional.of(decision.disputeUntil().lastDay());
			case Filed _,Registered _,UnderReview _,Decided _,Closed _,Withdrawn _ -> Optional.empty();
		};
	}

	/** Whether a dispute is going on. */
	boolean disputeOpen() {
		return dispute.map(Dispute::open).orElse(false);
	}

	private ObjectionRuling beginReview() {
		return switch (stage) {
			case Registered _ -> accepted(new ObjectionEvent.ReviewBegun());
			case UnderReview _ -> refused(REVIEW_BEGUN);
			case Filed _ -> refused(OBJECTION_NOT_DECIDED);
			case Decided _,Executed _ -> refused(OBJECTION_DECIDED);
			case Closed _,Withdrawn _ -> refused(OBJECTION_ENDED);
		};
	}

	private ObjectionRuling giveOpinion(String text, Setting setting) {
		var given = new ObjectionEvent.OpinionGiven(new Opinion(setting.now(), setting.by().name(), text));
		return switch (stage) {
			case Registered _ -> accepted(new ObjectionEvent.ReviewBegun(), given);
			case UnderReview _ -> accepted(given);
			case Filed _ -> refused(OBJECTION_NOT_DECIDED);
			case Decided _,Executed _ -> refused(OBJECTION_DECIDED);
			case Closed _,Withdrawn _ -> refused(OBJECTION_ENDED);
		};
	}

	private ObjectionRuling answer(Decide command, Setting setting) {
		if (bars(setting.by().name()))
			return refused(SIGNED_THE_NOTICE);
		return switch (stage) {
			case Registered(var answerBy) -> accepted(Answering.decided(command, answerBy, setting));
			case UnderReview(var answerBy) -> accepted(Answering.decided(command, answerBy, setting));
			case Filed _ -> refused(OBJECTION_NOT_DECIDED);
			case Decided _,Executed _ -> refused(OBJECTION_DECIDED);
			case Closed _,Withdrawn _ -> refused(OBJECTION_ENDED);
		};
	}

	private Objection at(ObjectionStage next) {
		return at(next, silence);
	}

	private Objection at(ObjectionStage next, Optional<Deadline> silent) {
		return new Objection(id, office, number, trackingCode, against, objector, claim, arrival, rulebook, opinions,
				dispute, silent, next);
	}

	private Objection with(Opinion opinion) {
		var more = new ArrayList<>(opinions);
		more.add(opinion);
		return new Objection(id, office, number, trackingCode, against, objector, claim, arrival, rulebook, more,
				dispute, silence, stage);
	}

	private Objection with(Dispute known) {
		return new Objection(id, office, number, trackingCode, against, objector, claim, arrival, rulebook, opinions,
				Optional.of(known), silence, stage);
	}

}
