package id.lacak.request.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The periods and readings of the law that an office works by, from a date on. A case
 * keeps the version it ran under.
 *
 * @param version names this set of rules
 * @param effectiveFrom first local date on which it holds
 * @param completenessCheck for the desk, from the entry in the register
 * @param applicantCompletes for the applicant, from the incompleteness letter
 * @param writtenNotice for the answer, see {@link ClockStart}
 * @param extension once, from the end of {@code writtenNotice}
 * @param objectionFiling for the applicant, from the answer or from silence
 * @param objectionAnswer for the superior, from the written objection
 * @param disputeFiling for the applicant, from the superior's answer or silence
 * @param clockStart which event starts {@code writtenNotice}
 * @param afterHours what a request after closing time means
 * @param closingTime local time at which the office closes, used by
 * {@link AfterHours#NEXT_WORKING_DAY}
 */
public record Rulebook(String version, LocalDate effectiveFrom, TimeLimit completenessCheck,
		TimeLimit applicantCompletes, TimeLimit writtenNotice, TimeLimit extension, TimeLimit objectionFiling,
		TimeLimit objectionAnswer, TimeLimit disputeFiling, ClockStart clockStart, AfterHours afterHours,
		LocalTime closingTime) {

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

	/** The national periods in force since Perki 1/2021, in the strict reading. */
	public static Rulebook national() {
		return new Rulebook("2021-1", LocalDate.of(2021, 6, 30), TimeLimit.of(3, "Perki 1/2021"),
				TimeLimit.of(3, "Perki 1/2021"), TimeLimit.of(10, "UU 14/2008 Pasal 22 ayat (7)"),
				TimeLimit.of(7, "UU 14/2008 Pasal 22 ayat (8)"), TimeLimit.of(30, "UU 14/2008 Pasal 36 ayat (1)"),
				TimeLimit.of(30, "UU 14/2008 Pasal 36 ayat (2)"), TimeLimit.of(14, "UU 14/2008 Pasal 37 ayat (2)"),
				ClockStart.STRICT, AfterHours.SAME_DAY, LocalTime.of(16, 0));
	}

	/** The same periods in another reading. */
	public Rulebook reading(ClockStart start, AfterHours after, LocalTime closing) {
		return new Rulebook(version, effectiveFrom, completenessCheck, applicantCompletes, writtenNotice, extension,
				objectionFiling, objectionAnswer, disputeFiling, start, after, closing);
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

	/**
	 * The last day for the written notice together with its one extension, which begins
	 * where the first period ends (UU 14/2008 Pasal 22 ayat (8)). It is as uncertain as the
	 * date it begins on.
	 */
	public Deadline extended(Deadline writtenNotice, WorkingCalendar calendar) {
		var counted = calendar.deadlineFor(writtenNotice.lastDay(), extension);
		return new Deadline(counted.start(), counted.lastDay(), counted.target(), extension,
				counted.provisional() || writtenNotice.provisional(), counted.calendar());
	}

}
