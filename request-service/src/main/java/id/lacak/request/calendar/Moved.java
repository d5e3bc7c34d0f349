package id.lacak.request.calendar;

import id.lacak.request.lifecycle.Assignment;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.DeadlineKind;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.InformationRequest;
import id.lacak.request.lifecycle.Move;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A deadline that another calendar moves or makes certain.
 *
 * @param from the legal day before
 * @param to the legal day after; the same if it only became certain
 * @param target the day that stays promised
 * @param unit code of the unit whose question it is, for a date inside the office
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Moved(String id, String registrationNumber, DeadlineKind deadline, LocalDate from, LocalDate to,
		LocalDate target, Optional<String> unit) {

	private static final String FROM = ".from";

	/** A deadline that is nobody's but the case's. */
	public Moved(String id, String registrationNumber, DeadlineKind deadline, LocalDate from, LocalDate to,
			LocalDate target) {
		this(id, registrationNumber, deadline, from, to, target, Optional.empty());
	}

	static Moved of(CaseId id, String number, Move move) {
		return new Moved(id.value(), number, move.kind(), move.before().lastDay(), move.after().lastDay(),
				move.after().target());
	}

	/** What moves of a request, before the moves are carried out. */
	static List<Moved> of(InformationRequest request, List<Move> moves) {
		var asked = open(request);
		return moves.stream()
				.map(move -> of(request.id(), request.number().text(), move)
						.askedOf(asked, assignment -> assignment.due().equals(move.before())))
				.toList();
	}

	/** What an entry of the history says was moved. */
	static List<Moved> of(CaseFile file, HistoryEntry<?> entry) {
		var facts = entry.facts();
		var asked = open(file.request());
		return facts.keySet().stream().filter(name -> name.endsWith(FROM)).map(name -> {
			var which = name.substring(0, name.length() - FROM.length());
			return new Moved(file.request().id().value(), file.request().number().text(),
					DeadlineKind.valueOf(which.split("\\.")[0]), date(facts.get(name)), date(facts.get(which + ".to")),
					date(facts.get(which + ".target")))
					.askedOf(asked, assignment -> assignment.due().lastDay().equals(date(facts.get(which + ".to"))));
		}).toList();
	}

	/** Questions may have one date in common: each is taken once. */
	private static List<Assignment> open(InformationRequest request) {
		return new ArrayList<>(request.assignments().stream().filter(Assignment::open).toList());
	}

	private Moved askedOf(List<Assignment> asked, Predicate<Assignment> his) {
		if (deadline != DeadlineKind.ASSIGNMENT)
			return this;
		var found = asked.stream().filter(his).findFirst();
		found.ifPresent(asked::remove);
		return new Moved(id, registrationNumber, deadline, from, to, target, found.map(Assignment::unit));
	}

	private static LocalDate date(@Nullable String fact) {
		return LocalDate.parse(Objects.requireNonNull(fact));
	}

}
