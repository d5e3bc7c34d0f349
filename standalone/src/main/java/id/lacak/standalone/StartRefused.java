package id.lacak.standalone;

/** The run cannot start for a reason that a person can mend; the message says how. */
public final class StartRefused extends RuntimeException {

	private static final long serialVersionUID = 1;

	StartRefused(String message) {
		super(message);
	}

}
