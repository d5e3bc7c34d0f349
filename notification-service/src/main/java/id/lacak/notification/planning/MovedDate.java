package id.lacak.notification.planning;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A date that moved with the calendar, of a request or of an objection. */
interface MovedDate {

	/** Which date it is. */
	DeadlineKind deadline();

	/** What held before. */
	LocalDate from();

	/** What holds now; the same as before when it only became firm. */
	LocalDate to();

	/** The date the office still aims at, if it promised an earlier one. */
	@Nullable
	LocalDate target();

	/** The decree that moved it. */
	String reason();

	/** Whether a provisional date became firm. */
	boolean confirmed();

	/** Whether the date that holds now is provisional; older events do not say. */
	@Nullable
	Boolean provisional();

}
