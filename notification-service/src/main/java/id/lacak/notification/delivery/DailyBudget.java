package id.lacak.notification.delivery;

import java.time.LocalDate;

/** How many updates each contact gets a day; counted once for all replicas. */
public interface DailyBudget {

	/**
	 * Counts a message among those of a day; false when the day is full, and then it is
	 * not counted. A message that was counted before stays so.
	 * @param owner whose budget it is; nobody can tell the contact from it
	 * @param day in the zone of the office, by machine time
	 */
	boolean spend(String owner, LocalDate day, MessageId message, int most);

	/** Forgets the days before that one. */
	void forgetDaysBefore(LocalDate day);

}
