package id.lacak.request.office;

import id.lacak.request.deadline.Holiday;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * One version of the days off of a place in a year. Versions are only ever added: an old
 * count can be made again on the days as they were known then.
 *
 * @param scope {@code ID}, the code of a province or city, or an office
 * @param number grows by one with every version of the scope and year; 1 is what is shipped
 * @param decreed whether a decree has fixed the year
 * @param decree what this version follows from, as it is told to applicants
 * @param effective instant of the legal clock from which it counts
 * @param by username, or {@code system} for what is shipped
 */
public record CalendarVersion(String scope, int year, int number, boolean decreed, List<Holiday> days, String decree,
		Instant effective, String by) {

	private static final Comparator<Holiday> ORDER = Comparator.comparing(Holiday::date).thenComparing(Holiday::name);

	public CalendarVersion {
		days = days.stream().sorted(ORDER).toList();
		for (var day : days)
			if (day.date().getYear() != year || !day.scope().equals(scope))
				throw new IllegalArgumentException(day.date() + " of " + day.scope() + " is no day of " + scope + " "
						+ year);
	}

	/** Such as {@code ID/2027.2}. */
	public String name() {
		return scope + "/" + year + "." + number;
	}

	/** Whether it says the same as another version. */
	public boolean saysTheSame(boolean otherDecreed, List<Holiday> otherDays) {
		return decreed == otherDecreed && days.equals(otherDays.stream().sorted(ORDER).toList());
	}

	/** SHA-256 over all it says, in hexadecimal. */
	public String hash() {
		var text = new StringBuilder(name()).append('\n').append(decreed).append('\n');
		for (var day : days)
			text.append(day.date())
					.append('\t')
					.append(day.kind())
					.append('\t')
					.append(day.name())
					.append('\t')
					.append(day.decree())
					.append('\n');
		try {
			return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256")
							.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
