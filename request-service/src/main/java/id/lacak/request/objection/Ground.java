package id.lacak.request.objection;

/** Why somebody objects (UU 14/2008 Pasal 35 ayat (1)); several may be given at once. */
public enum Ground {

	/** Huruf a: refused on an exemption of Pasal 17. */
	A,
	/** Huruf b: periodic information (Pasal 9) not provided; the only one that needs no request. */
	B,
	/** Huruf c: the request was not answered. */
	C,
	/** Huruf d: answered, but not as requested. */
	D,
	/** Huruf e: the request was not fulfilled. */
	E,
	/** Huruf f: an unreasonable cost. */
	F,
	/** Huruf g: given later than the law allows. */
	G;

	/** The letter's legal source. */
	public String source() {
		return "UU 14/2008 Pasal 35 ayat (1) huruf " + name().toLowerCase(java.util.Locale.ROOT);
	}

	/** Whether both sides may settle it by agreement (UU 14/2008 Pasal 35 ayat (2)). */
	public boolean maySettle() {
		return this != A;
	}

}
