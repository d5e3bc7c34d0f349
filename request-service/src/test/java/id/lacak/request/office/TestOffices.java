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
		var settings = new OfficeSettings(List.of(entry("depok", null, null, null)));
		return new Offices(settings, new Calendars(), new Rulebooks(settings, new InMemoryRulebooks()), clock);
	}

	/** An office with its own rulebooks and regions. */
	static OfficeEntry entry(String code, List<RulebookEntry> rulebooks, String province, String city) {
		return new OfficeEntry(code, "PPID Kota Depok", "Kota Depok", ZoneId.of("Asia/Jakarta"),
				"Jl. Margonda Raya 54", "(021) 555-0100", "Senin-Jumat 08.00-15.30", "Sekretaris Daerah", null,
				"{seq:000}/PPID/{romanMonth}/{year}", OfficeEntry.Completeness.OFFICER, Rulebook.ClockStart.STRICT,
				Rulebook.AfterHours.SAME_DAY, LocalTime.of(16, 0), rulebooks, province, city, null);
	}

}
