package id.lacak.request.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds numbers that may belong to a person: a NIK (16 digits with the date of birth in it,
 * for women plus 40 on the day) and Indonesian mobile phones. Offices' land lines are no one's
 * secret and are left alone.
 */
final class PersonalNumbers {

	private static final Pattern SIXTEEN = Pattern.compile("(?<![\\d])[1-9]\\d(?:[ .\\-]?\\d){14}(?!\\d)");

	private static final Pattern MOBILE = Pattern.compile("(?<![\\d])(?:(?:\\+ ?62|62)[ .\\-]?8\\d{1,2}|08\\d{2})"
			+ "[ .\\-]?\\d{3,4}[ .\\-]?\\d{2,5}(?!\\d)");

	private static final int LEAST_DIGITS = 10;

	private static final int MOST_DIGITS = 14;

	private static final int WOMAN = 40;

	private PersonalNumbers() {
	}

	/** A number as it may be shown, and what it looks like. */
	record Hit(boolean identity, String masked) {

		Finding at(Place place) {
			return identity ? new Finding.IdentityNumber(place, masked) : new Finding.PhoneNumber(place, masked);
		}

	}

	/** What is found in running text. */
	static List<Hit> in(CharSequence text) {
		var hits = new ArrayList<Hit>();
		for (var match = SIXTEEN.matcher(text); match.find();)
			if (plausible(digits(match.group()), false))
				hits.add(identity(match.group()));
		for (var match = MOBILE.matcher(text); match.find();)
			if (isMobile(match.group()))
				hits.add(new Hit(false, maskedPhone(match.group())));
		return hits;
	}

	/**
	 * What is found in a cell that holds a number: spreadsheets keep 15 digits of it, so the
	 * last one of a NIK has become a zero.
	 */
	static List<Hit> inNumber(String digits) {
		return digits.matches("[1-9]\\d{15}") && plausible(digits, true) ? List.of(identity(digits)) : List.of();
	}

	/** The text with every such number masked. */
	static String masked(String text) {
		var identities = SIXTEEN.matcher(text)
				.replaceAll(match -> plausible(digits(match.group()), true)
						? identity(match.group()).masked()
						: match.group());
		return MOBILE.matcher(identities)
				.replaceAll(match -> isMobile(match.group()) ? maskedPhone(match.group()) : match.group());
	}

	/** The first letter of a name. */
	static String maskedName(String name) {
		var first = name.strip();
		return first.isEmpty() ? "" : new String(Character.toChars(first.codePointAt(0))) + "***";
	}

	private static boolean isMobile(String number) {
		var count = digits(number).length();
		return count >= LEAST_DIGITS && count <= MOST_DIGITS;
	}

	private static Hit identity(String number) {
		var digits = digits(number);
		return new Hit(true, digits.substring(0, 4) + "********" + digits.substring(12));
	}

	private static String maskedPhone(String number) {
		var digits = digits(number);
		return digits.substring(0, 4) + "****" + digits.substring(digits.length() - 2);
	}

	/** A day that exists and a serial number other than 0000. */
	private static boolean plausible(String digits, boolean rounded) {
		var day = Integer.parseInt(digits.substring(6, 8));
		var month = Integer.parseInt(digits.substring(8, 10));
		try {
			// a leap year, so that 29 February is never doubted
			LocalDate.of(2000, month, day > WOMAN ? day - WOMAN : day);
			return rounded || !digits.endsWith("0000");
		} catch (DateTimeException noSuchDay) {
			return false;
		}
	}

	private static String digits(String number) {
		return number.replaceAll("\\D", "");
	}

}
