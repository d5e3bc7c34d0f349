package id.lacak.request.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.Stage.*;

/**
 * What another calendar means for the deadlines that run: each is counted anew from its own
 * start over its own period, because a decree that comes later holds for the days it names.
 */
final class Recounting {

	private Recounting() {
	}

	static Outcome recount(InformationRequest request, String reason, Setting setting) {
		var moves = moves(request, setting);
		return moves.isEmpty()
				? Outcome.refused(Refusal.NOTHING_MOVES)
				: Outcome.accepted(new RequestEvent.DeadlinesMoved(moves, reason));
	}

	/** Every deadline that the present calendar puts elsewhere or makes certain. */
	static List<Move> moves(InformationRequest request, Setting setting) {
		var moves = new ArrayList<Move>();
		for (var named : Deadlines.of(request))
			// a window of the applicant's that is over stays over
			if (named.running() && !(named.kind().ofTheApplicant() && named.deadline().hasPassed(setting.today())))
				moves.addAll(moved(request, named, moves, setting));
		return List.copyOf(moves);
	}

	private static List<Move> moved(InformationRequest request, NamedDeadline named, List<Move> before,
			Setting setting) {
		if (request.silence().equals(Optional.of(named.deadline())))
			return Silence.moved(named.deadline(), request.answerBy().orElseThrow(), before, setting)
					.map(List::of)
					.orElse(List.of());
		if (request.stage() instanceof Extended(var answerBy, var original, _, _) && named.deadline().equals(answerBy))
			return extended(answerBy, original, setting);
		return Move.of(named, setting).map(List::of).orElse(List.of());
	}

	/** The seven days follow the first date wherever it goes. */
	private static List<Move> extended(Deadline answerBy, Deadline original, Setting setting) {
		var first = again(original, setting);
		var counted = setting.calendar().deadlineFor(first.lastDay(), answerBy.limit());
		var after = promised(answerBy, new Deadline(counted.start(), counted.lastDay(), counted.lastDay(),
				counted.limit(), counted.provisional() || first.provisional(), counted.calendar()));
		var moves = new ArrayList<Move>();
		if (differs(original, first))
			moves.add(new Move(DeadlineKind.WRITTEN_NOTICE, original, first));
		if (differs(answerBy, after) || !moves.isEmpty() && !answerBy.equals(after))
			moves.add(new Move(DeadlineKind.EXTENDED_NOTICE, answerBy, after));
		return moves;
	}

	/** The request after the moves: whatever equals a deadline before its move becomes the one after. */
	static InformationRequest apply(InformationRequest request, List<Move> moves) {
		return request.at(switch (request.stage()) {
			case Registered(var checkBy, var answerBy) -> new Registered(at(checkBy, moves), at(answerBy, moves));
			case Incomplete(var missing, var completeBy, var suspended, var supplied) ->
				new Incomplete(missing, at(completeBy, moves), suspended, supplied
						.map(completion -> completion.resumed(completion.resumed()
								.map(clock -> new Completion.Resumed(at(clock.checkBy(), moves),
										at(clock.answerBy(), moves))))));
			case InProcess(var answerBy) -> new InProcess(at(answerBy, moves));
			case Extended(var answerBy, var original, var ground, var reason) ->
				new Extended(at(answerBy, moves), at(original, moves), ground, reason);
			case Decided(var answer) -> new Decided(at(answer, moves));
			case AwaitingPayment(var answer) -> new AwaitingPayment(at(answer, moves));
			case Delivering(var answer, var payment) -> new Delivering(at(answer, moves), payment);
			case Delivered(var answer, var payment, var handover) ->
				new Delivered(at(answer, moves), payment, at(handover, moves));
			case Closed(var answer, var payment, var handover, var on, var reason) -> new Closed(at(answer, moves),
					payment, handover.map(given -> at(given, moves)), on, reason);
			case Received _,Lapsed _,Withdrawn _ -> request.stage();
		}, request.silence().map(window -> at(window, moves))).assigned(request.assignments()
				.stream()
				.map(assignment -> assignment.with(at(assignment.due(), moves)))
				.toList());
	}

	private static Answer at(Answer answer, List<Move> moves) {
		return answer.objectionUntil(at(answer.objectionUntil(), moves))
				.promising(answer.provideBy().map(day -> at(day, moves)), answer.payBy().map(day -> at(day, moves)));
	}

	private static Handover at(Handover handover, List<Move> moves) {
		return handover.objectionUntil(handover.objectionUntil().map(until -> at(until, moves)));
	}

	static Deadline at(Deadline deadline, List<Move> moves) {
		return moves.stream()
				.filter(move -> move.before().equals(deadline))
				.map(Move::after)
				.findFirst()
				.orElse(deadline);
	}

	static Deadline again(Deadline deadline, Setting setting) {
		return promised(deadline, setting.calendar().deadlineFor(deadline.start(), deadline.limit()));
	}

	/** A later legal day does not take back what was promised; an earlier one does. */
	static Deadline promised(Deadline before, Deadline counted) {
		var target = before.target().isBefore(counted.lastDay()) ? before.target() : counted.lastDay();
		return new Deadline(counted.start(), counted.lastDay(), target, counted.limit(), counted.provisional(),
				counted.calendar());
	}

	static boolean differs(Deadline before, Deadline after) {
		return !before.lastDay().equals(after.lastDay()) || !before.target().equals(after.target())
				|| before.provisional() != after.provisional();
	}

}
