package id.lacak.notification.inbox;

/**
 * What arrived breaks the contract; trying again cannot help. The text names no contact.
 */
class InvalidEvent extends RuntimeException {

	InvalidEvent(String reason) {
		super(reason);
	}

	InvalidEvent(String reason, Throwable cause) {
		super(reason, cause);
	}

}
