package id.lacak.standalone.dev;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a reader has come: everything with smaller numbers follows.
 */
record Cursor(long beforeMail, long beforeSms) {

	static final Cursor NEWEST = new Cursor(Long.MAX_VALUE, Long.MAX_VALUE);

	private static final int RADIX = 36;

	private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,12})-([0-9a-z]{1,12})");

	/** Nothing if it is not a cursor. */
	static Optional<Cursor> parse(String text) {
		var match = FORM.matcher(text);
		return match.matches()
				? Optional.of(new Cursor(Long.parseLong(match.group(1), RADIX), Long.parseLong(match.group(2), RADIX)))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return Long.toString(Math.min(this.beforeMail, LARGEST), RADIX) + "-"
				+ Long.toString(Math.min(this.beforeSms, LARGEST), RADIX);
	}

	/** Fits twelve digits and no number ever reaches it. */
	private static final long LARGEST = 4_000_000_000_000_000_000L;

}
