package id.lacak.request.lifecycle;

/** The two lawful reasons to extend (Perki 1/2021). */
public enum ExtensionGround {

	/** The information is not yet controlled or documented. */
	NOT_YET_CONTROLLED,
	/** It is not yet decided whether it is open or exempt. */
	CLASSIFICATION_UNDECIDED

}
