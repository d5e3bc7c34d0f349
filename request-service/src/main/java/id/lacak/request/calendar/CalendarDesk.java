package id.lacak.request.calendar;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.CalendarSet;
import id.lacak.request.office.CalendarVersion;
import id.lacak.request.office.CalendarYear;
import id.lacak.request.office.Calendars;
import id.lacak.request.problem.Problem;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What administrators do with the calendars of their office. */
@Component
class CalendarDesk {

	/** Moved deadlines that an answer lists; all of them are counted. */
	static final int MOST_LISTED = 1_000;

	/** How long somebody who only looks may wait; what moves beyond that is not counted. */
	private static final Duration LOOK = Duration.ofSeconds(15);

	/** The same for somebody who has decided: the work itself counts everything. */
	private static final Duration GLANCE = Duration.ofSeconds(4);

	private final Calendars calendars;

	private final Recounting recounting;

	private final ChangeWork work;

	private final Clock clock;

	private final InstantSource machineTime;

	CalendarDesk(Calendars calendars, Recounting recounting, ChangeWork work, Clock clock,
			@Qualifier("machineTime") InstantSource machineTime) {
		this.machineTime = machineTime;
		this.calendars = calendars;
		this.recounting = recounting;
		this.work = work;
		this.clock = clock;
	}

	/**
	 * What a change moves in the caller's office.
	 *
	 * @param total how many deadlines; more than {@value #MOST_LISTED} are not listed
	 * @param complete whether all cases were looked at; otherwise there are more, which the table
	 * of all of them and the work itself count
	 */
	record Affected(List<Moved> affected, int total, boolean complete) {

		Affected {
			affected = List.copyOf(affected);
		}

		/** What was counted to the end. */
		Affected(List<Moved> affected, int total) {
			this(affected, total, true);
		}

	}

	/** The versions that make the office's calendar now. */
	CalendarSet present(OfficeCode office) {
		return calendars.set(office);
	}

	/** The year as it is published in the office. */
	CalendarYear year(OfficeCode office, int year) {
		return present(office).year(year);
	}

	/** The versions of the year that were added for the office or the places it lies in, newest first. */
	List<CalendarVersion> versions(OfficeCode office, int year) {
		var scopes = present(office).scopes();
		return calendars.added()
				.stream()
				.filter(version -> version.year() == year && scopes.contains(version.scope()))
				.sorted(Comparator.comparing(CalendarVersion::effective).reversed())
				.toList();
	}

	/** What would move; nothing changes. */
	Affected preview(SignedIn officer, Proposal proposal) {
		return affected(officer.office(), amendment(officer, proposal), LOOK);
	}

	/** Everything that would move, one after the other, however long it takes; looked for once it is asked for. */
	Consumer<Consumer<Moved>> all(SignedIn officer, Proposal proposal) {
		var amendment = amendment(officer, proposal);
		return found -> {
			if (!amendment.changesNothing())
				recounting.preview(officer.office(), amendment.after().calendar(), amendment.decree(), () -> true,
						found);
		};
	}

	/** How many cases and objections a change has to look at. */
	long open(OfficeCode office) {
		return recounting.open(office);
	}

	/**
	 * Adds the new versions and begins to count the cases anew: the first of them before the
	 * answer, the others by {@link ChangeWork} afterwards, however many there are. Saying again
	 * what holds changes nothing.
	 */
	Affected publish(SignedIn officer, Proposal proposal) {
		var amendment = amendment(officer, proposal);
		var affected = affected(officer.office(), amendment, GLANCE);
		for (var version : amendment.added())
			if (!calendars.add(version))
				throw Problem.of(412, "stale-calendar");
		if (!amendment.changesNothing())
			work.begin();
		return affected;
	}

	private Amendment amendment(SignedIn officer, Proposal proposal) {
		return Amendment.of(present(officer.office()), proposal,
				scope -> calendars.nextNumber(scope, proposal.year()), clock.instant().truncatedTo(ChronoUnit.MILLIS),
				officer.username());
	}

	private Affected affected(OfficeCode office, Amendment amendment, Duration most) {
		if (amendment.changesNothing())
			return new Affected(List.of(), 0);
		var listed = new ArrayList<Moved>();
		var total = new AtomicInteger();
		var end = machineTime.instant().plus(most);
		var complete = recounting.preview(office, amendment.after().calendar(), amendment.decree(),
				() -> machineTime.instant().isBefore(end), moved -> {
					if (total.getAndIncrement() < MOST_LISTED)
						listed.add(moved);
				});
		return new Affected(listed, total.get(), complete);
	}

}
