package id.lacak.request.page;

import org.springframework.context.MessageSource;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How things are said to people in one language and one zone.
 *
 * @param zone the office's, in which every date is told
 */
public record Words(MessageSource messages, Locale locale, ZoneId zone) {

	private static final long KILOBYTE = 1000;

	/** A sentence of the message files. */
	public String say(String key, Object... values) {
		return messages.getMessage(key, values, locale);
	}

	/** The day with its weekday: {@code Jumat, 4 Desember 2026}. */
	public String day(LocalDate date) {
		return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", locale).format(date);
	}

	/** The local day of an instant. */
	public String day(Instant instant) {
		return day(instant.atZone(zone).toLocalDate());
	}

	/** For tables: {@code Jum, 4 Des 2026}. */
	public String shortDay(LocalDate date) {
		return DateTimeFormatter.ofPattern("EEE, d MMM uuuu", locale).format(date);
	}

	/** Day and time: {@code Jumat, 20 November 2026, 09.14 WIB}. */
	public String moment(Instant instant) {
		return day(instant) + ", " + time(instant);
	}

	/** The time of day with the zone's short name: {@code 09.14 WIB}. */
	public String time(Instant instant) {
		return clock(instant) + " "
				+ DateTimeFormatter.ofPattern("z", Language.INDONESIAN).format(instant.atZone(zone));
	}

	/** The time of day alone: {@code 09.14}. */
	public String clock(Instant instant) {
		var pattern = locale.getLanguage().equals("en") ? "HH:mm" : "HH.mm";
		return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
	}

	/**
	 * The distance to a last day: {@code 4 hari kerja lagi}, {@code hari ini},
	 * {@code terlambat 2 hari kerja}.
	 * @param workingDays left if positive, late by so many if negative, as
	 *        {@code WorkingCalendar.distance} counts them
	 */
	public String distance(int workingDays) {
		if (workingDays == 0)
			return say("distance.today");
		return workingDays > 0 ? say("distance.ahead", workingDays) : say("distance.late", -workingDays);
	}

	/** The name of a constant: message {@code <type>.<name>}. */
	public String name(Enum<?> constant) {
		return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
	}

	/** A file size: {@code 46 KB}. */
	public String size(long bytes) {
		if (bytes < KILOBYTE * KILOBYTE)
			return Math.max(1, Math.round((double) bytes / KILOBYTE)) + " KB";
		var format = NumberFormat.getNumberInstance(locale);
		format.setMaximumFractionDigits(1);
		return format.format((double) bytes / (KILOBYTE * KILOBYTE)) + " MB";
	}

	/** Rupiah: {@code Rp12.500}. */
	public String money(BigDecimal amount) {
		var format = NumberFormat.getNumberInstance(Language.INDONESIAN);
		format.setMaximumFractionDigits(2);
		return "Rp" + format.format(amount);
	}

}
