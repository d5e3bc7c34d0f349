package id.lacak.standalone.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the sender said around the message; stands in front of the message's own headers.
 *
 * @param to the one recipient of this copy
 * @param from where failures are to be reported; may be empty
 * @param at when it arrived, by the legal clock
 */
record Envelope(String to, String from, Instant at) {

	/** The longest that {@link #toBytes()} can be: an address has at most 320 characters. */
	static final int MAX_BYTES = 4_096;

	private static final Pattern FORM = Pattern
			.compile("X-Envelope-To: ([^\r]*)\r\nX-Envelope-At: ([^\r]*)\r\nReturn-Path: <([^\r]*)>\r\n");

	Envelope {
		to = oneLine(to);
		from = oneLine(from);
	}

	/** The envelope at the beginning of a stored message, if there is one. */
	static Optional<Envelope> parse(byte[] beginning) {
		var found = FORM.matcher(new String(beginning, StandardCharsets.UTF_8));
		try {
			return found.lookingAt()
					? Optional.of(new Envelope(found.group(1), found.group(3), Instant.parse(found.group(2))))
					: Optional.empty();
		} catch (DateTimeParseException notOurs) {
			return Optional.empty();
		}
	}

	byte[] toBytes() {
		return "X-Envelope-To: %s\r\nX-Envelope-At: %s\r\nReturn-Path: <%s>\r\n".formatted(this.to, this.at, this.from)
				.getBytes(StandardCharsets.UTF_8);
	}

	/** An address can hold no line break, yet a header must never depend on that. */
	private static String oneLine(String value) {
		var clean = value.replaceAll("\\p{Cntrl}", "");
		return clean.substring(0, Math.min(clean.length(), 600));
	}

}
