package id.lacak.request.storage;

import static id.lacak.request.storage.AnswerMapping.answer;
import static id.lacak.request.storage.AnswerMapping.deadline;
import static id.lacak.request.storage.Fields.fields;
import static id.lacak.request.storage.Fields.kind;

import id.lacak.request.lifecycle.Completion;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.ExtensionGround;
import id.lacak.request.lifecycle.Handover;
import id.lacak.request.lifecycle.MissingItem;
import id.lacak.request.lifecycle.Payment;
import id.lacak.request.lifecycle.Stage;
import id.lacak.request.lifecycle.Stage.*;

/** The stages by their literal kinds; a kind, once stored, is never renamed. */
final class StageMapping {

	private StageMapping() {
	}

	/** The literal kind of a stage. */
	static String kindOf(Status status) {
		return switch (status) {
			case RECEIVED -> "received";
			case REGISTERED -> "registered";
			case INCOMPLETE -> "incomplete";
			case LAPSED -> "lapsed";
			case IN_PROCESS -> "in-process";
			case EXTENDED -> "extended";
			case DECIDED -> "decided";
			case AWAITING_PAYMENT -> "awaiting-payment";
			case DELIVERING -> "delivering";
			case DELIVERED -> "delivered";
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
		throw new IllegalStateException("no stage is stored as " + kind);
	}

	static Fields write(Stage stage) {
		var fields = kind(kindOf(stage.status()));
		return switch (stage) {
			case Received() -> fields;
			case Registered(var checkBy, var answerBy) ->
				fields.with("checkBy", AnswerMapping.write(checkBy)).with("answerBy", AnswerMapping.write(answerBy));
			case Incomplete waiting -> incomplete(fields, waiting);
			case Lapsed(var on, var before) -> fields.with("on", on).with("before", incomplete(fields(), before));
			case InProcess(var answerBy) -> fields.with("answerBy", AnswerMapping.write(answerBy));
			case Extended(var answerBy, var original, var ground, var reason) ->
				fields.with("answerBy", AnswerMapping.write(answerBy))
						.with("original", AnswerMapping.write(original))
						.with("ground", ground)
						.with("reason", reason);
			case Decided(var answer) -> fields.with("answer", AnswerMapping.write(answer));
			case AwaitingPayment(var answer) -> fields.with("answer", AnswerMapping.write(answer));
			case Delivering(var answer, var payment) ->
				fields.with("answer", AnswerMapping.write(answer)).with("payment", payment(payment));
			case Delivered(var answer, var payment, var handover) -> fields.with("answer", AnswerMapping.write(answer))
					.maybe("payment", payment.map(StageMapping::payment))
					.with("handover", handover(handover));
			case Closed(var answer, var payment, var handover, var on, var reason) ->
				fields.with("answer", AnswerMapping.write(answer))
						.maybe("payment", payment.map(StageMapping::payment))
						.maybe("handover", handover.map(StageMapping::handover))
						.with("on", on)
						.maybe("reason", reason);
			case Withdrawn(var on, var reason, var answer, var payment, var handover) -> fields.with("on", on)
					.with("reason", reason)
					.maybe("answer", answer.map(AnswerMapping::write))
					.maybe("payment", payment.map(StageMapping::payment))
					.maybe("handover", handover.map(StageMapping::handover));
		};
	}

	static Stage read(Node node) {
		return switch (statusOf(node.kind())) {
			case RECEIVED -> new Received();
			case REGISTERED -> new Registered(deadline(node.node("checkBy")), deadline(node.node("answerBy")));
			case INCOMPLETE -> incomplete(node);
			case LAPSED -> new Lapsed(node.date("on"), incomplete(node.node("before")));
			case IN_PROCESS -> new InProcess(deadline(node.node("answerBy")));
			case EXTENDED -> new Extended(deadline(node.node("answerBy")), deadline(node.node("original")),
					node.one(ExtensionGround.class, "ground"), node.text("reason"));
			case DECIDED -> new Decided(answer(node.node("answer")));
			case AWAITING_PAYMENT -> new AwaitingPayment(answer(node.node("answer")));
			case DELIVERING -> new Delivering(answer(node.node("answer")), payment(node.node("payment")));
			case DELIVERED -> new Delivered(answer(node.node("answer")),
					node.maybeNode("payment").map(StageMapping::payment), handover(node.node("handover")));
			case CLOSED -> new Closed(answer(node.node("answer")), node.maybeNode("payment").map(StageMapping::payment),
					node.maybeNode("handover").map(StageMapping::handover), node.date("on"), node.maybeText("reason"));
			case WITHDRAWN -> new Withdrawn(node.date("on"), node.text("reason"),
					node.maybeNode("answer").map(AnswerMapping::answer),
					node.maybeNode("payment").map(StageMapping::payment),
					node.maybeNode("handover").map(StageMapping::handover));
		};
	}

	private static Fields incomplete(Fields fields, Incomplete waiting) {
		return fields
				.with("missing",
						waiting.missing()
								.stream()
								.map(item -> fields().with("item", item.item()).with("explanation", item.explanation()))
								.toList())
				.with("completeBy", AnswerMapping.write(waiting.completeBy()))
				.with("suspended", AnswerMapping.write(waiting.suspended()))
				.maybe("supplied", waiting.supplied().map(StageMapping::completion));
	}

	private static Incomplete incomplete(Node node) {
		return new Incomplete(
				node.nodes("missing")
						.stream()
						.map(item -> new MissingItem(item.one(MissingItem.Kind.class, "item"),
								item.text("explanation")))
						.toList(),
				deadline(node.node("completeBy")), deadline(node.node("suspended")),
				node.maybeNode("supplied").map(StageMapping::completion));
	}

	private static Fields completion(Completion completion) {
		return fields().with("at", completion.at())
				.with("on", completion.on())
				.with("items",
						completion.items()
								.stream()
								.map(item -> fields().with("item", item.item()).maybe("text", item.text()))
								.toList())
				.maybe("note", completion.note())
				.with("documents", completion.documents())
				.maybe("checkBy", completion.resumed().map(clock -> AnswerMapping.write(clock.checkBy())))
				.maybe("answerBy", completion.resumed().map(clock -> AnswerMapping.write(clock.answerBy())));
	}

	private static Completion completion(Node node) {
		return new Completion(node.instant("at"), node.date("on"),
				node.nodes("items")
						.stream()
						.map(item -> new Completion.Item(item.one(MissingItem.Kind.class, "item"),
								item.maybeText("text")))
						.toList(),
				node.maybeText("note"), node.texts("documents"),
				node.maybeNode("answerBy")
						.map(answerBy -> new Completion.Resumed(deadline(node.node("checkBy")), deadline(answerBy))));
	}

	private static Fields payment(Payment payment) {
		return fields().with("receiptNumber", payment.receiptNumber())
				.with("amount", payment.amount())
				.with("paidOn", payment.paidOn());
	}

	private static Payment payment(Node node) {
		return new Payment(node.text("receiptNumber"), node.amount("amount"), node.date("paidOn"));
	}

	private static Fields handover(Handover handover) {
		return fields().with("at", handover.at())
				.with("on", handover.on())
				.with("deliveredBy", handover.deliveredBy())
				.with("documents", handover.documents())
				.with("evidence", handover.evidence())
				.maybe("objectionUntil", handover.objectionUntil().map(AnswerMapping::write));
	}

	private static Handover handover(Node node) {
		return new Handover(node.instant("at"), node.date("on"), node.one(DeliveryMethod.class, "deliveredBy"),
				node.texts("documents"), node.text("evidence"),
				node.maybeNode("objectionUntil").map(AnswerMapping::deadline));
	}

}
