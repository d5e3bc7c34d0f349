package id.lacak.request.reminder;

/** What an office does with reminders that an outage has held up. */
public enum CatchUp {

	/** They go out as soon as reminders may, the most recent one of each ladder. */
	AUTOMATIC,
	/** They wait for an officer, who sends or waives each. */
	ASK

}
