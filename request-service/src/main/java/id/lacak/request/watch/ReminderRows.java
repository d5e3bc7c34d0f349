package id.lacak.request.watch;

import id.lacak.request.account.OfficerNames;
import id.lacak.request.office.Office;
import id.lacak.request.page.Words;
import id.lacak.request.reminder.Audience;
import id.lacak.request.watch.ReminderDesk.Seen;
import id.lacak.request.watch.ReminderDesk.Wanted;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reminders in words. */
final class ReminderRows {

	private final Words words;

	private final Office office;

	private final OfficerNames names;

	private final boolean named;

	/** @param named whether what officers wrote may be read */
	ReminderRows(Words words, Office office, OfficerNames names, boolean named) {
		this.words = words;
		this.office = office;
		this.names = names;
		this.named = named;
	}

	/**
	 * A reminder as the page shows it.
	 *
	 * @param page of the case, below {@code /petugas}
	 * @param register in which it stands, in words
	 * @param what the date it reminds of, and {@code step} how far from it
	 * @param to who gets it; empty once it was dealt with
	 * @param word who dealt with it and why; empty before
	 */
	record Row(String id, String page, String register, String number, String subject, String what, LocalDate due,
			String step,
			String at, String to, String word) {
	}

	Row of(Seen seen) {
		var parts = seen.key().split(":", 3);
		var file = seen.file();
		return new Row(file.id() + ":" + seen.key(), file.page(),
				words.say("reminders.register." + file.register().name()), file.number().text(),
				named ? file.subject().orElse("") : "", words.say("ladder." + parts[0].replaceFirst("-\\d+$", "")),
				LocalDate.parse(parts[1]), step(parts[2]),
				words.shortDay(seen.at().atZone(words.zone()).toLocalDate()) + ", " + words.time(seen.at()), to(seen),
				word(seen));
	}

	private String step(String rung) {
		if (rung.matches("\\d+"))
			return rung.equals("0") ? words.say("rung.last") : words.say("rung.ahead", Integer.valueOf(rung));
		return words.say("rung." + rung.replaceFirst("-.*", ""));
	}

	private String to(Seen seen) {
		return seen.step()
				.map(step -> Stream.concat(step.ladder().to().stream(), step.informed().stream())
						.map(this::who)
						.distinct()
						.collect(Collectors.joining(", ")))
				.orElse("");
	}

	private String who(Audience audience) {
		return switch (audience) {
			case Audience.Holders(var role) -> words.name(role);
			case Audience.OfUnit(var unit) -> office.unit(unit).map(Office.Unit::name).orElse(unit);
			case Audience.TheApplicant() -> words.say("reminder.applicant");
		};
	}

	private String word(Seen seen) {
		return seen.handled()
				.map(each -> Stream.concat(each.by().map(names::of).stream(),
						each.reason().stream().flatMap(reason -> reason(seen.state(), reason).stream()))
						.collect(Collectors.joining(" · ")))
				.orElse("");
	}

	/** Of a waiver in the officer's words, otherwise in ours. */
	private List<String> reason(Wanted state, String reason) {
		if (state == Wanted.WAIVED)
			return named ? List.of(reason) : List.of();
		return List.of(words.say("reminder.reason." + reason));
	}

}
