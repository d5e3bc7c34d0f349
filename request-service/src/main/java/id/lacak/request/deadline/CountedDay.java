package id.lacak.request.deadline;

import java.time.LocalDate;
import java.util.Optional;

/** One day of a count, and why it counts or does not. */
public sealed interface CountedDay {

	/** The day. */
	LocalDate date();

	/** Whether it moves the count on. */
	default boolean counted() {
		return this instanceof Working;
	}

	/** The decreed day that stands in the way, if one does. */
	default Optional<Holiday> holiday() {
		return this instanceof OnHoliday(_, var holiday) ? Optional.of(holiday) : Optional.empty();
	}

	/**
	 * A working day.
	 *
	 * @param number its place in the count, from 1
	 */
	record Working(LocalDate date, int number) implements CountedDay {
	}

	/** Saturday or Sunday (Perpres 21/2023 Pasal 3). */
	record OnWeekend(LocalDate date) implements CountedDay {
	}

	/** A weekday that a decree takes out. */
	record OnHoliday(LocalDate date, Holiday because) implements CountedDay {
	}

}
