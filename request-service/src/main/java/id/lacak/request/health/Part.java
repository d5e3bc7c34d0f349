package id.lacak.request.health;

import id.lacak.request.lifecycle.OfficeCode;

import java.util.List;

/** A part of the service that can fail by itself. */
public interface Part {

	/** Stable word for it; the pages have words for people. */
	String name();

	/**
	 * Looks at it now. It may take its time: whoever asks waits for a few seconds only.
	 * @throws RuntimeException if it does not answer
	 */
	Standing look(OfficeCode office);

	/** How a part is. */
	enum State {

		/** It does what it is for. */
		WELL,
		/** It works, and somebody should look after it. */
		WATCH,
		/** It does not answer. */
		AWAY,
		/** It is not in use here. */
		OFF

	}

	/**
	 * What was seen.
	 *
	 * @param facts without personal data
	 */
	record Standing(State state, List<Fact> facts) {

		public Standing {
			facts = List.copyOf(facts);
		}
	}

	/**
	 * A number that belongs to it.
	 *
	 * @param name stable word, such as {@code waiting}
	 */
	record Fact(String name, long value) {
	}

}
