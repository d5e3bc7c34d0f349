package id.lacak.request.lifecycle;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.WrittenNotice.Flaw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a notice that grants something promises beside it. The statute sets no time for it; what
 * the office has written to the applicant it keeps.
 *
 * @param provideWithin working days until the information is given, from the notice or, if
 * copies are to be paid, from the payment
 * @param payWithin working days until which copies can be paid, from the notice
 */
public record Promise(Optional<Integer> provideWithin, Optional<Integer> payWithin) {

	/** The longest that can be promised, in working days. */
	public static final int LONGEST = 90;

	/** No date at all. */
	public static final Promise NONE = new Promise(Optional.empty(), Optional.empty());

	/** Last day to give the information, counted from a day. */
	Optional<Deadline> provideFrom(LocalDate start, Setting setting) {
		return provideWithin.map(days -> setting.calendar()
				.deadlineFor(start, TimeLimit.of(days, "UU 14/2008 Pasal 22 ayat (7) huruf d, f")));
	}

	/** Last day to pay, counted from the notice. */
	Optional<Deadline> payFrom(LocalDate start, Setting setting) {
		return payWithin.map(days -> setting.calendar()
				.deadlineFor(start, TimeLimit.of(days, "UU 14/2008 Pasal 22 ayat (7) huruf g")));
	}

	List<Flaw> flaws(boolean granted, boolean paid) {
		var flaws = new ArrayList<Flaw>();
		if (provideWithin.isPresent() && !granted)
			flaws.add(new Flaw("/provideInWorkingDays", "CONTRADICTS_OUTCOME"));
		if (payWithin.isPresent() && !paid)
			flaws.add(new Flaw("/payWithinWorkingDays", granted ? "NOTHING_TO_PAY" : "CONTRADICTS_OUTCOME"));
		return flaws;
	}

}
