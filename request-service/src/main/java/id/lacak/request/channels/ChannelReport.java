package id.lacak.request.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Routes, pauses and dead letters of one office, as notification-service saw them.
 *
 * @param at when, by the legal clock
 * @param backlog messages that are due, by channel
 * @param templates those that are held back
 * @param deadLetters the last that wait for a person; there are {@code deadLetterTotal}
 * @param acts what was done last
 * @param addresses contacts that messages do not leave to; older reports have none
 */
public record ChannelReport(String office, Instant at, List<Route> routes, Map<String, Long> backlog,
		List<Paused> templates, long deadLetterTotal, List<Dead> deadLetters, List<Done> acts,
		List<Stopped> addresses) {

	public ChannelReport {
		routes = List.copyOf(routes);
		backlog = Map.copyOf(backlog);
		templates = List.copyOf(templates);
		deadLetters = List.copyOf(deadLetters);
		acts = List.copyOf(acts);
		addresses = List.copyOf(Objects.requireNonNullElse(addresses, List.of()));
	}

	/**
	 * A route.
	 *
	 * @param channel {@code EMAIL}, {@code SMS} or {@code CHAT}
	 * @param breaker {@code CLOSED}, {@code OPEN}, {@code HALF_OPEN} and so on
	 */
	public record Route(String name, String channel, String breaker, boolean ready, Optional<Paused> paused) {

		/** What the page says of it: {@code paused}, {@code open}, {@code probing} or {@code well}. */
		public String state() {
			if (paused.isPresent())
				return "paused";
			return switch (breaker) {
				case "OPEN", "FORCED_OPEN" -> "open";
				case "HALF_OPEN" -> "probing";
				default -> "well";
			};
		}
	}

	/** Something that is held back. */
	public record Paused(String name, String by, String why, Instant at) {
	}

	/**
	 * A message that nobody could use.
	 *
	 * @param failure the same for all that fail alike
	 * @param replayable whether it can be sent back to its queue
	 */
	public record Dead(String id, String queue, String eventType, String reason, String failure, int times,
			Instant firstAt, Instant lastAt, boolean replayable) {
	}

	/**
	 * A contact that messages do not leave to.
	 *
	 * @param id names it without saying what it is
	 * @param by account, or {@code system} where messages came back
	 */
	public record Stopped(String id, String channel, String recipientMasked, String by, String why, Instant at) {
	}

	/** What somebody did. */
	public record Done(String what, String target, String by, String why, Instant at, String outcome) {
	}

	/** The route of that name. */
	public Optional<Route> route(String name) {
		return routes.stream().filter(route -> route.name().equals(name)).findFirst();
	}

	/** The stopped contact of that id. */
	public Optional<Stopped> address(String id) {
		return addresses.stream().filter(address -> address.id().equals(id)).findFirst();
	}

	/** The dead letter of that id. */
	public Optional<Dead> deadLetter(String id) {
		return deadLetters.stream().filter(letter -> letter.id().equals(id)).findFirst();
	}

}
