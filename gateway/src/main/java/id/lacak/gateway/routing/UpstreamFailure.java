package id.lacak.gateway.routing;

/** A service gave no answer; says whether it can have done anything. */
final class UpstreamFailure extends RuntimeException {

	/** How far the request got. */
	enum Reached {

		/** No connection stood: nothing was sent. */
		NOTHING,
		/** Sent in part or whole, and the connection ended without an answer. */
		MAYBE,
		/** Sent, and no answer came in time. */
		TOO_LATE

	}

	private final Reached reached;

	UpstreamFailure(Reached reached, Throwable cause) {
		super(cause);
		this.reached = reached;
	}

	Reached reached() {
		return this.reached;
	}

}
