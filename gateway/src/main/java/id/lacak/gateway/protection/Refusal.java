package id.lacak.gateway.protection;

import java.util.Locale;

/**
 * Why the gateway itself says no. The name in lower case is the stable end of the
 * problem's {@code type} and the first part of its message keys.
 */
public enum Refusal {

	/** The request cannot be understood; sending it again changes nothing. */
	MALFORMED(400),
	/** Nothing of that name is offered here. */
	NOT_FOUND(404),
	/** The method is not one that anything here understands. */
	METHOD_NOT_ALLOWED(405),
	/** The client stopped sending in the middle. */
	INCOMPLETE(408),
	/** The body is larger than this place takes. */
	TOO_LARGE(413),
	/** The address is longer than 8 KiB. */
	ADDRESS_TOO_LONG(414),
	/** A condition in the {@code Expect} header that we do not know. */
	EXPECTATION_FAILED(417),
	/** More calls than the client's budget. */
	TOO_MANY_CALLS(429),
	/** All header fields together are larger than 16 KiB. */
	HEADERS_TOO_LARGE(431),
	/** A fault of the gateway; the log has it under the request's id. */
	FAULT(500),
	/** The service behind could not be reached: nothing was done. */
	SERVICE_DOWN(503),
	/** The service behind took the request and gave no answer: it may have been done. */
	ANSWER_MISSING(503);

	private final int status;

	Refusal(int status) {
		this.status = status;
	}

	/** The HTTP status. */
	public int status() {
		return this.status;
	}

	/** The last part of the problem's type, such as {@code too-many-calls}. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The refusal for a status that the servlet container chose. A version or transfer
	 * coding it does not know (505, 501) is the client's fault, not ours.
	 */
	static Refusal of(int status) {
		return switch (status) {
			case 404 -> NOT_FOUND;
			case 405 -> METHOD_NOT_ALLOWED;
			case 408 -> INCOMPLETE;
			case 413 -> TOO_LARGE;
			case 414 -> ADDRESS_TOO_LONG;
			case 417 -> EXPECTATION_FAILED;
			case 429 -> TOO_MANY_CALLS;
			case 431 -> HEADERS_TOO_LARGE;
			case 501, 505 -> MALFORMED;
			case 503 -> SERVICE_DOWN;
			default -> (status < 500) ? MALFORMED : FAULT;
		};
	}

}
