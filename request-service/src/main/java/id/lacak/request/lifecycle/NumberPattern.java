package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How a city prints its numbers: {@code {seq}} or {@code {seq:000}} with as many zeros as
 * digits wanted, {@code {year}}, {@code {month}}, {@code {romanMonth}}.
 *
 * @param text such as <code>{seq:000}/PPID/{romanMonth}/{year}</code>
 */
public record NumberPattern(String text) {

	private static final Pattern SEQUENCE = Pattern.compile("\\{seq(?::(0+))?}");

	private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

	public NumberPattern {
		if (!SEQUENCE.matcher(text).find() || !text.contains("{year}"))
			throw new IllegalArgumentException("a number pattern needs {seq} and {year}: " + text);
	}

	/** The number with this place in the register, entered on {@code date}. */
	public RegistrationNumber number(int sequence, LocalDate date) {
		var printed = SEQUENCE.matcher(text).replaceAll(found -> {
			var zeros = found.group(1);
			return zeros == null
					? Integer.toString(sequence)
					: ("%0" + zeros.length() + "d").formatted(sequence);
		});
		return new RegistrationNumber(date.getYear(), sequence,
				printed.replace("{year}", Integer.toString(date.getYear()))
						.replace("{month}", "%02d".formatted(date.getMonthValue()))
						.replace("{romanMonth}", ROMAN[date.getMonthValue() - 1]));
	}

}
