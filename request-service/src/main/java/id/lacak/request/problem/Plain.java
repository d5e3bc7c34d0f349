package id.lacak.request.problem;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** Text as it is kept: no hidden characters, one way of writing each letter. */
final class Plain {

	private Plain() {
	}

	static Optional<String> line(String raw, int maximum) throws Rule.Unfit {
		return checked(raw, maximum, false);
	}

	static Optional<String> lines(String raw, int maximum) throws Rule.Unfit {
		return checked(raw.replace("\r\n", "\n").replace('\r', '\n'), maximum, true);
	}

	/** A number as people type it in a form; nothing if blank. */
	static @Nullable BigDecimal decimal(String text) throws Rule.Unfit {
		var trimmed = text.strip();
		if (trimmed.isEmpty())
			return null;
		if (!trimmed.matches("-?\\d{1,15}([.]\\d{1,10})?"))
			throw Rule.Unfit.because("INVALID_NUMBER");
		return new BigDecimal(trimmed);
	}

	private static Optional<String> checked(String raw, int maximum, boolean lines) throws Rule.Unfit {
		if (raw.length() > 4 * maximum + 1000)
			throw Rule.Unfit.because("TOO_LONG", maximum);
		if (!raw.codePoints().allMatch(point -> allowed(point, lines)))
			throw Rule.Unfit.because("INVALID_CHARACTERS");
		var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
		if (text.codePointCount(0, text.length()) > maximum)
			throw Rule.Unfit.because("TOO_LONG", maximum);
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	private static boolean allowed(int point, boolean lines) {
		if (point == '\n' || point == '\t')
			return lines;
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
			case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lines;
			// signs that turn the direction of writing make a name look like another
			case Character.FORMAT -> point == 0x200C || point == 0x200D || point == 0x00AD;
			default -> true;
		};
	}

}
