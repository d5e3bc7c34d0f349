package id.lacak.request.objection;

/** What the superior decides. */
public enum ObjectionOutcome {

	/** The answer stands (<i>menguatkan</i>); its written reasons go with it. */
	PPID_UPHELD(false),
	/** Everything asked for is to be given. */
	GRANTED_FULL(true),
	/** A part is to be given. */
	GRANTED_PARTIAL(true),
	/** Not examined, such as one that came before its time. */
	INADMISSIBLE(false);

	private final boolean granted;

	ObjectionOutcome(boolean granted) {
		this.granted = granted;
	}

	/** Whether something is left to carry out. */
	public boolean granted() {
		return granted;
	}

}
