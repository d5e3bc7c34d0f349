package id.lacak.request.office;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.OfficeCode;

import org.springframework.stereotype.Component;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The calendars of the offices; at present the shipped national decrees for all of them. */
@Component
public class Calendars {

	private static final String SHIPPED = "/request/calendar/holidays-id.csv";

	private static final Pattern LINE = Pattern
			.compile("(\\d{4}-\\d{2}-\\d{2}),([^,\"]+|\"[^\"]+\"),([^,]+),([^,\"]+|\"[^\"]+\"),\\w+");

	private final WorkingCalendar national = shipped();

	/** The calendar by which the office counts. */
	public WorkingCalendar of(OfficeCode office) {
		return national;
	}

	private static WorkingCalendar shipped() {
		var stream = Calendars.class.getResourceAsStream(SHIPPED);
		if (stream == null)
			throw new IllegalStateException(SHIPPED + " is not on the class path");
		try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			var holidays = new ArrayList<Holiday>();
			var years = new HashSet<Integer>();
			for (var line : reader.lines().skip(1).filter(text -> !text.isBlank()).toList()) {
				var holiday = parse(line);
				holidays.add(holiday);
				years.add(holiday.date().getYear());
			}
			return new WorkingCalendar("shipped-" + years.stream().mapToInt(year -> year).max().orElseThrow(),
					List.copyOf(holidays), years);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Holiday parse(String line) {
		var fields = LINE.matcher(line);
		if (!fields.matches())
			throw new IllegalStateException("not a holiday: " + line);
		return Holiday.national(LocalDate.parse(fields.group(1)), unquoted(fields.group(2)), kind(fields.group(3)),
				unquoted(fields.group(4)));
	}

	private static Holiday.Kind kind(String word) {
		return switch (word) {
			case "libur nasional" -> Holiday.Kind.NATIONAL_HOLIDAY;
			case "cuti bersama" -> Holiday.Kind.COLLECTIVE_LEAVE;
			default -> throw new IllegalStateException("not a kind of holiday: " + word);
		};
	}

	private static String unquoted(String field) {
		return field.startsWith("\"") ? field.substring(1, field.length() - 1) : field;
	}

}
