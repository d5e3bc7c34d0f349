package id.lacak.request.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a notice reached its person, by all the ways that were tried. One way is enough.
 *
 * @param notice what its messages have in common
 * @param ways its messages, oldest first
 */
public record Serving(String notice, List<Told> ways) {

	/** An email that was taken and has not come back for so long counts as received. */
	public static final Duration PRESUMED_AFTER = Duration.ofDays(3);

	private static final Set<Told.State> TROUBLE = EnumSet.of(Told.State.FAILED_PERMANENTLY,
			Told.State.FAILED_TECHNICALLY, Told.State.EXPIRED);

	private static final String EMAIL = "EMAIL";

	private static final String SMS = "SMS";

	public Serving {
		ways = List.copyOf(ways);
	}

	/** How a notice stands. */
	public enum Standing {
		/** Nobody was to be told. */
		HELD_BACK,
		/** A message is on its way. */
		UNDERWAY,
		/** A way confirms that the person has it. */
		CONFIRMED,
		/** The person may have it. */
		UNCERTAIN,
		/** No way is left but to call or to write. */
		FAILED
	}

	/** The notices of a case, oldest first. Messages from before notices were known stand alone. */
	public static List<Serving> of(List<Told> told) {
		var byNotice = new LinkedHashMap<String, List<Told>>();
		for (var each : told)
			byNotice.merge(each.notice().orElse(each.messageId()), List.of(each),
					(before, more) -> Stream.concat(before.stream(), more.stream()).toList());
		return byNotice.entrySet().stream().map(entry -> new Serving(entry.getKey(), entry.getValue())).toList();
	}

	/** @param now by the legal clock */
	public Standing standing(Instant now) {
		if (confirmedBy(now).isPresent())
			return Standing.CONFIRMED;
		var troubled = troubled().isPresent();
		var silent = ways.stream().anyMatch(way -> way.latest().state() == Told.State.ACCEPTED && isOld(way, now));
		if (ways.stream().anyMatch(way -> isUnderway(way) && !isOld(way, now)) || silent && !troubled)
			return Standing.UNDERWAY;
		if (silent || any(Told.State.UNCERTAIN))
			return Standing.UNCERTAIN;
		return troubled || any(Told.State.PLANNED) ? Standing.FAILED : Standing.HELD_BACK;
	}

	/** The way that confirms that the person has it. */
	public Optional<Told> confirmedBy(Instant now) {
		return Stream.<java.util.function.Predicate<Told>>of(way -> way.latest().state() == Told.State.DELIVERED,
				way -> way.acts().stream().anyMatch(act -> act.kind().reached()),
				way -> way.medium().equals(EMAIL) && way.latest().state() == Told.State.ACCEPTED && isOld(way, now))
				.flatMap(confirms -> ways.stream().filter(confirms))
				.findFirst();
	}

	/** The message that something must be done about: the last one that is in trouble. */
	public Optional<Told> troubled() {
		return ways.stream()
				.filter(way -> TROUBLE.contains(way.latest().state())
						|| way.latest().state() == Told.State.UNCERTAIN)
				.max(Comparator.comparing(way -> way.latest().at()));
	}

	/**
	 * The email that did not arrive and whose notice should go as a text now; empty when a text
	 * was tried or some other way serves.
	 */
	public Optional<Told> toBeTexted(boolean phone, Instant now) {
		if (!phone || confirmedBy(now).isPresent() || ways.stream().anyMatch(way -> way.medium().equals(SMS)))
			return Optional.empty();
		return ways.stream()
				.filter(way -> way.medium().equals(EMAIL) && TROUBLE.contains(way.latest().state()))
				.findFirst();
	}

	private boolean any(Told.State state) {
		return ways.stream().anyMatch(way -> way.latest().state() == state);
	}

	private static boolean isUnderway(Told way) {
		return way.latest().state() == Told.State.PLANNED || way.latest().state() == Told.State.ACCEPTED;
	}

	private static boolean isOld(Told way, Instant now) {
		return !way.latest().at().plus(PRESUMED_AFTER).isAfter(now);
	}

}
