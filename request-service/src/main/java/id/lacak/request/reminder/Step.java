package id.lacak.request.reminder;

import id.lacak.request.deadline.LegalBasis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One reminder of a ladder.
 *
 * @param rung its place on the ladder; stored, so it never changes
 * @param day the working day on which it is to go out
 * @param at the instant of that
 */
public record Step(Ladder ladder, String rung, LocalDate day, Instant at) {

	/** The stable name within the case: ladder, date in force and rung. */
	public String key() {
		return ladder.name() + ":" + ladder.end() + ":" + rung;
	}

	/** Whether it goes out once the date has passed. */
	public boolean late() {
		return day.isAfter(ladder.end());
	}

	/** Who gets a copy of it. */
	public List<Audience> informed() {
		return late() ? ladder.informed() : List.of();
	}

	/** The rule whose date it reminds of. */
	public LegalBasis basis() {
		return ladder.deadline().limit().basis();
	}

	/** Whether a stored key belongs to this step's ladder, whatever date was in force. */
	boolean sameLadder(String key) {
		return key.startsWith(ladder.name() + ":");
	}

}
