package id.lacak.request.storage;

import static id.lacak.request.storage.Fields.fields;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.Answer;
import id.lacak.request.lifecycle.ConsequenceTest;
import id.lacak.request.lifecycle.DeliveryMethod;
import id.lacak.request.lifecycle.ExemptionGround;
import id.lacak.request.lifecycle.Format;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.Promise;
import id.lacak.request.lifecycle.ReliedTest;
import id.lacak.request.lifecycle.WrittenNotice;
import id.lacak.request.lifecycle.WrittenNotice.CostLine;
import id.lacak.request.lifecycle.WrittenNotice.NotAvailable;
import id.lacak.request.lifecycle.WrittenNotice.OtherBody;
import id.lacak.request.lifecycle.WrittenNotice.Redaction;

/** Deadlines, and the written notice with all its items. */
final class AnswerMapping {

	private AnswerMapping() {
	}

	static Fields write(Deadline deadline) {
		return fields().with("start", deadline.start())
				.with("lastDay", deadline.lastDay())
				.with("target", deadline.target())
				.with("workingDays", deadline.limit().workingDays())
				.with("basis", deadline.limit().basis().citation())
				.with("provisional", deadline.provisional())
				.with("calendar", deadline.calendar());
	}

	static Deadline deadline(Node node) {
		var lastDay = node.date("lastDay");
		return new Deadline(node.date("start"), lastDay, node.maybeDate("target").orElse(lastDay),
				TimeLimit.of(node.count("workingDays"), node.text("basis")), node.flag("provisional"),
				node.text("calendar"));
	}

	static Fields write(Answer answer) {
		return fields().with("notice", notice(answer.notice()))
				.with("sentAt", answer.sentAt())
				.with("sentOn", answer.sentOn())
				.with("signedBy", answer.signedBy())
				.with("due", write(answer.due()))
				.with("objectionUntil", write(answer.objectionUntil()))
				.maybe("extended", answer.extended().map(AnswerMapping::write))
				.maybe("provideBy", answer.provideBy().map(AnswerMapping::write))
				.maybe("payBy", answer.payBy().map(AnswerMapping::write))
				.maybe("correction",
						answer.correction()
								.map(why -> fields().with("reason", why.reason())
										.with("answeredOn", why.answeredOn())));
	}

	static Answer answer(Node node) {
		return new Answer(notice(node.node("notice")), node.instant("sentAt"), node.date("sentOn"),
				node.text("signedBy"), deadline(node.node("due")), deadline(node.node("objectionUntil")),
				node.maybeNode("correction")
						.map(why -> new Answer.Correction(why.text("reason"), why.date("answeredOn"))),
				node.maybeNode("extended").map(AnswerMapping::deadline),
				node.maybeNode("provideBy").map(AnswerMapping::deadline),
				node.maybeNode("payBy").map(AnswerMapping::deadline));
	}

	private static Fields notice(WrittenNotice notice) {
		return fields().with("outcome", notice.outcome())
				.with("underControl", notice.underControl())
				.maybe("otherBody",
						notice.otherBody()
								.map(body -> fields().with("name", body.name()).maybe("contact", body.contact())))
				.with("exemptionGrounds", notice.exemptionGrounds())
				.maybe("consequenceTest", notice.consequenceTest().map(AnswerMapping::test))
				.with("materials", notice.materials())
				.with("redactions",
						notice.redactions()
								.stream()
								.map(part -> fields().with("place", part.place())
										.with("reason", part.reason())
										.with("ground", part.ground()))
								.toList())
				.maybe("delivery", notice.delivery())
				.maybe("format", notice.format())
				.with("costLines",
						notice.costLines()
								.stream()
								.map(cost -> fields().with("label", cost.label()).with("amount", cost.amount()))
								.toList())
				.maybe("paymentInstruction", notice.paymentInstruction())
				.maybe("notAvailable",
						notice.notAvailable()
								.map(why -> fields().with("why", why.why())
										.maybe("availableInDays", why.availableInDays())))
				.maybe("reason", notice.reason())
				.with("relied", notice.relied()
						.stream()
						.map(test -> fields().with("id", test.id())
								.with("number", test.number())
								.with("ground", test.ground())
								.with("decision", test.decision())
								.maybe("validUntil", test.validUntil())
								.with("hash", test.hash())
								.maybe("approval",
										test.approval()
												.map(agreed -> fields().with("by", agreed.by())
														.maybe("document", agreed.document())
														.with("at", agreed.at()))))
						.toList())
				.maybe("withoutApproval", notice.withoutApproval())
				.maybe("provideWithin", notice.promise().provideWithin())
				.maybe("payWithin", notice.promise().payWithin());
	}

	private static WrittenNotice notice(Node node) {
		return new WrittenNotice(node.one(NoticeOutcome.class, "outcome"), node.flag("underControl"),
				node.maybeNode("otherBody").map(body -> new OtherBody(body.text("name"), body.maybeText("contact"))),
				node.all(ExemptionGround.class, "exemptionGrounds"),
				node.maybeNode("consequenceTest").map(AnswerMapping::test), node.texts("materials"),
				node.nodes("redactions")
						.stream()
						.map(part -> new Redaction(part.text("place"), part.text("reason"),
								part.one(ExemptionGround.class, "ground")))
						.toList(),
				node.maybeOne(DeliveryMethod.class, "delivery"), node.maybeOne(Format.class, "format"),
				node.nodes("costLines")
						.stream()
						.map(cost -> new CostLine(cost.text("label"), cost.amount("amount")))
						.toList(),
				node.maybeText("paymentInstruction"),
				node.maybeNode("notAvailable")
						.map(why -> new NotAvailable(why.one(NotAvailable.Why.class, "why"),
								why.maybeNumber("availableInDays").map(Number::intValue))),
				node.maybeText("reason"), node.nodes("relied").stream().map(AnswerMapping::relied).toList(),
				node.maybeText("withoutApproval"),
				new Promise(node.maybeNumber("provideWithin").map(Number::intValue),
						node.maybeNumber("payWithin").map(Number::intValue)));
	}

	private static ReliedTest relied(Node node) {
		return new ReliedTest(node.text("id"), node.text("number"), node.one(ExemptionGround.class, "ground"),
				node.one(ConsequenceTest.Decision.class, "decision"), node.maybeDate("validUntil"),
				node.text("hash"),
				node.maybeNode("approval")
						.map(agreed -> new ReliedTest.Approval(agreed.text("by"), agreed.maybeText("document"),
								agreed.instant("at"))));
	}

	static Fields test(ConsequenceTest test) {
		return fields().with("items", test.items())
				.with("ground", test.ground())
				.with("statuteArticle", test.statuteArticle())
				.with("harmIfOpened", test.harmIfOpened())
				.with("benefitIfOpened", test.benefitIfOpened())
				.with("harmIfClosed", test.harmIfClosed())
				.with("decision", test.decision())
				.with("members", test.members())
				.maybe("validUntil", test.validUntil());
	}

	static ConsequenceTest test(Node node) {
		return new ConsequenceTest(node.texts("items"), node.one(ExemptionGround.class, "ground"),
				node.text("statuteArticle"), node.text("harmIfOpened"), node.text("benefitIfOpened"),
				node.text("harmIfClosed"), node.one(ConsequenceTest.Decision.class, "decision"), node.texts("members"),
				node.maybeDate("validUntil"));
	}

}
