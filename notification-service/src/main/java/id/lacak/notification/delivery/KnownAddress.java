package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact: whether messages reach it and what its owner wants. Every
 * step gives the next version; the store takes it only if nobody else was faster.
 *
 * @param masked the contact with its middle hidden, for people who must recognise it
 * @param version counts the steps; 0 for a contact of which nothing is kept
 * @param bounced what was returned since something last arrived, each message once
 * @param bad present while messages do not reach it
 * @param optedOut present while its owner wants only what the law asks for
 * @param trail everything that was decided about it, oldest first
 */
public record KnownAddress(AddressKey key, ChannelKind channel, String masked, long version, List<String> bounced,
		@Nullable Mark bad, @Nullable Mark optedOut, List<Entry> trail) {

	/** Who decides when messages come back. */
	public static final String SYSTEM = "system";

	/** So many soft bounces in a row, with nothing that arrived in between, are a hard one. */
	static final int MOST_SOFT = 3;

	private static final int LONGEST_TRAIL = 100;

	public KnownAddress {
		bounced = List.copyOf(bounced);
		trail = List.copyOf(trail);
	}

	/** A contact of which nothing is known yet. */
	public static KnownAddress unknown(AddressKey key, ChannelKind channel, String masked) {
		return new KnownAddress(key, channel, masked, 0, List.of(), null, null, List.of());
	}

	/**
	 * Something was decided.
	 *
	 * @param by username, {@link #SYSTEM} or the owner's way of saying so
	 * @param at by the legal clock
	 */
	public record Mark(String reason, String by, Instant at) {
	}

	/** One decision. */
	public record Entry(Act act, Mark mark) {
	}

	/** What can be decided; names are stored. */
	public enum Act {
		/** Messages came back. */
		FAILED,
		/** Something arrived after all. */
		WORKS,
		/** An officer stopped messages. */
		SUPPRESSED,
		/** An officer lets messages leave again. */
		UNSUPPRESSED,
		/** The owner wants only what the law asks for. */
		OPTED_OUT,
		/** The owner wants all messages again. */
		OPTED_IN
	}

	/** How a contact stands; the worse hides the other. */
	public enum Standing {
		/** Takes every message. */
		OPEN,
		/** Takes what the law asks for. */
		OPTED_OUT,
		/** Messages do not reach it. */
		BAD
	}

	/** How it stands. */
	public Standing standing() {
		if (this.bad != null) {
			return Standing.BAD;
		}
		return (this.optedOut != null) ? Standing.OPTED_OUT : Standing.OPEN;
	}

	/**
	 * A message came back; empty when that changes nothing or was counted before.
	 * @param reference of the returned sending, the same whenever it is told again
	 * @param at by the legal clock
	 */
	public Optional<KnownAddress> bounced(Bounce bounce, String reference, String detail, Instant at) {
		if (bounce == Bounce.NONE || this.bounced.contains(reference)) {
			return Optional.empty();
		}
		var all = Stream.concat(this.bounced.stream(), Stream.of(reference)).toList();
		var failed = this.bad == null && (bounce == Bounce.HARD || all.size() >= MOST_SOFT);
		return Optional.of(failed
				? decided(Act.FAILED, new Mark(detail, SYSTEM, at)).counting(all)
				: counting(all).next());
	}

	/** A message arrived; what an officer stopped stays so. Empty when that changes nothing. */
	public Optional<KnownAddress> arrived(Instant at) {
		if (this.bad != null && this.bad.by().equals(SYSTEM)) {
			return Optional.of(decided(Act.WORKS, new Mark("a message arrived", SYSTEM, at)).counting(List.of()));
		}
		return this.bounced.isEmpty() ? Optional.empty() : Optional.of(counting(List.of()).next());
	}

	/** An officer stops messages. */
	public KnownAddress suppressed(Mark mark) {
		return decided(Act.SUPPRESSED, mark);
	}

	/** An officer lets messages leave again, as if nothing had ever come back. */
	public KnownAddress unsuppressed(Mark mark) {
		return decided(Act.UNSUPPRESSED, mark).counting(List.of());
	}

	/** The owner wants only what the law asks for. */
	public KnownAddress optedOut(Mark mark) {
		return decided(Act.OPTED_OUT, mark);
	}

	/** The owner wants all messages again. */
	public KnownAddress optedIn(Mark mark) {
		return decided(Act.OPTED_IN, mark);
	}

	private KnownAddress decided(Act act, Mark mark) {
		var nowBad = switch (act) {
			case FAILED, SUPPRESSED -> mark;
			case WORKS, UNSUPPRESSED -> null;
			case OPTED_OUT, OPTED_IN -> this.bad;
		};
		var nowOut = switch (act) {
			case OPTED_OUT -> mark;
			case OPTED_IN -> null;
			case FAILED, WORKS, SUPPRESSED, UNSUPPRESSED -> this.optedOut;
		};
		var all = Stream.concat(this.trail.stream(), Stream.of(new Entry(act, mark))).toList();
		return new KnownAddress(this.key, this.channel, this.masked, this.version + 1, this.bounced, nowBad, nowOut,
				all.subList(Math.max(0, all.size() - LONGEST_TRAIL), all.size()));
	}

	private KnownAddress counting(List<String> references) {
		return new KnownAddress(this.key, this.channel, this.masked, this.version, references, this.bad,
				this.optedOut, this.trail);
	}

	private KnownAddress next() {
		return new KnownAddress(this.key, this.channel, this.masked, this.version + 1, this.bounced, this.bad,
				this.optedOut, this.trail);
	}

}
