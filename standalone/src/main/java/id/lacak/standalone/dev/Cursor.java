package id.lacak.standalone.dev;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a reader has come: everything with smaller numbers follows.
 */
record Cursor(long beforeMail, long beforeSms) {

	private static final int RADIX = 36;

	/** Fits twelve digits, and no number ever reaches it. */
	private static final long LARGEST = 4_000_000_000_000_000_000L;

	private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,12})-([0-9a-z]{1,12})");

	static final Cursor NEWEST = new Cursor(LARGEST, LARGEST);

	/** Nothing if it is not a cursor. */
	static Optional<Cursor> parse(String text) {
		var match = FORM.matcher(text);
		return match.matches()
				? Optional.of(new Cursor(Long.parseLong(match.group(1), RADIX), Long.parseLong(match.group(2), RADIX)))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return Long.toString(this.beforeMail, RADIX) + "-" + Long.toString(this.beforeSms, RADIX);
	}

}
