package id.lacak.request.deadline;

import java.time.LocalDate;

/**
 * A day that a decree takes out of the working days.
 *
 * @param date the day, which may also fall on a weekend
 * @param name as the decree words it (Indonesian)
 * @param kind what sort of day it is
 * @param decree the decree that fixes it
 * @param scope where it holds: {@code ID} for the whole country, otherwise a region code or
 * an office
 */
public record Holiday(LocalDate date, String name, Kind kind, String decree, String scope) {

	/** The scope of a day that holds everywhere. */
	public static final String NATIONAL = "ID";

	/** Sorts of days that do not count. */
	public enum Kind {

		/** <i>Libur nasional</i>. */
		NATIONAL_HOLIDAY,
		/** <i>Cuti bersama</i>. */
		COLLECTIVE_LEAVE,
		/** A day of one province, city or office. */
		REGIONAL

	}

	/** A day for the whole country. */
	public static Holiday national(LocalDate date, String name, Kind kind, String decree) {
		return new Holiday(date, name, kind, decree, NATIONAL);
	}
}
