package id.lacak.notification.operations;

import java.time.Instant;
import java.util.List;

/** What officers did about messages, routes, templates and dead letters; nothing is ever taken back from it. */
public interface Acts {

	/**
	 * Notes an act before it is carried out; false when that very act is noted already.
	 * @param id one for each act
	 */
	boolean note(String id, Act act);

	/** Notes what came of it. */
	void settle(String id, String outcome);

	/** The acts of an office, the latest first. */
	List<Act> list(String office, int skip, int limit);

	/** How many there are. */
	long count(String office);

	/**
	 * One act.
	 *
	 * @param what such as {@code RESEND}
	 * @param target id or name of what it was done to; never a contact
	 * @param by account of the officer
	 * @param at by the legal clock
	 * @param outcome what came of it where that is not plain; may be empty
	 */
	record Act(String office, String what, String target, String by, String why, Instant at, String outcome) {
	}

}
