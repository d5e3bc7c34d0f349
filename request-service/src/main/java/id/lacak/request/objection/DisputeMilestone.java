package id.lacak.request.objection;

/** Days of a dispute from which something is counted, or which belong to its record. */
public enum DisputeMilestone {

	/** The Commission calls the file incomplete. */
	INCOMPLETE_NOTICE,
	/** The applicant has completed it. */
	COMPLETED,
	/** First meeting with the mediator. */
	FIRST_MEDIATION,
	/** Both sides agreed on seven more days, once. */
	MEDIATION_EXTENDED,
	/** First hearing of the adjudication. */
	ADJUDICATION_BEGUN,
	/** The Commission's decision. */
	DECISION,
	/** The copy of the decision came. */
	COPY_RECEIVED,
	/** Somebody went to court. */
	COURT_APPEAL,
	/** The court's decision came. */
	COURT_DECISION_RECEIVED,
	/** Somebody went to the Supreme Court. */
	CASSATION,
	/** Nothing is left. */
	CLOSED

}
