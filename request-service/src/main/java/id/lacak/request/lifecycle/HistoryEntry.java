package id.lacak.request.lifecycle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of a case's history, chained to the one before it: whoever changes an entry
 * breaks every hash after it.
 *
 * @param <S> the names of the stages of what the history tells about
 * @param number place in the history, from 1
 * @param at instant of the act, in milliseconds
 * @param actor username, {@code applicant} or {@code system}
 * @param type literal name of what happened, such as {@code extended}
 * @param from stage before; empty for the first entry
 * @param why the reason given, in words
 * @param facts what else belongs to the record, such as dates and numbers
 * @param previous hash of the entry before; 64 zeros for the first one
 * @param hash SHA-256, lower-case hex, over {@code previous} and the canonical form
 */
public record HistoryEntry<S extends Enum<S>>(int number, Instant at, String actor, Role role, String type,
		Optional<S> from, S to, Optional<String> why, SortedMap<String, String> facts, String previous, String hash) {

	/** What the first entry of a case is chained to. */
	public static final String START = "0".repeat(64);

	public HistoryEntry {
		facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
	}

	/** A new entry after the one with hash {@code previous}. */
	static <S extends Enum<S>> HistoryEntry<S> chained(int number, Instant at, Actor by, String type, Optional<S> from,
			S to, Optional<String> why, Map<String, String> facts, String previous) {
		var unsealed = new HistoryEntry<S>(number, at, by.name(), by.role(), type, from, to, why, new TreeMap<>(facts),
				previous, "");
		return new HistoryEntry<S>(number, at, by.name(), by.role(), type, from, to, why, unsealed.facts(), previous,
				unsealed.computedHash());
	}

	/**
	 * The entry that follows a history.
	 * @param from stage before, told of all entries but the first
	 */
	public static <S extends Enum<S>> HistoryEntry<S> following(List<HistoryEntry<S>> before, Setting setting,
			String type, S from, S to, Optional<String> why, Map<String, String> facts) {
		var first = before.isEmpty();
		return chained(before.size() + 1, setting.now().truncatedTo(ChronoUnit.MILLIS), setting.by(), type,
				first ? Optional.empty() : Optional.of(from), to, why, facts,
				first ? START : before.getLast().hash());
	}

	/**
	 * Whether every entry is unchanged and follows the one before it, and the last one leads to
	 * {@code standing}.
	 */
	public static <S extends Enum<S>> boolean intact(List<HistoryEntry<S>> history, S standing) {
		var previous = START;
		var reached = Optional.<S>empty();
		for (var i = 0; i < history.size(); i++) {
			var entry = history.get(i);
			if (entry.number() != i + 1 || !entry.from().equals(reached) || !entry.previous().equals(previous)
					|| !entry.intact())
				return false;
			previous = entry.hash();
			reached = Optional.of(entry.to());
		}
		return reached.map(standing::equals).orElse(false);
	}

	/** Whether the entry still is what was written. */
	public boolean intact() {
		return hash.equals(computedHash());
	}

	/**
	 * The canonical form: one {@code name=value} line a field in fixed order, then the facts
	 * by name; what is absent has no line; backslash, line feed and, in names, the equals
	 * sign are escaped, so no two entries share a form.
	 */
	public String canonical() {
		var form = new StringBuilder();
		line(form, "number", Integer.toString(number));
		line(form, "at", Long.toString(at.toEpochMilli()));
		line(form, "actor", actor);
		line(form, "role", role.name());
		line(form, "type", type);
		from.ifPresent(status -> line(form, "from", status.name()));
		line(form, "to", to.name());
		why.ifPresent(reason -> line(form, "why", reason));
		facts.forEach((name, value) -> line(form, "fact." + name, value));
		return form.toString();
	}

	private String computedHash() {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			digest.update(previous.getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static void line(StringBuilder form, String name, String value) {
		form.append(escaped(name).replace("=", "\\e")).append('=').append(escaped(value)).append('\n');
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\n", "\\n");
	}

}
