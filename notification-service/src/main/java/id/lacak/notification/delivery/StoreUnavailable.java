package id.lacak.notification.delivery;

/** The store cannot be reached at the moment; trying again later is right. */
public class StoreUnavailable extends RuntimeException {

	/** With what the driver said. */
	public StoreUnavailable(Throwable cause) {
		super("the store cannot be reached", cause);
	}

}
