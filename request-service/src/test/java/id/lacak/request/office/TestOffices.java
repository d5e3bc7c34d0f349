package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.office.OfficeSettings.OfficeEntry;

import org.jspecify.annotations.NullUnmarked;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The offices of tests. */
@NullUnmarked
public final class TestOffices {

	private TestOffices() {
	}

	/** The example office alone, by this clock. */
	public static Offices depok(Clock clock) {
		return new Offices(new OfficeSettings(List.of(new OfficeEntry("depok", "PPID Kota Depok", "Kota Depok",
				ZoneId.of("Asia/Jakarta"), "Jl. Margonda Raya 54", "(021) 555-0100", "Senin-Jumat 08.00-15.30",
				"Sekretaris Daerah", null, "{seq:000}/PPID/{romanMonth}/{year}",
				"{seq:000}/PPID/KEBERATAN/{romanMonth}/{year}", OfficeEntry.Completeness.OFFICER,
				Rulebook.ClockStart.STRICT, Rulebook.AfterHours.SAME_DAY, LocalTime.of(16, 0), null))),
				new Calendars(), clock);
	}

}
