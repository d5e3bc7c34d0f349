package id.lacak.request.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import id.lacak.request.deadline.Deadline;

/**
 * A notice that was sent; sending stops the clock of the answer.
 *
 * @param sentOn local date of {@code sentAt} in the office's zone
 * @param signedBy username of the lead officer, who may not decide an objection against it
 * @param due the deadline that was in force
 * @param objectionUntil last day to object (UU 14/2008 Pasal 36 ayat (1))
 * @param provideBy last day to give the information, if the notice promised one; stands still
 * while copies are to be paid
 * @param payBy last day to pay for copies, if the notice named one
 * @param extended the first deadline, if {@code due} is its extension; older answers do not say
 * @param correction if this notice corrects an earlier one, which stands in the history
 */
public record Answer(WrittenNotice notice, Instant sentAt, LocalDate sentOn, String signedBy, Deadline due,
		Deadline objectionUntil, Optional<Correction> correction, Optional<Deadline> extended,
		Optional<Deadline> provideBy, Optional<Deadline> payBy) {

	/**
	 * What a new dated notice is for.
	 *
	 * @param reason why the earlier one was wrong
	 * @param answeredOn when the first notice was sent: that day met or missed the deadline
	 */
	public record Correction(String reason, LocalDate answeredOn) {
	}

	/** The local date of the first notice. */
	public LocalDate answeredOn() {
		return correction.map(Correction::answeredOn).orElse(sentOn);
	}

	/** Whether the answer came after the legal day: a fact that no correction erases. */
	public boolean late() {
		return due.hasPassed(answeredOn());
	}

	/** The same, its deadline being an extension of this one. */
	Answer extending(Optional<Deadline> first) {
		return new Answer(notice, sentAt, sentOn, signedBy, due, objectionUntil, correction, first,
				provideBy, payBy);
	}

	/** The same with another last day to object. */
	Answer objectionUntil(Deadline other) {
		return new Answer(notice, sentAt, sentOn, signedBy, due, other, correction, extended,
				provideBy, payBy);
	}

	/** The same with other days to give the information and to pay. */
	Answer promising(Optional<Deadline> provide, Optional<Deadline> pay) {
		return new Answer(notice, sentAt, sentOn, signedBy, due, objectionUntil, correction, extended, provide, pay);
	}

}
