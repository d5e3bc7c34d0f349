package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A notice that was sent; sending stops the clock of the answer.
 *
 * @param sentOn local date of {@code sentAt} in the office's zone
 * @param signedBy username of the lead officer, who may not decide an objection against it
 * @param due the deadline that was in force; {@code sentOn} after its last day is a late
 * answer, for ever
 * @param objectionUntil last day to object (UU 14/2008 Pasal 36 ayat (1))
 */
public record Answer(WrittenNotice notice, Instant sentAt, LocalDate sentOn, String signedBy, Deadline due,
		Deadline objectionUntil) {

	/** Whether it came after the legal day. */
	public boolean late() {
		return due.hasPassed(sentOn);
	}

}
