package id.lacak.request.objection;

/** How a dispute ended, before the Information Commission or, later, before a court (UU 14/2008 Pasal 46, 49). */
public enum DisputeOutcome {

	/** Everything in dispute is to be given. */
	GRANTED,
	/** A part of it is to be given. */
	GRANTED_PARTIAL,
	/** The office was right. */
	REJECTED,
	/** Both sides agreed in mediation; the agreement became the decision. */
	SETTLED,
	/** Not taken up, such as one that was filed too early, too late, or not in good faith. */
	NOT_ACCEPTED,
	/** The applicant took it back; the same dispute cannot be filed again. */
	WITHDRAWN

}
