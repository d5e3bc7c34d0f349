package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.RequestCommand.DeclareIncomplete;
import id.lacak.request.lifecycle.RequestCommand.SupplyCompletion;
import id.lacak.request.lifecycle.Stage.*;

import static id.lacak.request.lifecycle.Outcome.accepted;
import static id.lacak.request.lifecycle.Outcome.refused;

/** The law of completeness: the desk's check, the letter, what the applicant adds, and the lapse. */
final class Completing {

	private Completing() {
	}

	static Outcome declareComplete(Stage stage, Setting setting) {
		return switch (stage) {
			case Registered(var checkBy, var answerBy) -> accepted(found(switch (setting.rulebook().clockStart()) {
				case STRICT -> answerBy;
				// a desk that lets its days for the check go by does not put the answer off
				case COMPLETE -> answerFrom(earlier(setting.today(), checkBy.lastDay()), setting);
			}, setting));
			case Incomplete(_, _, _, var supplied) -> supplied
					.map(completion -> accepted(found(completion.resumed()
							.map(Completion.Resumed::answerBy)
							.orElseGet(() -> answerFrom(completion.on(), setting)), setting)))
					.orElse(refused(Refusal.NOT_YET_SUPPLIED));
			case InProcess _,Extended _ -> refused(Refusal.ALREADY_COMPLETE);
			case Decided _,AwaitingPayment _,Delivering _,Delivered _ -> refused(Refusal.ALREADY_COMPLETE);
			case Received _ -> refused(Refusal.NOT_YET_COMPLETE);
			case Lapsed _,Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	static Outcome declareIncomplete(Stage stage, DeclareIncomplete command, Setting setting) {
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

	static Outcome supply(Stage stage, SupplyCompletion command, Setting setting) {
		return switch (stage) {
			// a lapsed request is opened again by what was missing: the law knows no lapse
			case Incomplete _,Lapsed _ -> accepted(new RequestEvent.CompletionSupplied(completion(command, setting)));
			case Received _,Registered _,InProcess _,Extended _,Decided _,AwaitingPayment _,Delivering _,Delivered _ ->
				refused(Refusal.NOTHING_MISSING);
			case Closed _,Withdrawn _ -> refused(Refusal.CASE_ENDED);
		};
	}

	static Outcome lapse(Stage stage, Setting setting) {
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

	/** The office's days begin with what came, not with somebody looking at it. */
	private static Completion completion(SupplyCompletion command, Setting setting) {
		var at = command.receivedAt().orElse(setting.now());
		var on = setting.rulebook().dayOfReceipt(at, setting.zone(), setting.calendar());
		var completion = new Completion(at, on, command.items(), command.note(), command.documents());
		return completion.resumed(Optional
				.of(new Completion.Resumed(completion.checkBy(setting), answerFrom(on, setting))));
	}

	private static RequestEvent foundIncomplete(DeclareIncomplete command, Setting setting) {
		return new RequestEvent.FoundIncomplete(command.missing(),
				setting.calendar().deadlineFor(setting.today(), setting.rulebook().applicantCompletes()));
	}

	private static Deadline answerFrom(LocalDate start, Setting setting) {
		return setting.rulebook().answerBy(start, setting.calendar());
	}

	private static RequestEvent found(Deadline answerBy, Setting setting) {
		return new RequestEvent.FoundComplete(answerBy, setting.rulebook().extended(answerBy, setting.calendar()));
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

}
