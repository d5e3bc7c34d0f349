package id.lacak.notification.sms;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that can take text messages.
 *
 * @param digits E.164 without the plus
 */
record MobileNumber(String digits) {

	private static final String INDONESIA = "+62";

	/**
	 * Mobile numbers in Indonesia begin with 8 and have 9 to 12 digits after the country
	 * code.
	 */
	private static final Pattern INDONESIAN_MOBILE = Pattern.compile("\\+628\\d{8,11}");

	private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

	/** Empty for a landline in Indonesia and for what can be no number anywhere. */
	static Optional<MobileNumber> of(String e164) {
		var pattern = e164.startsWith(INDONESIA) ? INDONESIAN_MOBILE : E164;
		return pattern.matcher(e164).matches() ? Optional.of(new MobileNumber(e164.substring(1))) : Optional.empty();
	}

}
