package id.lacak.request.calendar;

import id.lacak.request.account.SignedIn;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.office.CalendarSet;
import id.lacak.request.office.CalendarVersion;
import id.lacak.request.office.CalendarYear;
import id.lacak.request.office.Calendars;
import id.lacak.request.problem.Problem;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What administrators do with the calendars of their office. */
@Component
class CalendarDesk {

	/** Moved deadlines that an answer lists; all of them are counted. */
	static final int MOST_LISTED = 1_000;

	private final Calendars calendars;

	private final Recounting recounting;

	private final ChangeWork work;

	private final Clock clock;

	CalendarDesk(Calendars calendars, Recounting recounting, ChangeWork work, Clock clock) {
		this.calendars = calendars;
		this.recounting = recounting;
		this.work = work;
		this.clock = clock;
	}

	/**
	 * What a change moves in the caller's office.
	 *
	 * @param total how many deadlines; more than {@value #MOST_LISTED} are not listed
	 */
	record Affected(List<Moved> affected, int total) {

		Affected {
			affected = List.copyOf(affected);
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
		return affected(officer.office(), amendment(officer, proposal));
	}

	/**
	 * Adds the new versions and counts the cases anew: the first of them before the answer,
	 * the others by {@link ChangeWork} afterwards. Saying again what holds changes nothing.
	 */
	Affected publish(SignedIn officer, Proposal proposal) {
		var amendment = amendment(officer, proposal);
		var affected = affected(officer.office(), amendment);
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

	private Affected affected(OfficeCode office, Amendment amendment) {
		if (amendment.changesNothing())
			return new Affected(List.of(), 0);
		var listed = new ArrayList<Moved>();
		var total = new AtomicInteger();
		recounting.preview(office, amendment.after().calendar(), amendment.decree(), moved -> {
			if (total.getAndIncrement() < MOST_LISTED)
				listed.add(moved);
		});
		return new Affected(listed, total.get());
	}

}
