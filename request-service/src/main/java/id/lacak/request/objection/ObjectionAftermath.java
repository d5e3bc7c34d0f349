package id.lacak.request.objection;

import static id.lacak.request.objection.ObjectionRefusal.ALREADY_EXECUTED;
import static id.lacak.request.objection.ObjectionRefusal.DISPUTE_BEFORE_OBJECTION;
import static id.lacak.request.objection.ObjectionRefusal.DISPUTE_GOES_FORWARD;
import static id.lacak.request.objection.ObjectionRefusal.DISPUTE_OPEN;
import static id.lacak.request.objection.ObjectionRefusal.DISPUTE_WINDOW_OPEN;
import static id.lacak.request.objection.ObjectionRefusal.NOTHING_TO_EXECUTE;
import static id.lacak.request.objection.ObjectionRefusal.NOT_YET_EXECUTED;
import static id.lacak.request.objection.ObjectionRefusal.OBJECTION_DECIDED;
import static id.lacak.request.objection.ObjectionRefusal.OBJECTION_ENDED;
import static id.lacak.request.objection.ObjectionRefusal.OBJECTION_NOT_DECIDED;
import static id.lacak.request.objection.ObjectionRuling.accepted;
import static id.lacak.request.objection.ObjectionRuling.refused;

import id.lacak.request.lifecycle.RequestCommand.Despite;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Setting;
import id.lacak.request.objection.ObjectionStage.*;

import java.util.List;
import java.util.Optional;

/** The law beside the superior's answer: carrying it out, ending the objection, a dispute. */
final class ObjectionAftermath {

	private ObjectionAftermath() {
	}

	static ObjectionRuling execute(ObjectionStage stage, ObjectionCommand.Execute command, Setting setting) {
		return switch (stage) {
			case Decided(var decision) when decision.outcome().granted() ->
				despite(command.despite(), Answering.executed(command.evidence(), command.documents(), setting));
			case Decided _ -> refused(NOTHING_TO_EXECUTE);
			case Executed _ -> refused(ALREADY_EXECUTED);
			case Filed _,Registered _,UnderReview _ -> refused(OBJECTION_NOT_DECIDED);
			case Closed _,Withdrawn _ -> refused(OBJECTION_ENDED);
		};
	}

	/** What an officer let out knowingly is told before it. */
	static ObjectionRuling despite(Optional<Despite> despite, ObjectionEvent shown) {
		return despite.map(why -> new ObjectionRuling.Accepted(
				List.of(new ObjectionEvent.ReleasedDespiteFindings(why.reason(), why.findings()), shown)))
				.orElseGet(() -> new ObjectionRuling.Accepted(List.of(shown)));
	}

	static ObjectionRuling close(Objection objection, Optional<String> reason, Setting setting) {
		var closed = accepted(new ObjectionEvent.Closed(setting.today(), reason));
		return switch (objection.stage()) {
			case Closed _,Withdrawn _ -> refused(OBJECTION_ENDED);
			case Filed _,Registered _,UnderReview _,Decided _,Executed _ when objection.disputeOpen() ->
				refused(DISPUTE_OPEN);
			// the Commission has spoken in the superior's place
			case Filed _,Registered _,UnderReview _ ->
				objection.dispute().isPresent() ? closed : refused(OBJECTION_NOT_DECIDED);
			case Decided(var decision) when decision.outcome().granted() -> refused(NOT_YET_EXECUTED);
			case Decided _,Executed _ -> mayClose(objection, setting) ? closed : refused(DISPUTE_WINDOW_OPEN);
		};
	}

	/** The clock waits for the window; an officer need not. */
	private static boolean mayClose(Objection objection, Setting setting) {
		return setting.by().role() != Role.SYSTEM || objection.dispute().isPresent()
				|| objection.closesAfter().map(setting.today()::isAfter).orElse(false);
	}

	static ObjectionRuling withdraw(Objection objection, String reason, Setting setting) {
		return switch (objection.stage()) {
			case Registered _,UnderReview _ when objection.disputeOpen() -> refused(DISPUTE_OPEN);
			case Registered _,UnderReview _ -> accepted(new ObjectionEvent.Withdrawn(setting.today(), reason));
			case Filed _ -> refused(OBJECTION_NOT_DECIDED);
			case Decided _,Executed _ -> refused(OBJECTION_DECIDED);
			case Closed _,Withdrawn _ -> refused(OBJECTION_ENDED);
		};
	}

	static ObjectionRuling recordDispute(Objection objection, DisputeEntry entry) {
		if (objection.stage() instanceof Withdrawn)
			return refused(OBJECTION_ENDED);
		if (entry.filedOn().map(on -> on.isBefore(objection.arrival().receivedOn())).orElse(false))
			return refused(DISPUTE_BEFORE_OBJECTION);
		var before = objection.dispute().map(Dispute::stage).orElse(DisputeStage.FILED);
		return entry.stage().map(after -> after.compareTo(before) < 0).orElse(false)
				? refused(DISPUTE_GOES_FORWARD)
				: accepted(new ObjectionEvent.DisputeRecorded(entry));
	}

}
