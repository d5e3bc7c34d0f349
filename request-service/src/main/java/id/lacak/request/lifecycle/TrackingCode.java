package id.lacak.request.lifecycle;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The secret by which an applicant reaches the case: 12 letters and digits of an alphabet
 * of 32 that cannot be misread, 60 bits.
 */
public record TrackingCode(String value) {

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int LENGTH = 12;

	public TrackingCode {
		if (!value.matches("[2-9A-HJ-NP-Z]{12}"))
			throw new IllegalArgumentException("not a tracking code");
	}

	/** A new one; the generator must be cryptographically strong. */
	public static TrackingCode random(RandomGenerator generator) {
		var code = new StringBuilder(LENGTH);
		for (var i = 0; i < LENGTH; i++)
			code.append(ALPHABET.charAt(generator.nextInt(ALPHABET.length())));
		return new TrackingCode(code.toString());
	}

	/** As people type it: small letters, blanks and dashes are taken. */
	public static TrackingCode parse(String typed) {
		return new TrackingCode(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
	}

	@Override
	public String toString() {
		return "TrackingCode[hidden]";
	}

}
