package id.lacak.request.calendar;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.Move;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A deadline that another calendar moves or makes certain.
 *
 * @param from the legal day before
 * @param to the legal day after; the same if it only became certain
 * @param target the day that stays promised
 */
public record Moved(String id, String registrationNumber, DeadlineKind deadline, LocalDate from, LocalDate to,
		LocalDate target) {

	private static final String FROM = ".from";

	static Moved of(CaseId id, String number, Move move) {
		return new Moved(id.value(), number, move.kind(), move.before().lastDay(), move.after().lastDay(),
				move.after().target());
	}

	/** What an entry of the history says was moved. */
	static List<Moved> of(CaseFile file, HistoryEntry<?> entry) {
		var facts = entry.facts();
		return facts.keySet().stream().filter(name -> name.endsWith(FROM)).map(name -> {
			var which = name.substring(0, name.length() - FROM.length());
			return new Moved(file.request().id().value(), file.request().number().text(),
					DeadlineKind.valueOf(which.split("\\.")[0]), date(facts.get(name)), date(facts.get(which + ".to")),
					date(facts.get(which + ".target")));
		}).toList();
	}

	private static LocalDate date(@Nullable String fact) {
		return LocalDate.parse(Objects.requireNonNull(fact));
	}

}
