package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.office.OfficeSettings.OfficeEntry;
import id.lacak.request.reminder.CatchUp;

import org.jspecify.annotations.NullUnmarked;

import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The offices of tests. */
@NullUnmarked
public final class TestOffices {

	private static final OfficeSettings DEPOK = new OfficeSettings(List.of(entry("depok", null, "32", "3276")));

	private TestOffices() {
	}

	/** The example office alone, by this clock, under the shipped decrees. */
	public static Offices depok(Clock clock) {
		return depok(clock, new InMemoryCalendars());
	}

	/** The example office alone, by this clock and these calendars. */
	public static Offices depok(Clock clock, CalendarShelf shelf) {
		return depok(clock, calendars(clock, shelf));
	}

	/** The example office alone, by this clock and these calendars. */
	public static Offices depok(Clock clock, Calendars calendars) {
		return new Offices(DEPOK, book(clock), calendars, new Rulebooks(DEPOK, new InMemoryRulebooks()), clock);
	}

	/** Nobody has said anything about the offices yet. */
	static OfficeBook book(Clock clock) {
		return new OfficeBook(new InMemoryOfficeShelf(), clock, Clock.systemUTC());
	}

	/** The calendars of the example office, which lies in province 32 and is city 3276. */
	public static Calendars calendars(Clock clock, CalendarShelf shelf) {
		return calendars(clock, shelf, Clock.systemUTC());
	}

	/** The same by this machine time. */
	public static Calendars calendars(Clock clock, CalendarShelf shelf, InstantSource machineTime) {
		return new Calendars(DEPOK, shelf, clock, machineTime);
	}

	static Calendars calendars(OfficeSettings settings, Clock clock, CalendarShelf shelf) {
		return new Calendars(settings, shelf, clock, Clock.systemUTC());
	}

	/** An office with its own rulebooks and regions. */
	static OfficeEntry entry(String code, List<RulebookEntry> rulebooks, String province, String city) {
		return new OfficeEntry(code, "PPID Kota Depok", "Kota Depok", ZoneId.of("Asia/Jakarta"),
				"Jl. Margonda Raya 54", "(021) 555-0100", "Senin-Jumat 08.00-15.30", "Sekretaris Daerah", null,
				"{seq:000}/PPID/{romanMonth}/{year}", "{seq:000}/PPID/KEBERATAN/{romanMonth}/{year}",
				OfficeEntry.Completeness.OFFICER, Rulebook.ClockStart.STRICT, Rulebook.AfterHours.SAME_DAY,
				LocalTime.of(16, 0), rulebooks, province, city, null, usualReminders());
	}

	/** Reminders at 09:00 until 18:00, the digest at 07:30. */
	static OfficeEntry.ReminderEntry usualReminders() {
		return new OfficeEntry.ReminderEntry(LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(7, 30),
				CatchUp.AUTOMATIC);
	}

}
