package id.lacak.request.office;

import id.lacak.request.deadline.Rulebook;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.office.OfficeSettings.OfficeEntry;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One deployment, several offices, each with its own zone and reading of the law. */
class OfficesTest {

	private final Clock clock = Clock.fixed(Instant.parse("2026-12-30T15:30:00Z"), ZoneId.of("UTC"));

	private final Offices offices = offices(entry("depok", ASetting.WIB, "ppid.depok.example"),
			entry("jayapura", ASetting.WIT, "PPID.Jayapura.example"));

	@Test
	void are_found_by_the_host_the_public_uses() {
		assertThat(offices.forHost("ppid.jayapura.EXAMPLE").code().value()).isEqualTo("jayapura");
		assertThat(offices.forHost("somewhere.else").code().value()).as("the first one answers").isEqualTo("depok");
	}

	@Test
	void have_their_own_today() {
		var actor = ASetting.actor(Role.DESK_OFFICER);
		assertThat(offices.settingFor(offices.forHost("ppid.depok.example"), actor).today()).isEqualTo("2026-12-30");
		assertThat(offices.settingFor(offices.get(new OfficeCode("jayapura")), actor).today()).isEqualTo("2026-12-31");
	}

	@Test
	void know_their_units() {
		var depok = offices.get(ASetting.DEPOK);
		assertThat(depok.unit("disdik")).map(Office.Unit::name).contains("Dinas Pendidikan");
		assertThat(depok.unit("nobody")).isEmpty();
	}

	@Test
	void must_be_told_apart_and_be_there() {
		var depok = entry("depok", ASetting.WIB, "a.example");
		assertThatThrownBy(() -> offices(depok, depok)).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> offices()).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> offices.get(new OfficeCode("bogor"))).isInstanceOf(IllegalArgumentException.class);
	}

	private Offices offices(OfficeEntry... entries) {
		var settings = new OfficeSettings(List.of(entries));
		return new Offices(settings, TestOffices.book(clock),
				TestOffices.calendars(settings, clock, new InMemoryCalendars()),
				new Rulebooks(settings, new InMemoryRulebooks()), clock);
	}

	private static OfficeEntry entry(String code, ZoneId zone, String host) {
		return new OfficeEntry(code, "PPID " + code, code, zone, "Jl. Uji 1", "(021) 555-0100", "Senin–Jumat",
				"Sekretaris Daerah", List.of(host), "{seq:000}/PPID/{romanMonth}/{year}",
				"{seq:000}/PPID/KEBERATAN/{romanMonth}/{year}",
				OfficeEntry.Completeness.OFFICER, Rulebook.ClockStart.STRICT, Rulebook.AfterHours.SAME_DAY,
				LocalTime.of(16, 0), null, null, null,
				List.of(new OfficeEntry.UnitEntry("disdik", "Dinas Pendidikan")),
				TestOffices.usualReminders());
	}

}
