package id.lacak.request.calendar;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deadlines as a calendar feed (iCalendar, RFC 5545): each an event of one whole day that
 * keeps its identity when its date moves. Numbers of cases only, no names and no texts.
 */
public final class DeadlineFeed {

	/** What the feed is sent as. */
	public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

	private DeadlineFeed() {
	}

	/**
	 * A deadline.
	 *
	 * @param uid the same for all its life
	 * @param sequence grows with every change, so that calendars replace the old date
	 * @param changed when the case last changed
	 * @param provisional whether the date may still move
	 */
	public record Entry(String uid, int sequence, Instant changed, LocalDate date, String title, String description,
			boolean provisional) {
	}

	/**
	 * The feed as text.
	 * @param zone of the office
	 */
	public static String write(String name, ZoneId zone, List<Entry> entries) {
		var head = new PropertyList(List.<Property>of(new ProdId("-//Lacak//PPID//ID"),
				ImmutableVersion.VERSION_2_0, new XProperty("X-WR-CALNAME", name)));
		// a feed without events must have something in it: the zone in which its days are days
		var components = Stream.<CalendarComponent>concat(Stream.of(zone(zone)),
				entries.stream().map(DeadlineFeed::event));
		var calendar = new Calendar(head, new ComponentList<>(components.toList()));
		var text = new StringWriter();
		try {
			new CalendarOutputter(true).output(calendar, text);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return text.toString();
	}

	/** Indonesian zones know no daylight saving. */
	private static VTimeZone zone(ZoneId zone) {
		var offset = zone.getRules().getOffset(Instant.EPOCH.plus(Duration.ofDays(365L * 30)));
		var standard = new Standard(new PropertyList(List.<Property>of(
				new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)), new TzOffsetFrom(offset), new TzOffsetTo(offset))));
		return new VTimeZone(new PropertyList(List.<Property>of(new TzId(zone.getId()))),
				new ComponentList<Observance>(List.of(standard)));
	}

	private static VEvent event(Entry entry) {
		return new VEvent(new PropertyList(List.<Property>of(new Uid(entry.uid()), new DtStamp(entry.changed()),
				new DtStart<>(entry.date()), new DtEnd<>(entry.date().plusDays(1)), new Sequence(entry.sequence()),
				new Summary(entry.title()), new Description(entry.description()),
				new Status(entry.provisional() ? "TENTATIVE" : "CONFIRMED"), new Transp("TRANSPARENT"))));
	}

}
