package id.lacak.request.lifecycle;

/** The letters of UU 14/2008 Pasal 17. */
public enum ExemptionGround {

	/** Law enforcement. */
	A,
	/** Intellectual property and fair competition. */
	B,
	/** National defence and security. */
	C,
	/** Natural wealth. */
	D,
	/** National economic resilience. */
	E,
	/** Foreign relations. */
	F,
	/** Private authentic deeds and wills. */
	G,
	/** Personal secrets. */
	H,
	/** Confidential memoranda of public bodies. */
	I,
	/** Another statute forbids it. */
	J;

	/** Whether an exemption on this ground may last for ever (Pasal 20 ayat (1): not a to f). */
	public boolean mayBePermanent() {
		return ordinal() > F.ordinal();
	}

}
