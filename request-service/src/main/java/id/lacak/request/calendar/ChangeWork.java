package id.lacak.request.calendar;

import id.lacak.request.office.Calendars;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts the open cases of an office anew after its calendar changed. Any number of replicas
 * may work: one has a change at a time, and notes after each page how far it has come. A case
 * that was moved already is not touched again.
 */
@Component
class ChangeWork {

	/** Longer than any page takes. */
	private static final Duration LEASE = Duration.ofMinutes(2);

	/** What the administrator waits for. */
	private static final Duration AT_ONCE = Duration.ofSeconds(1);

	private final ChangeOpening opening;

	private final CalendarChanges changes;

	private final Recounting recounting;

	private final OfficersNews news;

	private final Clock clock;

	private final InstantSource machineTime;

	ChangeWork(ChangeOpening opening, CalendarChanges changes, Recounting recounting, OfficersNews news, Clock clock,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.opening = opening;
		this.changes = changes;
		this.recounting = recounting;
		this.news = news;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	/** Begins with what was just published and works for a moment. */
	void begin() {
		work(machineTime.instant().plus(AT_ONCE));
	}

	/** Works until nothing is left to do now. */
	void work() {
		work(Instant.MAX);
	}

	private void work(Instant until) {
		opening.openMissing();
		while (machineTime.instant().isBefore(until)) {
			var now = machineTime.instant();
			var taken = changes.take(now, now.plus(LEASE), clock.instant());
			if (taken.isEmpty())
				return;
			walk(taken.get(), until);
		}
	}

	private void walk(CalendarChanges.Taken taken, Instant until) {
		var change = taken.change();
		var places = new Turn.Places(change.place(), change.objectionPlace());
		while (true) {
			var turn = recounting.apply(change, places);
			places = turn.places();
			var now = machineTime.instant();
			if (!changes.advance(taken, turn, now.plus(LEASE)))
				return;
			if (turn.ended() && !now.isBefore(seenByAll(change))) {
				news.finish(changes, taken);
				return;
			}
			if (turn.ended() || !now.isBefore(until)) {
				changes.giveBack(taken, turn.ended() ? seenByAll(change) : now);
				return;
			}
		}
	}

	/**
	 * Until then another replica may enter a case counted on the calendar before; such a case
	 * comes at the end of the walk.
	 */
	private static Instant seenByAll(CalendarChange change) {
		return change.opened().plus(Calendars.SEEN_BY_ALL);
	}

}
