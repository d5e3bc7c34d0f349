package id.lacak.request.filing;

import id.lacak.request.problem.Rule;
import id.lacak.request.problem.Violation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An identity number: the 16 digits of a NIK, or for a legal entity the number of the decree that
 * approved it.
 *
 * @param value without blanks, dots and dashes if it is a NIK
 */
record IdentityNumber(String value) {

	private static final int LENGTH = 16;

	/** For women the day of birth is written plus this. */
	private static final int WOMAN = 40;

	private static final int SHOWN = 4;

	/** A NIK as people type it. */
	static Rule<IdentityNumber> nik() {
		return Rule.line(60).then(IdentityNumber::digits);
	}

	/** A NIK-like number, or a decree's number, which has letters in it. */
	static Rule<IdentityNumber> ofEntity() {
		return Rule.line(100).then(typed -> typed.chars().anyMatch(Character::isLetter)
				? new IdentityNumber(typed)
				: digits(typed));
	}

	private static IdentityNumber digits(String typed) throws Rule.Unfit {
		var digits = typed.replaceAll("[\\s.-]", "");
		if (!digits.matches("[0-9]*"))
			throw Rule.Unfit.because("NOT_DIGITS");
		if (digits.length() != LENGTH)
			throw Rule.Unfit.because("INVALID_IDENTITY_NUMBER", digits.length());
		return new IdentityNumber(digits);
	}

	/** What looks odd in a NIK; it may still be right, so it only warns. */
	List<Violation> doubts(String pointer) {
		var doubts = new ArrayList<Violation>();
		if (!value.matches("[0-9]{16}"))
			return doubts;
		if (!plausibleBirth())
			doubts.add(Violation.of(pointer, "IMPLAUSIBLE_DATE"));
		if (value.endsWith("0000"))
			doubts.add(Violation.of(pointer, "IMPLAUSIBLE_SERIAL"));
		return doubts;
	}

	/** The number with its middle hidden, such as {@code 3276********0002}. */
	String masked() {
		if (value.length() < 3 * SHOWN)
			return "*".repeat(value.length());
		return value.substring(0, SHOWN) + "*".repeat(value.length() - 2 * SHOWN)
				+ value.substring(value.length() - SHOWN);
	}

	private boolean plausibleBirth() {
		var day = Integer.parseInt(value.substring(6, 8));
		var month = Integer.parseInt(value.substring(8, 10));
		try {
			// 1904 and 2000 are leap years, so 29 February is never doubted
			LocalDate.of(2000, month, day > WOMAN ? day - WOMAN : day);
			return true;
		} catch (DateTimeException noSuchDay) {
			return false;
		}
	}

	@Override
	public String toString() {
		return "IdentityNumber[hidden]";
	}

}
