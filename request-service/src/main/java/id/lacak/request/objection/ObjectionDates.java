package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.Move;
import id.lacak.request.lifecycle.NamedDeadline;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionStage.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deadlines of an objection, and what another calendar makes of them. */
final class ObjectionDates {

	private ObjectionDates() {
	}

	static List<NamedDeadline> of(Objection objection) {
		var named = new ArrayList<NamedDeadline>();
		// whoever has objected has used these days
		objection.against()
				.ifPresent(contested -> named
						.add(new NamedDeadline(DeadlineKind.OBJECTION, contested.fileBy(), false)));
		named.add(new NamedDeadline(DeadlineKind.OBJECTION_ANSWER, objection.answerBy(),
				objection.stage().status().awaitsAnswer()));
		objection.silence().map(window -> SuperiorsSilence.named(window, objection)).ifPresent(named::add);
		objection.decision().ifPresent(decision -> {
			decision.executeBy()
					.ifPresent(day -> named.add(new NamedDeadline(DeadlineKind.OBJECTION_EXECUTION, day,
							objection.stage() instanceof Decided)));
			named.add(new NamedDeadline(DeadlineKind.DISPUTE, decision.disputeUntil(), objection.dispute().isEmpty()));
		});
		return List.copyOf(named);
	}

	static ObjectionRuling recount(Objection objection, String reason, Setting setting) {
		var moves = moves(objection, setting);
		return moves.isEmpty()
				? ObjectionRuling.refused(ObjectionRefusal.NOTHING_MOVES)
				: ObjectionRuling.accepted(new ObjectionEvent.DeadlinesMoved(moves, reason));
	}

	/** The window runs from receipt of the answer (UU 14/2008 Pasal 37 ayat (2)); it never becomes shorter. */
	static ObjectionRuling received(Objection objection, ObjectionCommand.RecordReceipt command, Setting setting) {
		if (objection.decision().isEmpty())
			return ObjectionRuling.refused(objection.stage().status().ended()
					? ObjectionRefusal.OBJECTION_ENDED
					: ObjectionRefusal.OBJECTION_NOT_DECIDED);
		var known = objection.decision().get().disputeUntil();
		if (command.on().isBefore(known.start()))
			return ObjectionRuling.refused(ObjectionRefusal.RECEIVED_BEFORE_SENT);
		var moves = command.on().equals(known.start())
				? List.<Move>of()
				: List.of(new Move(DeadlineKind.DISPUTE, known,
						setting.calendar().deadlineFor(command.on(), known.limit())));
		return ObjectionRuling.accepted(new ObjectionEvent.ReceiptRecorded(command.on(), command.evidence(), moves));
	}

	/** The day of execution is stated and not counted, so no calendar moves it. */
	static List<Move> moves(Objection objection, Setting setting) {
		var moves = new ArrayList<Move>();
		for (var named : of(objection))
			// a window of the applicant's that is over stays over
			if (named.running() && named.kind() != DeadlineKind.OBJECTION_EXECUTION
					&& !(named.kind().ofTheApplicant() && named.deadline().hasPassed(setting.today())))
				(objection.silence().equals(Optional.of(named.deadline()))
						? SuperiorsSilence.moved(named.deadline(), objection.answerBy(), moves, setting)
						: Move.of(named, setting)).ifPresent(moves::add);
		return List.copyOf(moves);
	}

	static ObjectionStage moved(ObjectionStage stage, List<Move> moves) {
		return switch (stage) {
			case Registered(var answerBy) -> new Registered(at(answerBy, moves));
			case UnderReview(var answerBy) -> new UnderReview(at(answerBy, moves));
			case Decided(var decision) -> new Decided(at(decision, moves));
			case Executed(var decision, var execution) -> new Executed(at(decision, moves), execution);
			case Closed(var answerBy, var decision, var execution, var on, var reason) ->
				new Closed(answerBy, decision.map(given -> at(given, moves)), execution, on, reason);
			case Filed _,Withdrawn _ -> stage;
		};
	}

	private static Decision at(Decision decision, List<Move> moves) {
		return decision.disputeUntil(at(decision.disputeUntil(), moves));
	}

	static Deadline at(Deadline deadline, List<Move> moves) {
		return moves.stream()
				.filter(move -> move.before().equals(deadline))
				.map(Move::after)
				.findFirst()
				.orElse(deadline);
	}

}
