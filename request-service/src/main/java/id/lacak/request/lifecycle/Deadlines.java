package id.lacak.request.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Stage.*;

import static id.lacak.request.lifecycle.DeadlineKind.*;

/** The deadlines of a request, by what its stage and its assignments hold. */
final class Deadlines {

	private Deadlines() {
	}

	/** Those that hold or held, in the order in which they come. */
	static List<NamedDeadline> of(InformationRequest request) {
		var named = new ArrayList<NamedDeadline>(ofTheStage(request));
		var working = request.answering();
		request.silence().map(window -> Silence.named(window, request)).ifPresent(named::add);
		for (var assignment : request.assignments())
			named.add(new NamedDeadline(ASSIGNMENT, assignment.due(), working && assignment.open()));
		return List.copyOf(named);
	}

	/** The day of the answer while it is awaited and the clock runs. */
	static Optional<Deadline> answerBy(Stage stage) {
		return switch (stage) {
			case Registered(_, var answerBy) -> Optional.of(answerBy);
			case Incomplete(_, _, _, var supplied) ->
				supplied.flatMap(Completion::resumed).map(Completion.Resumed::answerBy);
			case InProcess(var answerBy) -> Optional.of(answerBy);
			case Extended(var answerBy, _, _, _) -> Optional.of(answerBy);
			case Received _,Lapsed _,Decided _,AwaitingPayment _,Delivering _,Delivered _,Closed _,Withdrawn _ ->
				Optional.empty();
		};
	}

	/** What must happen next, by whomever. */
	static Optional<NamedDeadline> next(InformationRequest request) {
		return switch (request.stage()) {
			case Incomplete waiting when waiting.supplied().flatMap(Completion::resumed).isEmpty() ->
				Optional.of(running(COMPLETION, waiting.completeBy()));
			case Registered _,Incomplete _,InProcess _ ->
				request.answerBy().map(deadline -> running(WRITTEN_NOTICE, deadline));
			case Extended(var answerBy, _, _, _) -> Optional.of(running(EXTENDED_NOTICE, answerBy));
			case AwaitingPayment(var answer) -> answer.payBy()
					.map(day -> running(PAYMENT, day))
					.or(() -> request.objectionUntil().map(until -> objection(until, request)));
			case Decided _,Delivering _ -> request.answer()
					.flatMap(Answer::provideBy)
					.map(day -> running(PROVISION, day))
					.or(() -> request.objectionUntil().map(until -> objection(until, request)));
			case Delivered _,Closed _ -> request.objectionUntil().map(until -> objection(until, request));
			case Received _,Lapsed _,Withdrawn _ -> Optional.empty();
		};
	}

	private static List<NamedDeadline> ofTheStage(InformationRequest request) {
		return switch (request.stage()) {
			case Received _ -> List.of();
			case Registered(var checkBy, var answerBy) ->
				List.of(running(COMPLETENESS_CHECK, checkBy), running(WRITTEN_NOTICE, answerBy));
			case Incomplete waiting -> waiting(waiting, true);
			case Lapsed(_, var before) -> waiting(before, false);
			case InProcess(var answerBy) -> List.of(running(WRITTEN_NOTICE, answerBy));
			case Extended(var answerBy, var original, _, _) ->
				List.of(over(WRITTEN_NOTICE, original), running(EXTENDED_NOTICE, answerBy));
			case Decided _,AwaitingPayment _,Delivering _,Delivered _,Closed _,Withdrawn _ -> answered(request);
		};
	}

	private static List<NamedDeadline> waiting(Incomplete waiting, boolean open) {
		var resumed = waiting.supplied().flatMap(Completion::resumed);
		var completion = new NamedDeadline(COMPLETION, waiting.completeBy(), open && waiting.supplied().isEmpty());
		return resumed
				.map(clock -> List.of(completion, new NamedDeadline(COMPLETION_CHECK, clock.checkBy(), open),
						new NamedDeadline(WRITTEN_NOTICE, clock.answerBy(), open)))
				.orElse(List.of(completion, over(WRITTEN_NOTICE, waiting.suspended())));
	}

	private static List<NamedDeadline> answered(InformationRequest request) {
		var named = new ArrayList<NamedDeadline>();
		request.answer().ifPresent(answer -> {
			answer.extended().ifPresent(first -> named.add(over(WRITTEN_NOTICE, first)));
			named.add(over(answer.extended().isPresent() ? EXTENDED_NOTICE : WRITTEN_NOTICE, answer.due()));
			var stage = request.stage();
			answer.payBy()
					.ifPresent(day -> named.add(new NamedDeadline(PAYMENT, day, stage instanceof AwaitingPayment)));
			// it has no day while copies are to be paid: the promise begins with the payment
			if (!(answer.notice().mustBePaid() && request.payment().isEmpty()))
				answer.provideBy()
						.ifPresent(day -> named.add(new NamedDeadline(PROVISION, day,
								stage instanceof Decided || stage instanceof Delivering)));
		});
		request.objectionUntil().ifPresent(until -> named.add(objection(until, request)));
		return named;
	}

	/** Once somebody objects, the days to do so are used, whatever comes of it. */
	private static NamedDeadline objection(Deadline until, InformationRequest request) {
		var used = request.objection()
				.map(mark -> mark.binds() || mark.usesWhatOpenedOn(until.start()))
				.orElse(false);
		return new NamedDeadline(OBJECTION, until, !used && !(request.stage() instanceof Withdrawn));
	}

	private static NamedDeadline running(DeadlineKind kind, Deadline deadline) {
		return new NamedDeadline(kind, deadline, true);
	}

	private static NamedDeadline over(DeadlineKind kind, Deadline deadline) {
		return new NamedDeadline(kind, deadline, false);
	}

}
