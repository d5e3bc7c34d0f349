package id.lacak.notification.sms;

/**
 * How long a text is as a text message.
 *
 * @param alphabet {@code GSM} or {@code UCS2}
 * @param length letters as they count in it
 * @param parts messages it is cut into
 */
public record SmsLength(String alphabet, int length, int parts) {

	/** Measures a text as it would be sent. */
	public static SmsLength of(String text) {
		var parts = SmsParts.of(text);
		var alphabet = parts.alphabet();
		return new SmsLength(alphabet.name(), parts.texts().stream().mapToInt(alphabet::width).sum(),
				parts.texts().size());
	}

}
