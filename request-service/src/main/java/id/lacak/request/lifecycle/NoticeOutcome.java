package id.lacak.request.lifecycle;

/** What the written notice says (UU 14/2008 Pasal 22 ayat (7)). */
public enum NoticeOutcome {

	GRANTED_FULL, GRANTED_PARTIAL,
	/** Refused on a ground of Pasal 17 after a consequence test. */
	REFUSED_EXEMPT,
	/** Another body holds it. */
	NOT_HELD,
	/** Not controlled, or not documented. */
	NOT_AVAILABLE;

	/** Whether information will be handed over. */
	public boolean granted() {
		return this == GRANTED_FULL || this == GRANTED_PARTIAL;
	}

	/** Whether something is withheld on a ground of Pasal 17. */
	public boolean exempts() {
		return this == GRANTED_PARTIAL || this == REFUSED_EXEMPT;
	}

}
