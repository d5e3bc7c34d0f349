package id.lacak.request.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The periods and readings of the law that an office works by, from a date on. A case
 * keeps the version it ran under, so what a version says never changes.
 *
 * @param version names this set of rules
 * @param effectiveFrom first local date on which it holds
 * @param limits every period with its legal source
 * @param objectionGrounds letters of the grounds that may be ticked (UU 14/2008 Pasal 35
 * ayat (1); some bodies list fewer)
 * @param clockStart which event starts {@link Period#WRITTEN_NOTICE}
 * @param afterHours what a request after closing time means
 * @param closingTime local time at which the office closes, used by
 * {@link AfterHours#NEXT_WORKING_DAY}
 * @param targetDays how many working days before the legal day the office promises its
 * answers; 0 promises the legal day itself
 */
public record Rulebook(String version, LocalDate effectiveFrom, Map<Period, TimeLimit> limits,
		List<String> objectionGrounds, ClockStart clockStart, AfterHours afterHours, LocalTime closingTime,
		int targetDays) {

	private static final int MOST_TARGET_DAYS = 9;

	public Rulebook {
		if (!version.matches("[0-9A-Za-z][0-9A-Za-z._-]{0,39}"))
			throw new IllegalArgumentException("not a name for a rulebook: " + version);
		for (var period : Period.values())
			if (!limits.containsKey(period))
				throw new IllegalArgumentException("rulebook " + version + " says nothing about " + period);
		if (targetDays < 0 || targetDays > MOST_TARGET_DAYS)
			throw new IllegalArgumentException("rulebook " + version + " cannot promise " + targetDays + " days early");
		if (objectionGrounds.isEmpty())
			throw new IllegalArgumentException("rulebook " + version + " has no ground to object");
		limits = Collections.unmodifiableMap(new EnumMap<>(limits));
		objectionGrounds = List.copyOf(objectionGrounds);
	}

	/** Which event starts the days for the written notice; the sources differ. */
	public enum ClockStart {

		/** Receipt of the request (UU 14/2008 Pasal 22 ayat (7)): the safe reading. */
		STRICT,
		/** The request being declared complete (Perki 1/2021 as applied). */
		COMPLETE

	}

	/** What a request after closing time or on a day off means. */
	public enum AfterHours {

		/** Received on that local date; day 1 is the next working day. */
		SAME_DAY,
		/** Received on the next working day. */
		NEXT_WORKING_DAY

	}

	/** How long the period is and where that is written. */
	public TimeLimit limit(Period period) {
		var limit = limits.get(period);
		if (limit == null)
			throw new IllegalStateException(version + " says nothing about " + period);
		return limit;
	}

	/** For the desk, from the entry in the register. */
	public TimeLimit completenessCheck() {
		return limit(Period.COMPLETENESS_CHECK);
	}

	/** For the applicant, from the incompleteness letter. */
	public TimeLimit applicantCompletes() {
		return limit(Period.APPLICANT_COMPLETES);
	}

	/** For the answer. */
	public TimeLimit writtenNotice() {
		return limit(Period.WRITTEN_NOTICE);
	}

	/** Once, from the end of {@link #writtenNotice}. */
	public TimeLimit extension() {
		return limit(Period.EXTENSION);
	}

	/** For a unit that was asked. */
	public TimeLimit unitAnswer() {
		return limit(Period.UNIT_ANSWER);
	}

	/** For the applicant, from the answer or from silence. */
	public TimeLimit objectionFiling() {
		return limit(Period.OBJECTION_FILING);
	}

	/** For the superior, from the written objection. */
	public TimeLimit objectionAnswer() {
		return limit(Period.OBJECTION_ANSWER);
	}

	/** For the applicant, from the superior's answer or silence. */
	public TimeLimit disputeFiling() {
		return limit(Period.DISPUTE_FILING);
	}

	/** The same periods in another reading. */
	public Rulebook reading(ClockStart start, AfterHours after, LocalTime closing) {
		return new Rulebook(version, effectiveFrom, limits, objectionGrounds, start, after, closing, targetDays);
	}

	/**
	 * The local date from which days are counted for something received at an instant
	 * (T0).
	 * @param zone the office's zone, never the sender's or the server's
	 */
	public LocalDate dayOfReceipt(Instant receivedAt, ZoneId zone, WorkingCalendar calendar) {
		var local = receivedAt.atZone(zone);
		var date = local.toLocalDate();
		return switch (afterHours) {
			case SAME_DAY -> date;
			case NEXT_WORKING_DAY ->
				calendar.sameOrNextWorkingDay(calendar.isWorkingDay(date) && !local.toLocalTime().isBefore(closingTime)
						? date.plusDays(1)
						: date);
		};
	}

	/** The deadline for the written notice counted from {@code start}, with the day the office promises. */
	public Deadline answerBy(LocalDate start, WorkingCalendar calendar) {
		return promised(calendar.deadlineFor(start, writtenNotice()), calendar);
	}

	/**
	 * The last day for the written notice together with its one extension, which begins
	 * where the first period ends (UU 14/2008 Pasal 22 ayat (8)). It is as uncertain as the
	 * date it begins on.
	 */
	public Deadline extended(Deadline writtenNotice, WorkingCalendar calendar) {
		var counted = promised(calendar.deadlineFor(writtenNotice.lastDay(), extension()), calendar);
		return new Deadline(counted.start(), counted.lastDay(), counted.target(), counted.limit(),
				counted.provisional() || writtenNotice.provisional(), counted.calendar());
	}

	/** The deadline of an act of the office with the day that this rulebook promises for it. */
	public Deadline promised(Deadline legal, WorkingCalendar calendar) {
		var target = legal.lastDay();
		for (var days = 0; days < targetDays; days++) {
			var earlier = calendar.previousWorkingDay(target);
			if (earlier.isAfter(legal.start()))
				target = earlier;
		}
		return new Deadline(legal.start(), legal.lastDay(), target, legal.limit(), legal.provisional(),
				legal.calendar());
	}

}
