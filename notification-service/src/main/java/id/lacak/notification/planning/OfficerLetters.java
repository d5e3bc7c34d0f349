package id.lacak.notification.planning;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.lacak.notification.delivery.ChannelKind;

/** What officers are told, by email only; keys are the places in the texts. */
final class OfficerLetters {

	private static final String OVERDUE = "OVERDUE";

	private static final String DUE_TODAY = "DUE_TODAY";

	private OfficerLetters() {
	}

	static Letter about(OfficerEvent event) {
		return switch (event) {
			case OfficerEvent.Reminder e -> reminder(e);
			case OfficerEvent.Assigned e -> assigned(e);
			case OfficerEvent.Digest e -> digest(e);
			case OfficerEvent.CalendarChanged e -> calendarChanged(e);
			case OfficerEvent.Invited e -> invited(e);
			case OfficerEvent.Trial e -> trial(e);
		};
	}

	private static Letter reminder(OfficerEvent.Reminder e) {
		return due(mail(template(e)), e);
	}

	/** What is due when, and how that stands. */
	static Letter due(Letter letter, OfficerEvent.Reminder e) {
		return letter.with("what", DateLetters.what(e.what()))
				.with("due", new Value.Day(e.dueDate()))
				.with("state", standing(e.workingDays()));
	}

	private static String template(OfficerEvent.Reminder e) {
		if (e.copy()) {
			return "D04";
		}
		return (e.workingDays() > 0) ? "D01" : (e.workingDays() == 0) ? "D02" : "D03";
	}

	private static Value standing(int workingDays) {
		if (workingDays >= 0) {
			return DateLetters.left(workingDays);
		}
		return DateLetters.counted((workingDays == -1) ? "late.one" : "late.more", -workingDays);
	}

	private static Letter assigned(OfficerEvent.Assigned e) {
		return mail("D05").with("due", new Value.Day(e.dueDate()))
				.with("kind", new Value.Term(e.returned() ? "assigned.returned" : "assigned.new"))
				.withFlag("returned", e.returned())
				.withFlag("first", !e.returned());
	}

	private static Letter digest(OfficerEvent.Digest e) {
		var letter = mail("D10").with("date", new Value.Day(e.date()))
				.with("late_count", new Value.Count(count(e, OVERDUE)))
				.with("today_count", new Value.Count(count(e, DUE_TODAY)));
		e.sections().forEach(section -> section(letter, section));
		return letter.withFlag("nothing", e.sections().stream().allMatch(section -> section.items().isEmpty()));
	}

	private static void section(Letter letter, OfficerEvent.Section section) {
		var key = section.section().toLowerCase(Locale.ROOT);
		letter.withItems(key, section.items().stream().map(OfficerLetters::entry).toList());
		if (section.more() > 0 && !section.items().isEmpty()) {
			letter.with(key + "_more", new Value.Count(section.more()));
		}
	}

	private static int count(OfficerEvent.Digest e, String name) {
		return e.sections()
				.stream()
				.filter(section -> section.section().equals(name))
				.mapToInt(section -> section.items().size() + section.more())
				.sum();
	}

	private static Value.Item entry(OfficerEvent.Entry entry) {
		var due = entry.dueDate();
		return new Value.Item(new Value.Words(entry.registrationNumber()), (due == null) ? null : new Value.Day(due),
				entry.link());
	}

	private static Letter calendarChanged(OfficerEvent.CalendarChanged e) {
		var letter = mail("D11").with("year", new Value.Count(e.year()))
				.withWords("decree", e.decree())
				.with("total", new Value.Count(e.total()))
				.withFlag("some", e.total() > 0)
				.withFlag("none", e.total() == 0)
				.withItems("shifts", shifts(e.items()));
		var more = e.total() - e.items().size();
		return (more > 0) ? letter.with("more", new Value.Count(more)) : letter;
	}

	private static Letter invited(OfficerEvent.Invited e) {
		return mail("A01").withWords("roles", String.join(", ", e.roles()))
				.withWords("inviter", e.invitedBy())
				.with("expires", new Value.At(e.expiresAt()));
	}

	/** The text with example data; nobody else is told anything. */
	private static Letter trial(OfficerEvent.Trial e) {
		var letter = mail(e.template());
		Samples.values().forEach(letter::with);
		return letter;
	}

	private static List<Value.Item> shifts(List<OfficerEvent.Shift> shifts) {
		return shifts.stream()
				.map(shift -> Value.Item.of(shift.registrationNumber(),
						new Value.Filled("shift",
								Map.of("what", DateLetters.what(shift.deadline()), "from", new Value.Day(shift.from()),
										"due", new Value.Day(shift.to())))))
				.toList();
	}

	private static Letter mail(String template) {
		return Letter.only(ChannelKind.EMAIL, template);
	}

}
