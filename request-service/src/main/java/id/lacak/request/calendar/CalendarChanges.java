package id.lacak.request.calendar;

import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.outbox.Announcement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where changes of calendars are kept until every case is counted anew. One replica at a time
 * has a change; another goes on where it stood when its lease is over. Leases are machine
 * time.
 */
public interface CalendarChanges {

	/** Keeps a change unless it is kept already. */
	void open(CalendarChange change);

	/** Which of the ids are kept. */
	Set<String> known(Collection<String> ids);

	/** The newest changes of an office. */
	List<CalendarChange> newest(OfficeCode office, int most);

	/**
	 * Takes one change that is not done, for nobody else until {@code until}.
	 * @param legalNow only changes that have taken effect by then
	 */
	Optional<Taken> take(Instant now, Instant until, Instant legalNow);

	/**
	 * Notes how far the walk has come.
	 * @return false if somebody else has the change now; then nothing was written
	 */
	boolean advance(Taken taken, Turn turn, Instant until);

	/** The change as it stands; empty if somebody else has it now. */
	Optional<CalendarChange> present(Taken taken);

	/** Gives a change back, to be taken again from {@code next} on. */
	void giveBack(Taken taken, Instant next);

	/**
	 * Ends a change and announces it, in one write.
	 * @return false if somebody else has the change now; then nothing was written
	 */
	boolean finish(Taken taken, List<Announcement> news);

	/** A change that is being worked on. */
	record Taken(CalendarChange change, String owner) {
	}

}
