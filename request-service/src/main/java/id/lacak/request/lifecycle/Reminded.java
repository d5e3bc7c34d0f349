package id.lacak.request.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of a reminder ladder that was dealt with, or noted as missed.
 *
 * @param key the step's stable name: ladder, date in force and rung
 * @param at when that was, by the legal clock, in milliseconds
 * @param by username of the officer who decided it; empty for the clock
 * @param reason a waiver's in words; otherwise a literal word such as {@code overtaken}
 */
public record Reminded(String key, Instant at, State state, Optional<String> by, Optional<String> reason) {

	/** What became of a step. */
	public enum State {

		SENT,
		/** An officer decided that it shall not be sent. */
		WAIVED,
		/** Of no use any more when its time came. */
		SKIPPED,
		/** Should have gone out during an outage; an officer decides. */
		MISSED

	}

	/** Whether nothing is left to do about it. */
	public boolean settled() {
		return state != State.MISSED;
	}

	/** A step that the clock dealt with. */
	public static Reminded sent(String key, Instant at) {
		return new Reminded(key, at, State.SENT, Optional.empty(), Optional.empty());
	}

	/** A step that is not sent. */
	public static Reminded skipped(String key, Instant at, String reason) {
		return new Reminded(key, at, State.SKIPPED, Optional.empty(), Optional.of(reason));
	}

	/** A step that waits for an officer's word. */
	public static Reminded missed(String key, Instant at) {
		return new Reminded(key, at, State.MISSED, Optional.empty(), Optional.empty());
	}

}
