package id.lacak.notification.delivery;

/** Tells how long a text is as a text message. */
@FunctionalInterface
public interface TextMeter {

	/** Measures a text as it would be sent. */
	Measure measure(String text);

	/**
	 * How long a text is.
	 *
	 * @param alphabet {@code GSM} or {@code UCS2}
	 * @param length letters as they count in it
	 * @param parts messages it is cut into
	 */
	record Measure(String alphabet, int length, int parts) {
	}

}
