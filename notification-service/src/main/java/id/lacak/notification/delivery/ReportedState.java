package id.lacak.notification.delivery;

/**
 * What the request service is told about a message; the names are those of the event
 * contract.
 */
public enum ReportedState {

	/** To be sent. */
	PLANNED,
	/** The provider took it. */
	ACCEPTED,
	/** The provider reports arrival. */
	DELIVERED,
	/** Will never arrive at this contact. */
	FAILED_PERMANENTLY,
	/** Tries used up. */
	FAILED_TECHNICALLY,
	/** May or may not have left. */
	UNCERTAIN,
	/** Not sent, on purpose. */
	SUPPRESSED,
	/** Given up by the provider, or of no use any more before it could be sent. */
	EXPIRED

}
