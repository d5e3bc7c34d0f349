package id.lacak.request.calendar;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.office.HolidayTable.BrokenLine;
import id.lacak.request.office.HolidayTable.Reading;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Days off as events of an iCalendar file (RFC 5545). Each event is parsed by itself, so that
 * all broken ones are told, with the line on which they begin.
 */
final class HolidayEvents {

	private static final int LONGEST_EVENT_DAYS = 31;

	private static final int LONGEST = 400;

	private final String scope;

	private final Optional<String> decree;

	private final List<Holiday> days = new ArrayList<>();

	private final List<BrokenLine> broken = new ArrayList<>();

	private HolidayEvents(String scope, Optional<String> decree) {
		this.scope = scope;
		this.decree = decree;
	}

	/**
	 * Reads a file.
	 * @param decree iCalendar has no place for it; a description of the event stands for it
	 * otherwise
	 */
	static Reading read(String text, String scope, Optional<String> decree) {
		var events = new HolidayEvents(scope, decree);
		var lines = text.lines().toList();
		var begin = -1;
		var seen = false;
		for (var i = 0; i < lines.size(); i++) {
			var line = lines.get(i).strip().toUpperCase(Locale.ROOT);
			if (line.equals("BEGIN:VEVENT")) {
				begin = i;
				seen = true;
			} else if (line.equals("END:VEVENT") && begin >= 0) {
				events.event(lines.subList(begin, i + 1), begin + 1);
				begin = -1;
			}
		}
		if (begin >= 0 || !seen)
			events.broken.add(new BrokenLine(Math.max(1, begin + 1), "LINE_NO_EVENT", ""));
		return new Reading(events.days, events.broken);
	}

	private void event(List<String> lines, int number) {
		try {
			var calendar = new CalendarBuilder().build(new StringReader(
					"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lacak//ID\r\n" + String.join("\r\n", lines)
							+ "\r\nEND:VCALENDAR\r\n"));
			calendar.<VEvent>getComponents(Component.VEVENT).forEach(event -> event(event, lines, number));
		} catch (ParserException | RuntimeException unreadable) {
			broken.add(new BrokenLine(number, "LINE_NO_EVENT", ""));
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	private void event(VEvent event, List<String> lines, int number) {
		var before = broken.size();
		var name = value(event, Property.SUMMARY);
		var because = decree.orElseGet(() -> value(event, Property.DESCRIPTION));
		var start = date(event, Property.DTSTART, lines);
		var end = date(event, Property.DTEND, lines);
		if (start.isEmpty() || end.isEmpty() && event.getProperty(Property.DTEND).isPresent()) {
			broken.add(new BrokenLine(number, "LINE_NO_DATE", value(event, Property.DTSTART)));
			return;
		}
		if (name.isEmpty() || name.length() > LONGEST)
			broken.add(new BrokenLine(number, "LINE_NO_NAME", ""));
		if (because.isEmpty() || because.length() > LONGEST)
			broken.add(new BrokenLine(number, "LINE_NO_DECREE", ""));
		if (event.getProperty(Property.RRULE).isPresent())
			broken.add(new BrokenLine(number, "LINE_REPEATS", ""));
		var first = start.get();
		var until = end.orElse(first.plusDays(1));
		if (!until.isAfter(first) || until.isAfter(first.plusDays(LONGEST_EVENT_DAYS)))
			broken.add(new BrokenLine(number, "LINE_REVERSED", first + "/" + until));
		if (broken.size() == before)
			first.datesUntil(until).forEach(day -> days.add(new Holiday(day, name, kind(name), because, scope)));
	}

	private Holiday.Kind kind(String name) {
		if (!scope.equals(Holiday.NATIONAL))
			return Holiday.Kind.REGIONAL;
		return name.toLowerCase(Locale.ROOT).contains("cuti bersama")
				? Holiday.Kind.COLLECTIVE_LEAVE
				: Holiday.Kind.NATIONAL_HOLIDAY;
	}

	/**
	 * A date of the event, if it is a whole day. The library makes 30 February the last of the
	 * month, so what is written must be what was read.
	 */
	private static Optional<LocalDate> date(VEvent event, String property, List<String> lines) {
		return event.getProperty(property)
				.map(found -> ((DateProperty<?>) found).getDate())
				.filter(LocalDate.class::isInstance)
				.map(LocalDate.class::cast)
				.filter(date -> lines.stream()
						.anyMatch(line -> line.startsWith(property)
								&& line.strip().endsWith(":" + BASIC_ISO_DATE.format(date))));
	}

	private static String value(VEvent event, String property) {
		return event.getProperty(property)
				.map(found -> found.getValue())
				.map(text -> text.replaceAll("\\s+", " ").strip())
				.orElse("");
	}

}
