package id.lacak.request.calendar;

import id.lacak.request.lifecycle.DeadlineKind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change moves of somebody who does not look after all cases: the superior, whose dates
 * are those of objections, or a unit, whose dates are those of its questions.
 *
 * @param unit code of the unit; empty for the superior
 * @param total how many deadlines; {@code items} are the first of them
 */
public record Share(Optional<String> unit, int total, List<Moved> items) {

	private static final int MOST_ITEMS = 20;

	private static final Set<DeadlineKind> OF_THE_SUPERIOR = EnumSet.of(DeadlineKind.OBJECTION_ANSWER,
			DeadlineKind.OBJECTION_EXECUTION);

	public Share {
		items = List.copyOf(items);
	}

	/** The shares with more that moved, in the order in which they began. */
	static List<Share> with(List<Share> shares, List<Moved> moved) {
		var all = new LinkedHashMap<Optional<String>, Share>();
		shares.forEach(share -> all.put(share.unit(), share));
		for (var each : moved) {
			if (OF_THE_SUPERIOR.contains(each.deadline()))
				all.merge(Optional.empty(), of(Optional.empty(), each), Share::and);
			each.unit().ifPresent(unit -> all.merge(Optional.of(unit), of(Optional.of(unit), each), Share::and));
		}
		return new ArrayList<>(all.values());
	}

	private static Share of(Optional<String> unit, Moved moved) {
		return new Share(unit, 1, List.of(moved));
	}

	private Share and(Share more) {
		return new Share(unit, total + more.total,
				Stream.concat(items.stream(), more.items.stream()).limit(MOST_ITEMS).toList());
	}

}
