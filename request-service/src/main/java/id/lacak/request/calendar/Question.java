package id.lacak.request.calendar;

import id.lacak.request.problem.Body;
import id.lacak.request.problem.Rule;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;

/**
 * What is asked of the calculator.
 *
 * @param start the local date of receipt
 * @param workingDays how many are to be counted
 */
record Question(LocalDate start, int workingDays) {

	private static final int LONGEST = 400;

	private static final LocalDate EARLIEST = LocalDate.of(2008, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

	/** Turns an instant of receipt into the local day from which the office counts. */
	@FunctionalInterface
	interface DayOfReceipt {

		LocalDate of(Instant receivedAt);

	}

	/** Reads the two parameters; 422 tells which is wrong. */
	static Question read(@Nullable String received, @Nullable String workingDays, DayOfReceipt day) {
		var fields = new HashMap<String, String[]>();
		if (received != null)
			// a plus sign that nobody escaped arrives as a blank
			fields.put("received", new String[]{received.strip().replace(' ', '+')});
		if (workingDays != null)
			fields.put("workingDays", new String[]{workingDays});
		var body = Body.form(fields);
		var start = body.required("received", Rule.line(60).then(text -> within(text.length() == 10
				? Rule.dateOf(text)
				: day.of(Rule.instantOf(text)))));
		var days = body.required("workingDays", Rule.number(1, LONGEST));
		body.check();
		return new Question(start.get(), days.get());
	}

	private static LocalDate within(LocalDate date) throws Rule.Unfit {
		if (date.isBefore(EARLIEST) || date.isAfter(LATEST))
			throw Rule.Unfit.because("OUT_OF_RANGE", EARLIEST.getYear(), LATEST.getYear());
		return date;
	}

}
