package id.lacak.notification.delivery;

/** What leaves first when more waits than may leave; in this order. */
public enum Urgency {

	/** Somebody sits and waits for it. */
	CODE,
	/** A notice the law asks for: the newest first, its period runs longest. */
	LEGAL,
	/** All else, the oldest first. */
	USUAL

}
