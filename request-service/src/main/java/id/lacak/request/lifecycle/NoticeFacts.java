package id.lacak.request.lifecycle;

import static id.lacak.request.lifecycle.Chronicle.date;
import static id.lacak.request.lifecycle.Chronicle.lines;

import java.util.Map;

/** A notice as its entry of the history has it: sealed there, and read again for letters. */
final class NoticeFacts {

	private NoticeFacts() {
	}

	static void put(Map<String, String> facts, Answer answer) {
		facts.put("signedBy", answer.signedBy());
		date(facts, "due", answer.due());
		date(facts, "objectionUntil", answer.objectionUntil());
		promised(facts, answer);
		said(facts, answer.notice());
	}

	/** While copies are to be paid there is no day yet, only a number of them. */
	private static void promised(Map<String, String> facts, Answer answer) {
		answer.payBy().ifPresent(day -> date(facts, "payBy", day));
		if (answer.notice().mustBePaid())
			answer.notice().promise().provideWithin().ifPresent(days -> facts.put("provideWithin", days.toString()));
		else
			answer.provideBy().ifPresent(day -> date(facts, "provideBy", day));
	}

	/** Items a to g of the notice, so that they are sealed with the entry. */
	private static void said(Map<String, String> facts, WrittenNotice notice) {
		facts.put("outcome", notice.outcome().name());
		facts.put("underControl", Boolean.toString(notice.underControl()));
		notice.otherBody().ifPresent(body -> {
			facts.put("otherBody", body.name());
			body.contact().ifPresent(contact -> facts.put("otherBody.contact", contact));
		});
		lines(facts, "exemptionGrounds", notice.exemptionGrounds().stream().map(ExemptionGround::name));
		lines(facts, "consequenceTests", notice.relied().stream().map(test -> test.number() + " " + test.hash()));
		lines(facts, "consequenceTests.approval", notice.relied().stream().map(NoticeFacts::approval));
		notice.withoutApproval().ifPresent(why -> facts.put("consequenceTests.withoutApproval", why));
		lines(facts, "materials", notice.materials().stream());
		lines(facts, "redactions", notice.redactions()
				.stream()
				.map(part -> part.ground() + " " + part.place() + ": " + part.reason()));
		lines(facts, "costs", notice.costLines()
				.stream()
				.map(line -> line.amount().toPlainString() + " " + line.label()));
		notice.delivery().ifPresent(way -> facts.put("delivery", way.name()));
		notice.format().ifPresent(form -> facts.put("format", form.name()));
		notice.paymentInstruction().ifPresent(how -> facts.put("paymentInstruction", how));
		notice.notAvailable().ifPresent(why -> {
			facts.put("notAvailable", why.why().name());
			why.availableInDays().ifPresent(days -> facts.put("notAvailable.days", Integer.toString(days)));
		});
		notice.consequenceTest().ifPresent(test -> {
			facts.put("test.statute", test.statuteArticle());
			facts.put("test.harmIfOpened", test.harmIfOpened());
			lines(facts, "test.items", test.items().stream());
			test.validUntil().ifPresent(until -> facts.put("test.validUntil", until.toString()));
		});
	}

	private static String approval(ReliedTest test) {
		return test.number() + test.approval()
				.map(agreed -> " " + agreed.at() + " " + agreed.by()
						+ agreed.document().map(document -> " (" + document + ")").orElse(""))
				.orElse(" -");
	}

}
