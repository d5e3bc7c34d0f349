package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.Outcome.accepted;
import static id.lacak.request.lifecycle.Outcome.refused;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.RequestCommand.*;
import id.lacak.request.lifecycle.Stage.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request for public information (<i>permohonan informasi publik</i>) and the law of its
 * life: {@link #decide} says what a command leads to, {@link #apply} carries an event out.
 *
 * @param arrival how and when it reached the office; never edited
 * @param rulebook version of the rules it runs under
 * @param assignments questions to units, in the order in which they were asked
 * @param objection the objection that was filed last, if one was
 * @param silence the days to object, once those for the answer ended without one; gone with the
 * answer
 * @param links cases that have to do with it
 */
public record InformationRequest(CaseId id, OfficeCode office, RegistrationNumber number, TrackingCode trackingCode,
		Submission submission, Arrival arrival, String rulebook, Stage stage, List<Assignment> assignments,
		Optional<ObjectionMark> objection, Optional<Deadline> silence, List<CaseId> links) {

	public InformationRequest {
		assignments = List.copyOf(assignments);
		links = List.copyOf(links);
		silence = Silence.kept(silence, stage);
	}

	/** What the command leads to at this stage. Roles are checked by {@link CommandKind}. */
	public Outcome decide(RequestCommand command, Setting setting) {
		if (CommandKind.of(command).frozen(this, setting.today()))
			return refused(Refusal.UNDER_OBJECTION);
		return switch (command) {
			case DeclareComplete() -> Completing.declareComplete(stage, setting);
			case DeclareIncomplete incomplete -> Completing.declareIncomplete(stage, incomplete, setting);
			case SupplyCompletion supply -> Completing.supply(stage, supply, setting);
			case Lapse() -> Completing.lapse(stage, setting);
			case Assign assign -> Assigning.assign(this, assign, setting);
			case AnswerAssignment answer -> Assigning.answer(this, answer, setting);
			case ReturnAssignment back -> Assigning.giveBack(this, back, setting);
			case DeclineAssignment decline -> Assigning.decline(this, decline, setting);
			case Extend extend -> Answering.extend(stage, extend, setting);
			case SendNotice send -> Answering.send(stage, send, setting);
			case CorrectNotice correct -> Answering.correct(stage, correct, setting);
			case RecordPayment pay -> Aftermath.recordPayment(stage, pay, setting);
			case Deliver deliver -> Aftermath.deliver(stage, deliver, setting);
			case RecordReceipt receipt -> Receiving.record(this, receipt, setting);
			case Close close -> Aftermath.close(this, close, setting);
			case Withdraw(var reason) -> stage.status().ended()
					? refused(Refusal.CASE_ENDED)
					: accepted(new RequestEvent.Withdrawn(setting.today(), reason));
			case Recount(var reason) -> Recounting.recount(this, reason, setting);
			case NoteSilence() -> Silence.note(this, setting);
			case NoteObjection note -> ObjectionMark.note(objection, note);
			case Link link -> links.contains(link.to())
					? refused(Refusal.ALREADY_LINKED)
					: accepted(new RequestEvent.Linked(link.to(), link.number()));
			case Entrust(var to) -> stage.status().ended()
					? refused(Refusal.CASE_ENDED)
					: accepted(new RequestEvent.Entrusted(to));
			case AddNote(var text) -> accepted(new RequestEvent.NoteAdded(text));
			case ChangeContact change -> ContactDetails.change(submission.applicant(), change);
			case CertifyService(var record) -> accepted(new RequestEvent.ServiceCertified(record));
			case AttachDocument attach -> Aftermath.attach(attach);
			case JudgeDocument(var file, var state) -> accepted(new RequestEvent.DocumentJudged(file, state));
		};
	}

	/** The request after the event. */
	public InformationRequest apply(RequestEvent event) {
		return switch (event) {
			case RequestEvent.Registered(var checkBy, var answerBy, _) -> at(new Registered(checkBy, answerBy));
			case RequestEvent.FoundComplete(var answerBy, _) -> at(new InProcess(answerBy));
			case RequestEvent.FoundIncomplete(var missing, var completeBy) ->
				at(new Incomplete(missing, completeBy, runningDeadline(), Optional.empty()));
			case RequestEvent.CompletionSupplied(var completion) -> at(supplied(completion));
			case RequestEvent.Lapsed(var on) -> at(new Lapsed(on, incomplete()));
			case RequestEvent.Assigned(var assignment) -> assigned(assignment);
			case RequestEvent.AssignmentAnswered(var place, var answer) ->
				Assigning.apply(this, place, new Assignment.Progress.Answered(answer));
			case RequestEvent.AssignmentReturned back -> Assigning.apply(this, back);
			case RequestEvent.AssignmentDeclined(var place, var reason, var at, var by) ->
				Assigning.apply(this, place, new Assignment.Progress.Declined(reason, at, by));
			case RequestEvent.Extended(var ground, var reason, var before, var answerBy) ->
				at(new Extended(answerBy, before, ground, reason));
			case RequestEvent.NoticeSent(var answer) -> at(new Decided(answer));
			case RequestEvent.NoticeCorrected(var answer) -> at(Answering.after(answer, payment()));
			case RequestEvent.PaymentRequested _ -> at(new AwaitingPayment(answer().orElseThrow()));
			case RequestEvent.PaymentReceived(var payment, var provideBy) ->
				at(answer().map(answer -> new Delivering(answer.promising(provideBy, answer.payBy()), payment))
						.orElseThrow());
			case RequestEvent.Delivered(var handover) ->
				at(new Delivered(answer().orElseThrow(), payment(), handover));
			case RequestEvent.ReceiptRecorded(_, _, var moves) -> Recounting.apply(this, moves);
			case RequestEvent.Closed(var on, var reason) ->
				at(new Closed(answer().orElseThrow(), payment(), handover(), on, reason));
			case RequestEvent.Withdrawn(var on, var reason) ->
				at(new Withdrawn(on, reason, answer(), payment(), handover()));
			case RequestEvent.DeadlinesMoved(var moves, _) -> Recounting.apply(this, moves);
			case RequestEvent.SilenceBegan(var window) -> at(stage, Optional.of(window));
			case RequestEvent.ObjectionNoted(var mark) -> marked(mark);
			case RequestEvent.Linked(var to, _) -> linked(to);
			case RequestEvent.ContactChanged(_, var contacts, _) -> contacts.of(this);
			case RequestEvent.Entrusted _,RequestEvent.NoteAdded _,RequestEvent.ServiceCertified _,RequestEvent.DocumentAttached _,RequestEvent.DocumentJudged _,RequestEvent.ReleasedDespiteFindings _ ->
				this;
		};
	}

	/** The notice that was sent last, if one was. */
	public Optional<Answer> answer() {
		return switch (stage) {
			case Decided(var answer) -> Optional.of(answer);
			case AwaitingPayment(var answer) -> Optional.of(answer);
			case Delivering(var answer, _) -> Optional.of(answer);
			case Delivered(var answer, _, _) -> Optional.of(answer);
			case Closed(var answer, _, _, _, _) -> Optional.of(answer);
			case Withdrawn(_, _, var answer, _, _) -> answer;
			case Received _,Registered _,Incomplete _,Lapsed _,InProcess _,Extended _ -> Optional.empty();
		};
	}

	/**
	 * The day by which the answer is due, while it is awaited and the clock runs. Once the
	 * applicant has supplied what was missing it runs, whether or not the desk has looked.
	 */
	public Optional<Deadline> answerBy() {
		return Deadlines.answerBy(stage);
	}

	/**
	 * The legal deadline of the answer as the register shows it: the running one, the
	 * suspended one while something is missing, or the one that the answer met or missed.
	 */
	public Optional<Deadline> deadline() {
		return switch (stage) {
			case Incomplete(_, _, var suspended, _) -> answerBy().or(() -> Optional.of(suspended));
			case Lapsed(_, var before) -> Optional.of(before.suspended());
			case Registered _,InProcess _,Extended _ -> answerBy();
			case Received _ -> Optional.empty();
			case Decided _,AwaitingPayment _,Delivering _,Delivered _,Closed _,Withdrawn _ ->
				answer().map(Answer::due);
		};
	}

	/** Every deadline that holds or held, in the order in which they come. */
	public List<NamedDeadline> deadlines() {
		return Deadlines.of(this);
	}

	/** The running deadline of a kind. */
	public Optional<Deadline> running(DeadlineKind kind) {
		return deadlines().stream()
				.filter(named -> named.running() && named.kind() == kind)
				.map(NamedDeadline::deadline)
				.findFirst();
	}

	/** The deadline of what must happen next, by whomever. */
	public Optional<NamedDeadline> nextDeadline() {
		return Deadlines.next(this);
	}

	/** The last day to object: to what the notice says, or to what came of it, whichever is later. */
	public Optional<Deadline> objectionUntil() {
		var toTheNotice = answer().map(Answer::objectionUntil);
		var toTheHandover = handover().flatMap(Handover::objectionUntil);
		return toTheHandover.filter(until -> toTheNotice.isEmpty()
				|| until.lastDay().isAfter(toTheNotice.get().lastDay())).or(() -> toTheNotice);
	}

	/**
	 * The last day to object against silence: the one on record, or the one that is foreseen
	 * while the days for the answer run.
	 */
	public Optional<Deadline> objectionToSilence(Setting setting) {
		return silence.or(() -> answerBy().map(due -> Silence.window(due, setting)));
	}

	/** The date that passed in silence, if that is not on record yet. */
	public Optional<Deadline> silentSince(LocalDate today) {
		return Silence.unnoted(this, today);
	}

	/** Whether the answer is late on {@code today}: a fact, not a state. */
	public boolean overdue(LocalDate today) {
		return answerBy().map(deadline -> deadline.hasPassed(today)).orElse(false);
	}

	/** Whether an objection waits for the superior. */
	public boolean underObjection() {
		return objection.map(ObjectionMark::open).orElse(false);
	}

	/**
	 * Whether the record rests because the superior has to decide about it (T19): there is an
	 * answer, or the silence that stands in its place. Before that an objection keeps nobody
	 * from doing what the law allows.
	 */
	public boolean rests(LocalDate today) {
		return objection.filter(ObjectionMark::binds).isPresent()
				&& (answer().isPresent() || overdue(today));
	}

	/** The assignment with this number. */
	public Optional<Assignment> assignment(int place) {
		return assignments.stream().filter(assignment -> assignment.number() == place).findFirst();
	}

	/** What was handed over last, if anything was. */
	public Optional<Handover> handover() {
		return switch (stage) {
			case Delivered(_, _, var handover) -> Optional.of(handover);
			case Closed(_, _, var handover, _, _) -> handover;
			case Withdrawn(_, _, _, _, var handover) -> handover;
			case Received _,Registered _,Incomplete _,Lapsed _,InProcess _,Extended _,Decided _,AwaitingPayment _,Delivering _ ->
				Optional.empty();
		};
	}

	/** What was paid for copies, if anything was. */
	public Optional<Payment> payment() {
		return switch (stage) {
			case Delivering(_, var payment) -> Optional.of(payment);
			case Delivered(_, var payment, _) -> payment;
			case Closed(_, var payment, _, _, _) -> payment;
			case Withdrawn(_, _, _, var payment, _) -> payment;
			case Received _,Registered _,Incomplete _,Lapsed _,InProcess _,Extended _,Decided _,AwaitingPayment _ ->
				Optional.empty();
		};
	}

	/** Whether the answer is being worked on. */
	boolean answering() {
		return stage instanceof InProcess || stage instanceof Extended;
	}

	InformationRequest at(Stage next) {
		return at(next, silence);
	}

	InformationRequest at(Stage next, Optional<Deadline> silent) {
		return new InformationRequest(id, office, number, trackingCode, submission, arrival, rulebook, next,
				assignments, objection, silent, links);
	}

	InformationRequest assigned(List<Assignment> all) {
		return new InformationRequest(id, office, number, trackingCode, submission, arrival, rulebook, stage, all,
				objection, silence, links);
	}

	private InformationRequest assigned(Assignment assignment) {
		var all = new ArrayList<>(assignments);
		all.add(assignment);
		return assigned(all);
	}

	private InformationRequest linked(CaseId other) {
		var all = new ArrayList<>(links);
		all.add(other);
		return new InformationRequest(id, office, number, trackingCode, submission, arrival, rulebook, stage,
				assignments, objection, silence, all);
	}

	private InformationRequest marked(ObjectionMark mark) {
		return new InformationRequest(id, office, number, trackingCode, submission, arrival, rulebook, stage,
				assignments, Optional.of(mark), silence, links);
	}

	private Deadline runningDeadline() {
		return answerBy().orElseGet(() -> incomplete().suspended());
	}

	private Stage supplied(Completion completion) {
		var before = incomplete();
		return new Incomplete(before.missing(), before.completeBy(), before.suspended(),
				Optional.of(before.supplied().map(completion::addedTo).orElse(completion)));
	}

	private Incomplete incomplete() {
		return stage instanceof Lapsed(_, var before) ? before : (Incomplete) stage;
	}

}
