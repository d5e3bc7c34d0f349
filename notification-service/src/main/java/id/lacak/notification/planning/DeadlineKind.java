package id.lacak.notification.planning;

/** What is due; the names are those of the event contract. */
public enum DeadlineKind {

	/** The office looks whether a request is complete. */
	COMPLETENESS_CHECK,
	/** The applicant completes a request. */
	COMPLETION,
	/** The office looks at what the applicant added. */
	COMPLETION_CHECK,
	/** The written notice. */
	WRITTEN_NOTICE,
	/** The written notice after the one extension. */
	EXTENDED_NOTICE,
	/** The office gives what it granted. */
	PROVISION,
	/** The applicant pays for copies. */
	PAYMENT,
	/** The applicant objects. */
	OBJECTION,
	/** A unit answers the information office. */
	ASSIGNMENT,
	/** The superior replies to an objection. */
	OBJECTION_ANSWER,
	/** The office does what an objection was granted. */
	OBJECTION_EXECUTION,
	/** The applicant brings a dispute to the Information Commission. */
	DISPUTE

}
