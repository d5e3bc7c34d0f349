package id.lacak.notification.planning;

import java.util.Map;

/** What several letters say about dates. */
final class DateLetters {

	private DateLetters() {
	}

	/** A date moved or became firm: a notice the law asks for. */
	static Letter moved(String template, MovedDate date) {
		var moved = !date.from().equals(date.to());
		var target = date.target();
		var letter = Letter.legalNotice(template)
				.with("what", what(date.deadline()))
				.with("from", new Value.Day(date.from()))
				.with("due", new Value.Day(date.to()))
				.with("change", new Value.Term(date.confirmed() ? "change.confirmed" : "change.moved"))
				.withFlag("only_moved", moved && !date.confirmed())
				.withFlag("only_confirmed", !moved)
				.withFlag("moved_and_confirmed", moved && date.confirmed())
				.provisional(date.provisional())
				.withWords("reason", date.reason());
		return (target != null && target.isBefore(date.to())) ? letter.with("target", new Value.Day(target)) : letter;
	}

	/** The name of a deadline. */
	static Value what(DeadlineKind kind) {
		return new Value.Term("deadline." + kind.name());
	}

	/** How much time is left. */
	static Value left(int workingDays) {
		return counted((workingDays == 0) ? "left.today" : (workingDays == 1) ? "left.one" : "left.more", workingDays);
	}

	/** A text that counts days. */
	static Value counted(String key, int days) {
		return new Value.Filled(key, Map.of("days", new Value.Count(days)));
	}

}
