package id.lacak.request.office;

import id.lacak.request.deadline.Period;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.Actor;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules of the law as data, and each case under those it began with. */
@NullUnmarked
class RulebooksTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private final InMemoryRulebooks used = new InMemoryRulebooks();

	@ParameterizedTest(name = "{0} is {1} working days by {2}")
	@CsvSource(delimiter = '|', textBlock = """
			COMPLETENESS_CHECK  |   3 | Perki 1/2021
			APPLICANT_COMPLETES |   3 | Perki 1/2021
			WRITTEN_NOTICE      |  10 | UU 14/2008 Pasal 22 ayat (7)
			EXTENSION           |   7 | UU 14/2008 Pasal 22 ayat (8)
			UNIT_ANSWER         |   5 | Standar layanan PPID
			OBJECTION_FILING    |  30 | UU 14/2008 Pasal 36 ayat (1)
			OBJECTION_ANSWER    |  30 | UU 14/2008 Pasal 36 ayat (2)
			DISPUTE_FILING      |  14 | UU 14/2008 Pasal 37 ayat (2)
			DISPUTE_NOTICE      |   3 | Perki 1/2013
			DISPUTE_COMPLETION  |   7 | Perki 1/2013
			DISPUTE_START       |  14 | UU 14/2008 Pasal 38 ayat (1)
			MEDIATION           |  14 | Perki 1/2013
			MEDIATION_EXTENSION |   7 | Perki 1/2013
			DISPUTE_WHOLE       | 100 | UU 14/2008 Pasal 38 ayat (2)
			COURT_OBJECTION     |  14 | UU 14/2008 Pasal 48 ayat (1)
			DECISION_COPY       |   3 | Perki 1/2013
			COURT_OBJECTION_CALENDAR | 14 | Perki 1/2013 Pasal 60
			CASSATION           |  14 | UU 14/2008 Pasal 50
			""")
	void the_shipped_one_holds_the_periods_of_the_law(Period period, int workingDays, String source) {
		assertThat(ShippedRulebooks.newest().limit(period)).isEqualTo(TimeLimit.of(workingDays, source));
	}

	@Test
	void a_new_rulebook_holds_for_new_cases_from_its_day_and_for_no_old_one() {
		var rules = rulebooks(entry("2027-1", "2027-01-01", Map.of(Period.WRITTEN_NOTICE,
				new RulebookEntry.LimitEntry(8, "UU 99/2026 Pasal 1")), null));
		assertThat(rules.inForce(ASetting.DEPOK, LocalDate.of(2026, 12, 31)).version()).isEqualTo("2021-1");
		var newer = rules.inForce(ASetting.DEPOK, LocalDate.of(2027, 1, 1));
		assertThat(newer.version()).isEqualTo("2027-1");
		assertThat(newer.writtenNotice()).isEqualTo(TimeLimit.of(8, "UU 99/2026 Pasal 1"));
		assertThat(newer.extension()).as("what it leaves out is as before")
				.isEqualTo(ShippedRulebooks.newest().extension());
		assertThat(rules.version(ASetting.DEPOK, "2021-1").writtenNotice().workingDays()).isEqualTo(10);
	}

	@Test
	void a_used_version_cannot_be_given_another_content() {
		rulebooks().forNewCase(ASetting.DEPOK, TODAY);
		var rewritten = rulebooks(entry("2021-1", "2021-06-30", Map.of(), 1));
		assertThatThrownBy(rewritten::compare).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("2021-1")
				.hasMessageContaining("add a version with a new name");
		assertThatThrownBy(() -> rewritten.forNewCase(ASetting.DEPOK, TODAY)).as("if the start could not look")
				.isInstanceOf(IllegalStateException.class);
		assertThat(rewritten.version(ASetting.DEPOK, "2021-1").targetDays()).as("old cases keep theirs").isZero();
	}

	@Test
	void a_version_that_nobody_used_may_still_be_changed() {
		rulebooks().forNewCase(ASetting.DEPOK, TODAY);
		rulebooks(entry("2027-1", "2027-01-01", Map.of(), 1)).compare();
		rulebooks(entry("2027-1", "2027-01-01", Map.of(), 2)).compare();
	}

	@Test
	void a_version_that_left_the_settings_is_read_from_where_it_was_kept() {
		var before = rulebooks(entry("perwal-5", "2026-01-01", Map.of(), 1)).forNewCase(ASetting.DEPOK, TODAY);
		assertThat(rulebooks().version(ASetting.DEPOK, "perwal-5")).isEqualTo(before);
		assertThatThrownBy(() -> rulebooks().version(ASetting.DEPOK, "never-was")).hasMessageContaining("never-was");
	}

	@Test
	void the_promised_day_follows_the_rulebook_and_never_precedes_day_one() {
		var rules = rulebooks(entry("early", "2026-01-01", Map.of(), 1)).inForce(ASetting.DEPOK, TODAY);
		var due = rules.answerBy(TODAY, ASetting.SHIPPED);
		assertThat(due.lastDay()).isEqualTo("2026-12-07");
		assertThat(due.target()).as("the working day before").isEqualTo("2026-12-04");
		assertThat(rules.extended(due, ASetting.SHIPPED).target()).isEqualTo("2026-12-15");
		assertThat(ShippedRulebooks.newest().answerBy(TODAY, ASetting.SHIPPED).target()).isEqualTo("2026-12-07");
	}

	@Test
	void an_office_writes_its_own_in_its_settings() {
		var settings = new Binder(new MapConfigurationPropertySource(Map.ofEntries(
				Map.entry("lacak.offices[0].code", "depok"), Map.entry("lacak.offices[0].name", "PPID Kota Depok"),
				Map.entry("lacak.offices[0].city", "Kota Depok"), Map.entry("lacak.offices[0].address", "Jl. Uji 1"),
				Map.entry("lacak.offices[0].phone", "021"), Map.entry("lacak.offices[0].hours", "Senin"),
				Map.entry("lacak.offices[0].city-code", "3276"),
				Map.entry("lacak.offices[0].clock-start", "COMPLETE"),
				Map.entry("lacak.offices[0].rulebooks[0].version", "perwal-5-2026"),
				Map.entry("lacak.offices[0].rulebooks[0].effective-from", "2026-07-01"),
				Map.entry("lacak.offices[0].rulebooks[0].limits.unit-answer.working-days", "4"),
				Map.entry("lacak.offices[0].rulebooks[0].target-days", "1"))))
				.bind("lacak", OfficeSettings.class)
				.get();
		assertThat(settings.offices().getFirst().office().scopes()).containsExactly("ID", "3276", "depok");
		var rules = new Rulebooks(settings, used);
		assertThat(rules.inForce(ASetting.DEPOK, LocalDate.of(2026, 6, 30)).clockStart())
				.as("the old setting is the reading of the shipped one").isEqualTo(Rulebook.ClockStart.COMPLETE);
		var own = rules.inForce(ASetting.DEPOK, TODAY);
		assertThat(own.version()).isEqualTo("perwal-5-2026");
		assertThat(own.unitAnswer()).isEqualTo(TimeLimit.of(4, "Standar layanan PPID"));
		assertThat(own.targetDays()).isEqualTo(1);
		assertThat(own.clockStart()).isEqualTo(Rulebook.ClockStart.COMPLETE);
	}

	@Test
	void a_rulebook_says_something_about_every_period() {
		var shipped = ShippedRulebooks.newest();
		var limits = new EnumMap<>(shipped.limits());
		limits.remove(Period.MEDIATION);
		assertThatThrownBy(() -> new Rulebook("half", TODAY, limits, List.of("A"), shipped.clockStart(),
				shipped.afterHours(), shipped.closingTime(), 0)).hasMessageContaining("MEDIATION");
	}

	@ParameterizedTest(name = "received {0}, entered on 4 January: {1}, {2}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2026-12-30T02:00:00Z | 2021-1 | a letter of the old year, entered in the new one
			2026-12-31T16:59:59Z | 2021-1 | the last second of the year in Depok
			2026-12-31T17:00:00Z | 2027-1 | the new year in Depok, still the old one in UTC
			-                    | 2027-1 | what comes in now
			""")
	void a_case_runs_under_the_rules_of_the_day_it_came_whenever_it_is_entered(Instant received, String version,
			String why) {
		var clock = Clock.fixed(Instant.parse("2027-01-04T02:00:00Z"), ZoneOffset.UTC);
		var settings = new OfficeSettings(List.of(TestOffices.entry("depok",
				List.of(entry("2027-1", "2027-01-01", Map.of(), null)), "32", "3276")));
		var offices = new Offices(settings, TestOffices.book(clock),
				TestOffices.calendars(settings, clock, new InMemoryCalendars()), new Rulebooks(settings, used), clock);
		assertThat(offices
				.settingForNewCase(offices.get(ASetting.DEPOK), Optional.ofNullable(received), Actor.SYSTEM)
				.rulebook()
				.version()).as(why).isEqualTo(version);
	}

	private Rulebooks rulebooks(RulebookEntry... own) {
		return new Rulebooks(new OfficeSettings(List.of(TestOffices.entry("depok", List.of(own), null, null))), used);
	}

	private static RulebookEntry entry(String version, String from, Map<Period, RulebookEntry.LimitEntry> limits,
			Integer targetDays) {
		return new RulebookEntry(version, LocalDate.parse(from), limits, null, null, null, null, targetDays);
	}

}
