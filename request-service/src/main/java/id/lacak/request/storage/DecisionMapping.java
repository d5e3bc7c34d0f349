package id.lacak.request.storage;

import static id.lacak.request.storage.AnswerMapping.deadline;
import static id.lacak.request.storage.Fields.fields;
import static id.lacak.request.storage.Fields.kind;

import id.lacak.request.objection.Decision;
import id.lacak.request.objection.Execution;
import id.lacak.request.objection.ObjectionOutcome;
import id.lacak.request.objection.ObjectionStage;
import id.lacak.request.objection.ObjectionStage.*;

/** The stages of an objection by their literal kinds; a kind, once stored, is never renamed. */
final class DecisionMapping {

	private DecisionMapping() {
	}

	/** The literal kind of a stage. */
	static String kindOf(Status status) {
		return switch (status) {
			case FILED -> "filed";
			case REGISTERED -> "registered";
			case UNDER_REVIEW -> "under-review";
			case DECIDED -> "decided";
			case EXECUTED -> "executed";
			case CLOSED -> "closed";
			case WITHDRAWN -> "withdrawn";
		};
	}

	/** The stage with this literal kind. */
	static Status statusOf(String kind) {
		for (var status : Status.values()) {
			if (kindOf(status).equals(kind))
				return status;
		}
		throw new IllegalStateException("no stage of an objection is stored as " + kind);
	}

	static Fields write(ObjectionStage stage) {
		var fields = kind(kindOf(stage.status()));
		return switch (stage) {
			case Filed() -> fields;
			case Registered(var answerBy) -> fields.with("answerBy", AnswerMapping.write(answerBy));
			case UnderReview(var answerBy) -> fields.with("answerBy", AnswerMapping.write(answerBy));
			case Decided(var decision) -> fields.with("decision", write(decision));
			case Executed(var decision, var execution) ->
				fields.with("decision", write(decision)).with("execution", write(execution));
			case Closed(var answerBy, var decision, var execution, var on, var reason) ->
				fields.with("answerBy", AnswerMapping.write(answerBy))
						.maybe("decision", decision.map(DecisionMapping::write))
						.maybe("execution", execution.map(DecisionMapping::write))
						.with("on", on)
						.maybe("reason", reason);
			case Withdrawn(var answerBy, var on, var reason) ->
				fields.with("answerBy", AnswerMapping.write(answerBy)).with("on", on).with("reason", reason);
		};
	}

	static ObjectionStage read(Node node) {
		return switch (statusOf(node.kind())) {
			case FILED -> new Filed();
			case REGISTERED -> new Registered(deadline(node.node("answerBy")));
			case UNDER_REVIEW -> new UnderReview(deadline(node.node("answerBy")));
			case DECIDED -> new Decided(decision(node.node("decision")));
			case EXECUTED -> new Executed(decision(node.node("decision")), execution(node.node("execution")));
			case CLOSED -> new Closed(deadline(node.node("answerBy")),
					node.maybeNode("decision").map(DecisionMapping::decision),
					node.maybeNode("execution").map(DecisionMapping::execution), node.date("on"),
					node.maybeText("reason"));
			case WITHDRAWN -> new Withdrawn(deadline(node.node("answerBy")), node.date("on"), node.text("reason"));
		};
	}

	private static Fields write(Decision decision) {
		return fields().with("outcome", decision.outcome())
				.with("reasons", decision.reasons())
				.with("decidedAt", decision.decidedAt())
				.with("decidedOn", decision.decidedOn())
				.with("decidedBy", decision.decidedBy())
				.with("due", AnswerMapping.write(decision.due()))
				.maybe("executeBy", decision.executeBy().map(AnswerMapping::write))
				.with("disputeUntil", AnswerMapping.write(decision.disputeUntil()));
	}

	private static Decision decision(Node node) {
		return new Decision(node.one(ObjectionOutcome.class, "outcome"), node.text("reasons"),
				node.instant("decidedAt"), node.date("decidedOn"), node.text("decidedBy"), deadline(node.node("due")),
				node.maybeNode("executeBy").map(AnswerMapping::deadline), deadline(node.node("disputeUntil")));
	}

	private static Fields write(Execution execution) {
		return fields().with("at", execution.at())
				.with("on", execution.on())
				.with("evidence", execution.evidence())
				.with("documents", execution.documents());
	}

	private static Execution execution(Node node) {
		return new Execution(node.instant("at"), node.date("on"), node.text("evidence"), node.texts("documents"));
	}

}
