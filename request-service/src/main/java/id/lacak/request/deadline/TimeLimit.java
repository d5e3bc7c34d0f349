package id.lacak.request.deadline;

/**
 * How long the law allows.
 *
 * @param workingDays counted from the day after the triggering act; at least 1. Days of the
 * calendar for the few periods that {@link Period#calendarDays} names
 * @param basis the legal source of the period
 */
public record TimeLimit(int workingDays, LegalBasis basis) {

	public TimeLimit {
		if (workingDays < 1)
			throw new IllegalArgumentException("a time limit has at least one working day, not " + workingDays);
	}

	/** A limit of so many working days with the given source. */
	public static TimeLimit of(int workingDays, String citation) {
		return new TimeLimit(workingDays, new LegalBasis(citation));
	}

}
