package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.Outcome.accepted;
import static id.lacak.request.lifecycle.Outcome.refused;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.RequestCommand.*;
import id.lacak.request.lifecycle.Stage.*;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A request for public information (<i>permohonan informasi publik</i>) and the law of its
 * life: {@link #decide} says what a command leads to, {@link #apply} carries an event out.
 *
 * @param arrival how and when it reached the office; never edited
 * @param rulebook version of the rules it runs under
 */
public record InformationRequest(CaseId id, OfficeCode office, RegistrationNumber number, TrackingCode trackingCode,
		Submission submission, Arrival arrival, String rulebook, Stage stage) {

	/** What the command leads to at this stage. Roles are checked by {@link CommandKind}. */
	public Outcome decide(RequestCommand command, Setting setting) {
		return switch (command) {
			case DeclareComplete() -> declareComplete(setting);
			case DeclareIncomplete incomplete -> declareIncomplete(incomplete, setting);
			case SupplyCompletion supply -> supplyCompletion(supply, setting);
			case Lapse() -> lapse(setting);
			case Extend extend -> extend(extend, setting);
			case SendNotice send -> sendNotice(send, setting);
			case RecordPayment pay -> Aftermath.recordPayment(stage, pay);
			case Deliver deliver -> Aftermath.deliver(stage, deliver, setting);
			case Close close -> Aftermath.close(stage, close, setting);
			case Withdraw(var reason) -> stage.status().ended()
					? refused(Refusal.CASE_ENDED)
					: accepted(new RequestEvent.Withdrawn(setting.today(), reason));
			case AddNote(var text) -> accepted(new RequestEvent.NoteAdded(text));
			case AttachDocument(var document) -> accepted(new RequestEvent.DocumentAttached(document));
		};
	}

	/** The request after the event. */
	public InformationRequest apply(RequestEvent event) {
		return at(switch (event) {
			case RequestEvent.Registered(var checkBy, var answerBy, _) -> new Registered(checkBy, answerBy);
			case RequestEvent.FoundComplete(var answerBy, _) -> new InProcess(answerBy);
			case RequestEvent.FoundIncomplete(var missing, var completeBy) ->
				new Incomplete(missing, completeBy, runningDeadline(), Optional.empty());
			case RequestEvent.CompletionSupplied(var completion) -> supplied(completion);
			case RequestEvent.Lapsed(var on) -> new Lapsed(on, incomplete());
			case RequestEvent.Extended(var ground, var reason, var before, var answerBy) ->
				new Extended(answerBy, before, ground, reason);
			case RequestEvent.NoticeSent(var answer) -> new Decided(answer);
			case RequestEvent.PaymentRequested _ -> new AwaitingPayment(answer().orElseThrow());
			case RequestEvent.PaymentReceived(var payment) -> new Delivering(answer().orElseThrow(), payment);
			case RequestEvent.Delivered(var handover) -> new Delivered(answer().orElseThrow(), payment(), handover);
			case RequestEvent.Closed(var on, var reason) ->
				new Closed(answer().orElseThrow(), handover(), on, reason);
			case RequestEvent.Withdrawn(var on, var reason) -> new Withdrawn(on, reason, answer());
			case RequestEvent.NoteAdded _,RequestEvent.DocumentAttached _ -> stage;
		});
	}

	/** The notice that was sent, if one was. */
	public Optional<Answer> answer() {
		return switch (stage) {
			case Decided(var answer) -> Optional.of(answer);
			case AwaitingPayment(var answer) -> Optional.of(answer);
			case Delivering(var answer, _) -> Optional.of(answer);
			case Delivered(var answer, _, _) -> Optional.of(answer);
			case Closed(var answer, _, _, _) -> Optional.of(answer);
			case Withdrawn(_, _, var answer) -> answer;
			case Received _,Registered _,Incomplete _,Lapsed _,InProcess _,Extended _ -> Optional.empty();
		};
	}

	/** The day by which the answer is due, while it is awaited and the clock runs. */
	public Optional<Deadline> answerBy() {
		return switch (stage) {
			case Registered(_, var answerBy) -> Optional.of(answerBy);
			case InProcess(var answerBy) -> Optional.of(answerBy);
			case Extended(var answerBy, _, _, _) -> Optional.of(answerBy);
			case Received _,Incomplete _,Lapsed _,Decided _,AwaitingPayment _,Delivering _,Delivered _,Closed _,Withdrawn _ ->
				Optional.empty();
		};
	}

	/**
	 * The legal deadline of the answer as the register shows it: the running one, the
	 * suspended one while something is missing, or the one that the answer met or missed.
	 */
	public Optional<Deadline> deadline() {
		return switch (stage) {
			case Incomplete(_, _, var suspended, _) -> Optional.of(suspended);
			case Lapsed(_, var before) -> Optional.of(before.suspended());
			case Registered _,InProcess _,Extended _ -> answerBy();
			case Received _ -> Optional.empty();
			case Decided _,AwaitingPayment _,Delivering _,Delivered _,Closed _,Withdrawn _ ->
				answer().map(Answer::due);
		};
	}

	/** Whether the answer is late on {@code today}: a fact, not a state. */
	public boolean overdue(LocalDate today) {
		return answerBy().map(deadline -> deadline.hasPassed(today)).orElse(false);
	}

	/** What was handed over, if it was. */
	public Optional<Handover> handover() {
		return switch (stage) {
			case Delivered(_, _, var handover) -> Optional.of(handover);
			case Closed(_, var handover, _, _) -> handover;
			case Received _,Registered _,Incomplete _,Lapsed _,InProcess _,Extended _,Decided _,AwaitingPayment _,Delivering _,Withdrawn _ ->
				Optional.empty();
		};
	}

	private Outcome declareComplete(Setting setting) {
		return switch (stage) {
			case Registered(var checkBy, var answerBy) -> accepted(found(switch (setting.rulebook().clockStart()) {
				case STRICT -> answerBy;
				// a desk that lets its days for the check go by does not put the answer off
				case COMPLETE -> answerFrom(earlier(setting.today(), checkBy.lastDay()), setting);
			}, setting));
			case Incomplete(_, _, _, var supplied) -> supplied
					.map(completion -> accepted(found(answerFrom(completion.on(), setting), setting)))
					.orElse(refused(Refusal.NOT_YET_SUPPLIED));
			case InProcess _,Extended _ -> refused(Refusal.ALREADY_COMPLETE);
			case Decided _,AwaitingPayment _,Delivering _,Delivered _ -> refused(Refusal.ALREADY_COMPLETE);
			case Received _ -> refused(Refusal.NOT_YET_COMPLETE);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	private Outcome declareIncomplete(DeclareIncomplete command, Setting setting) {
		return switch (stage) {
			case Registered(var checkBy, _) when checkBy.hasPassed(setting.today()) ->
				refused(Refusal.COMPLETENESS_CHECK_OVER);
			case Registered _ -> accepted(foundIncomplete(command, setting));
			// what came did not answer the letter: a new list, and new days for the applicant
			case Incomplete(_, _, _, var supplied) when supplied.isPresent() ->
				supplied.get().checkBy(setting).hasPassed(setting.today())
						? refused(Refusal.COMPLETENESS_CHECK_OVER)
						: accepted(foundIncomplete(command, setting));
			case Incomplete _ -> refused(Refusal.ALREADY_INCOMPLETE);
			case InProcess _,Extended _,Decided _,AwaitingPayment _,Delivering _,Delivered _ ->
				refused(Refusal.ALREADY_COMPLETE);
			case Received _ -> refused(Refusal.NOT_YET_COMPLETE);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	private Outcome supplyCompletion(SupplyCompletion command, Setting setting) {
		return switch (stage) {
			// a lapsed request is opened again by what was missing: the law knows no lapse
			case Incomplete _,Lapsed _ -> accepted(new RequestEvent.CompletionSupplied(new Completion(setting.now(),
					setting.rulebook().dayOfReceipt(setting.now(), setting.zone(), setting.calendar()),
					command.items(), command.note(), command.documents())));
			case Received _,Registered _,InProcess _,Extended _,Decided _,AwaitingPayment _,Delivering _,Delivered _ ->
				refused(Refusal.NOTHING_MISSING);
			case Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	private Outcome lapse(Setting setting) {
		return switch (stage) {
			case Incomplete(_, var completeBy, _, var supplied) ->
				supplied.isEmpty() && completeBy.hasPassed(setting.today())
						? accepted(new RequestEvent.Lapsed(setting.today()))
						: refused(Refusal.NOT_YET_LAPSED);
			case Received _,Registered _,InProcess _,Extended _,Decided _,AwaitingPayment _,Delivering _,Delivered _ ->
				refused(Refusal.NOTHING_MISSING);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	private Outcome extend(Extend command, Setting setting) {
		return switch (stage) {
			case InProcess(var answerBy) when answerBy.hasPassed(setting.today()) -> refused(Refusal.ANSWER_OVERDUE);
			case InProcess(var answerBy) -> accepted(new RequestEvent.Extended(command.ground(), command.reason(),
					answerBy, setting.rulebook().extended(answerBy, setting.calendar())));
			case Extended _ -> refused(Refusal.ALREADY_EXTENDED);
			case Received _,Registered _,Incomplete _ -> refused(Refusal.NOT_YET_COMPLETE);
			case Decided _,AwaitingPayment _,Delivering _,Delivered _ -> refused(Refusal.ALREADY_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	private Outcome sendNotice(SendNotice command, Setting setting) {
		return switch (stage) {
			case InProcess(var answerBy) -> Aftermath.answered(command.notice(), answerBy, setting);
			case Extended(var answerBy, _, _, _) -> Aftermath.answered(command.notice(), answerBy, setting);
			case Received _,Registered _,Incomplete _ -> refused(Refusal.NOT_YET_COMPLETE);
			case Decided _,AwaitingPayment _,Delivering _,Delivered _ -> refused(Refusal.ALREADY_DECIDED);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	private static RequestEvent foundIncomplete(DeclareIncomplete command, Setting setting) {
		return new RequestEvent.FoundIncomplete(command.missing(),
				setting.calendar().deadlineFor(setting.today(), setting.rulebook().applicantCompletes()));
	}

	private static Deadline answerFrom(LocalDate start, Setting setting) {
		return setting.calendar().deadlineFor(start, setting.rulebook().writtenNotice());
	}

	private static RequestEvent found(Deadline answerBy, Setting setting) {
		return new RequestEvent.FoundComplete(answerBy, setting.rulebook().extended(answerBy, setting.calendar()));
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	private InformationRequest at(Stage next) {
		return new InformationRequest(id, office, number, trackingCode, submission, arrival, rulebook, next);
	}

	private Deadline runningDeadline() {
		return stage instanceof Incomplete before ? before.suspended() : answerBy().orElseThrow();
	}

	private Stage supplied(Completion completion) {
		var before = incomplete();
		return new Incomplete(before.missing(), before.completeBy(), before.suspended(),
				Optional.of(before.supplied().map(completion::addedTo).orElse(completion)));
	}

	private Incomplete incomplete() {
		return stage instanceof Lapsed(_, var before) ? before : (Incomplete) stage;
	}

	private Optional<Payment> payment() {
		return stage instanceof Delivering(_, var payment) ? Optional.of(payment) : Optional.empty();
	}

}
