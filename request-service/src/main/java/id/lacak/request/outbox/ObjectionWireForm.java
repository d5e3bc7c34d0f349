package id.lacak.request.outbox;

import id.lacak.request.lifecycle.Move;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.Ground;
import id.lacak.request.objection.Objection;
import id.lacak.request.objection.ObjectionEvent;
import id.lacak.request.objection.ObjectionEvent.*;
import id.lacak.request.outbox.ObjectionWire.*;

import java.util.List;
import java.util.Optional;

/** The wire form of what happened to an objection; a new event must be given one, or none, here. */
final class ObjectionWireForm {

	private ObjectionWireForm() {
	}

	/** One that comes before anything could be objected to ends no word about that right. */
	private static Optional<String> objectedTo(Objection objection) {
		return objection.against()
				.filter(_ -> !objection.premature())
				.map(contested -> contested.request().value());
	}

	/** @param after the objection after the event */
	static List<Wire> of(ObjectionEvent event, Objection after, Setting setting) {
		return switch (event) {
			case Registered(var answerBy) -> List.of(new ObjectionRegisteredV1(after.arrival().receivedOn(),
					answerBy.lastDay(), after.late(), after.claim().grounds().stream().map(Ground::name).toList(),
					WireForm.provisional(answerBy), objectedTo(after), Optional.empty()));
			case Decided(var decision) -> List.of(new ObjectionDecidedV1(decision.outcome().name(),
					decision.decidedOn(), decision.disputeUntil().lastDay(),
					decision.executeBy().map(day -> day.lastDay()),
					WireForm.provisional(decision.disputeUntil())
							.or(() -> WireForm.provisional(decision.executeBy()))));
			case Executed(var execution, _) -> List.of(new ObjectionExecutedV1(execution.on()));
			case Withdrawn _ ->
				List.of(new ObjectionWithdrawnV1(setting.now(), setting.by().role() != Role.APPLICANT));
			case ReceiptRecorded(var on, _, var moves) -> moves.stream()
					.map(move -> moved(move, Received.reason(on, after.objector().language(),
							"UU 14/2008 Pasal 37 ayat (2)")))
					.toList();
			case DeadlinesMoved(var moves, var reason) -> moves.stream()
					.filter(move -> !move.before().lastDay().equals(move.after().lastDay()) || move.confirmed())
					.map(move -> moved(move, reason))
					.toList();
			// the applicant sees these on the page, is reminded of them, or goes to the Commission without us
			case SilenceBegan _,ReviewBegun _,OpinionGiven _,Closed _,DisputeRecorded _,DocumentAttached _,DocumentJudged _,ReleasedDespiteFindings _ ->
				List.of();
		};
	}

	private static Wire moved(Move move, String reason) {
		return new ObjectionDateMovedV1(move.kind().name(), move.before().lastDay(), move.after().lastDay(),
				move.after().target(), reason, move.confirmed(), WireForm.provisional(move.after()));
	}

}
