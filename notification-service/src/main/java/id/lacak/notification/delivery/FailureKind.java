package id.lacak.notification.delivery;

/** Why a provider did not take a message, as far as it matters for what to do next. */
public enum FailureKind {

	/** This message will never be taken for this contact. */
	PERMANENT,
	/** The provider wants us to come back later. */
	THROTTLED,
	/** We cannot tell whether it was taken. */
	UNKNOWN,
	/** The provider cannot be used at all: no connection, wrong password, own fault. */
	TECHNICAL

}
