package id.lacak.request.calendar;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A year as an administrator wants it.
 *
 * @param version of the year that the administrator changed; without one the present one
 * @param decree what the change follows from, if it is not told by its days
 */
record Proposal(int year, boolean decreed, Optional<String> version, Optional<String> decree, List<Holiday> days) {

	private static final int FIRST = 1900;

	private static final int LAST = 2199;

	private static final int MOST_DAYS = 400;

	private static final int LINE = 400;

	Proposal {
		days = List.copyOf(days);
	}

	private record Typed(int place, Value<LocalDate> date, Value<String> name, Value<Holiday.Kind> kind,
			Value<String> decree, Optional<String> scope) {

		String where() {
			return scope.orElse(Holiday.NATIONAL);
		}

	}

	/**
	 * Reads the document that GET gives.
	 * @param path the year in the address, if there is one
	 * @param scopes whose days the office may name
	 */
	static Proposal read(Body body, OptionalInt path, List<String> scopes) {
		var year = path.isPresent()
				? body.optional("year", Rule.number(FIRST, LAST))
				: body.required("year", Rule.number(FIRST, LAST)).maybe();
		year.filter(own -> path.isPresent() && own != path.getAsInt())
				.ifPresent(_ -> body.refuse("year", "OTHER_YEAR", path.getAsInt()));
		var decreed = body.optional("decreed", Rule.flag());
		var version = body.optional("version", Rule.line(LINE));
		var decree = body.optional("decree", Rule.line(LINE));
		if (!body.has("days"))
			body.refuse("days", "REQUIRED");
		var typed = typed(body, scopes);
		var wanted = path.isPresent() ? path.getAsInt() : year.orElse(0);
		if (wanted != 0)
			check(body, typed, wanted);
		body.check();
		return new Proposal(wanted, decreed.orElse(true), version, decree, typed.stream().map(Proposal::day).toList());
	}

	private static List<Typed> typed(Body body, List<String> scopes) {
		var typed = new ArrayList<Typed>();
		for (var day : body.objects("days", MOST_DAYS))
			typed.add(new Typed(typed.size(), day.required("date", Rule.date()), day.required("name", Rule.line(LINE)),
					day.required("kind", Rule.word(Holiday.Kind.class)), day.required("decree", Rule.line(LINE)),
					day.optional("scope", Rule.oneOf(scopes))));
		return typed;
	}

	private static void check(Body body, List<Typed> days, int year) {
		var seen = new HashSet<List<Object>>();
		for (var day : days)
			day.date().maybe().ifPresent(date -> {
				if (date.getYear() != year)
					body.refuse("days/" + day.place() + "/date", "OTHER_YEAR", year);
				else if (day.kind().maybe().filter(kind -> kind == Holiday.Kind.REGIONAL).isPresent()
						&& day.where().equals(Holiday.NATIONAL))
					body.refuse("days/" + day.place() + "/scope", "REQUIRED");
				else if (day.name().maybe().isPresent() && !seen.add(List.of(date, day.name().get(), day.where())))
					body.refuse("days/" + day.place() + "/date", "TWICE");
			});
	}

	private static Holiday day(Typed day) {
		return new Holiday(day.date().get(), day.name().get(), day.kind().get(), day.decree().get(), day.where());
	}
}
