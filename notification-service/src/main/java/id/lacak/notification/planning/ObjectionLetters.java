package id.lacak.notification.planning;

import id.lacak.notification.delivery.ChannelKind;
import java.util.List;

/** What is to be said about an objection; keys are the places in the texts. */
final class ObjectionLetters {

	private ObjectionLetters() {
	}

	static Letter about(ObjectionEvent event) {
		return switch (event) {
			case ObjectionEvent.Registered e -> registered(e);
			case ObjectionEvent.Decided e -> decided(e);
			case ObjectionEvent.Unanswered e -> unanswered(e);
			case ObjectionEvent.Executed e ->
				Letter.service("N17b").with("executed", new Value.Day(e.executedOn()));
			case ObjectionEvent.Unreached _ -> Letter.only(ChannelKind.SMS, "N26");
			case ObjectionEvent.Withdrawn e -> withdrawn(e);
			case ObjectionEvent.DateMoved e -> DateLetters.moved("N22b", e);
			case ObjectionEvent.DisputeReminder e -> Letter.serviceByEmail("N25")
					.with("until", new Value.Day(e.disputeUntil()))
					.provisional(e.provisional())
					.with("left", DateLetters.left(e.workingDaysLeft()));
		};
	}

	private static Letter registered(ObjectionEvent.Registered e) {
		return Letter.legalNotice("N16")
				.with("filed", new Value.Day(e.filedOn()))
				.with("due", new Value.Day(e.dueDate()))
				.withItems("grounds", grounds(e.grounds()))
				.withFlag("late", e.late())
				.provisional(e.provisional());
	}

	private static Letter decided(ObjectionEvent.Decided e) {
		var letter = Letter.legalNotice("N17")
				.with("verdict", new Value.Term("verdict." + e.outcome().name()))
				.with("until", new Value.Day(e.disputeUntil()))
				.provisional(e.provisional());
		var executeBy = e.executeBy();
		return (executeBy == null) ? letter : letter.with("execute", new Value.Day(executeBy));
	}

	private static Letter unanswered(ObjectionEvent.Unanswered e) {
		return Letter.legalNotice("N18")
				.with("due", new Value.Day(e.dueDate()))
				.with("from", new Value.Day(e.disputeFrom()))
				.with("until", new Value.Day(e.disputeUntil()))
				.provisional(e.provisional());
	}

	private static Letter withdrawn(ObjectionEvent.Withdrawn e) {
		return Letter.service("N15b")
				.with("withdrawn", new Value.At(e.withdrawnAt()))
				.withFlag("by_officer", e.byOfficer())
				.withFlag("by_applicant", !e.byOfficer());
	}

	private static List<Value.Item> grounds(List<ObjectionEvent.Ground> grounds) {
		return grounds.stream()
				.map(ground -> new Value.Item(new Value.Term("objection." + ground.name()), null, null))
				.toList();
	}

}
