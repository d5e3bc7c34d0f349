package id.lacak.request.objection;

/** Where a dispute (<i>sengketa informasi</i>) stands, in the order in which they can follow. */
public enum DisputeStage {

	/** Before the Information Commission. */
	FILED,
	/** Not for a refusal on an exemption: that goes straight to adjudication. */
	MEDIATION, ADJUDICATION,
	/** The Commission has decided, or what was agreed became its decision. */
	DECIDED,
	/** Before a court. */
	APPEALED, CLOSED

}
