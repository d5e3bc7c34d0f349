package id.lacak.notification.delivery;

/** By what is chosen among the messages that are due. */
public enum Turn {

	/** Codes, then legal notices with the newest first, then the rest with the oldest. */
	URGENCY,
	/** Whatever has been due longest, so that nothing waits for ever. */
	AGE

}
