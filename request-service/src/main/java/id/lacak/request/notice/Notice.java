package id.lacak.request.notice;

import java.time.Instant;

/**
 * Something an officer should know of.
 *
 * @param at when it happened, by the legal clock
 * @param number the official number of the case or objection it is about
 * @param path of the page where something can be done, without language
 */
public record Notice(Kind kind, Instant at, String number, String path) {

	/** What it is. */
	public enum Kind {

		/** A request came in. */
		NEW_REQUEST,
		/** Another officer handed a case over. */
		ENTRUSTED,
		/** An answer is late since today. */
		OVERDUE,
		/** A letter waits for a signature. */
		TO_SIGN,
		/** A letter came back from the one who signs. */
		SENT_BACK,
		/** A unit has something to find. */
		UNIT_ASKED,
		/** Somebody objects. */
		NEW_OBJECTION

	}

}
