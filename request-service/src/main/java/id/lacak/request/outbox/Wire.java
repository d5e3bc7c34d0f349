package id.lacak.request.outbox;

/**
 * What leaves this service, apart from what every event about a case has in common
 * ({@link Regarding}). Names and fields here are promises; the domain behind them may change.
 * Dates are days in the office's zone, amounts are whole rupiah.
 */
sealed interface Wire permits RequestWire, ObjectionWire, DeadlineWire, CommandWire, AccountWire, LetterWire,
		AnswerWire {

	/** The type with its version. */
	String type();

}
