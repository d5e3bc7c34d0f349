package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.Locale;
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
		var words = SEQUENCE.matcher(text).replaceAll("").replaceAll("\\{(year|month|romanMonth)}", "");
		if (words.contains("{") || words.contains("}"))
			throw new IllegalArgumentException("a number pattern knows no such part: " + words);
	}

	/** The number with this place in the register, entered on {@code date}. */
	public RegistrationNumber number(int sequence, LocalDate date) {
		var printed = SEQUENCE.matcher(text).replaceAll(found -> {
			var zeros = found.group(1);
			return zeros == null
					? Integer.toString(sequence)
					: padded(sequence, zeros.length());
		});
		return new RegistrationNumber(date.getYear(), sequence,
				printed.replace("{year}", Integer.toString(date.getYear()))
						.replace("{month}", padded(date.getMonthValue(), 2))
						.replace("{romanMonth}", ROMAN[date.getMonthValue() - 1]));
	}

	private static String padded(int number, int digits) {
		return String.format(Locale.ROOT, "%0" + digits + "d", number);
	}

}
