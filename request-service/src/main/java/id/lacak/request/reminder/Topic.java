package id.lacak.request.reminder;

/** What a reminder is about, as its reader sees it. */
public enum Topic {

	/** A date that an officer has to keep. */
	OFFICERS_DATE,
	/** The applicant's days to complete the request are nearly over. */
	COMPLETION,
	/** No answer came in time, so an objection is open (UU 14/2008 Pasal 35 ayat (1) huruf c). */
	OVERDUE,
	/** The applicant's days to object are nearly over. */
	OBJECTION_WINDOW,
	/** No answer to the objection came in time, so a dispute is open (UU 14/2008 Pasal 37). */
	UNANSWERED,
	/** The applicant's days to go to the commission are nearly over. */
	DISPUTE_WINDOW;

	/**
	 * Whether it tells of a right that has opened: it is told late rather than not at all.
	 */
	public boolean opensARight() {
		return this == OVERDUE || this == UNANSWERED;
	}

}
