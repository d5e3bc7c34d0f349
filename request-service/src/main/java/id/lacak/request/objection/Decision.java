package id.lacak.request.objection;

import id.lacak.request.deadline.Deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The superior's written answer (<i>tanggapan atasan PPID</i>, UU 14/2008 Pasal 36).
 *
 * @param reasons in writing, also when the answer stands (ayat (3))
 * @param decidedOn local date of {@code decidedAt} in the office's zone
 * @param decidedBy username of the superior
 * @param due the deadline that was in force; {@code decidedOn} after it is late, for ever
 * @param executeBy until when what was granted is to be given; the law sets no day, the
 * decision does
 * @param disputeUntil last day to go to the Information Commission (Pasal 37 ayat (2))
 */
public record Decision(ObjectionOutcome outcome, String reasons, Instant decidedAt, LocalDate decidedOn,
		String decidedBy, Deadline due, Optional<Deadline> executeBy, Deadline disputeUntil) {

	/** The same with another last day to go to the Commission. */
	Decision disputeUntil(Deadline other) {
		return new Decision(outcome, reasons, decidedAt, decidedOn, decidedBy, due, executeBy, other);
	}

	/** Whether it came after the 30 working days. */
	public boolean late() {
		return due.hasPassed(decidedOn);
	}

}
