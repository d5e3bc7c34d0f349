package id.lacak.request.office;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.ASetting;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.storage.TestCalendars;
import id.lacak.request.storage.TestMongo;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Calendars are versions: the newest one holds, and every older one can be counted on again. */
@NullUnmarked
class CalendarsTest {

	private static final OfficeCode JAYAPURA = new OfficeCode("jayapura");

	private static final OfficeSettings SETTINGS = new OfficeSettings(List.of(
			TestOffices.entry("depok", null, "32", "3276"), TestOffices.entry("jayapura", null, "91", null)));

	private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

	private static TestMongo mongo;

	private final AtomicReference<Instant> machine = new AtomicReference<>(NOON);

	private final AtomicReference<Instant> legal = new AtomicReference<>(NOON);

	private final Calendars calendars = replica();

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@AfterEach
	void empty() {
		mongo.clear();
	}

	@Test
	void are_the_shipped_decrees_until_a_version_is_added() {
		assertThat(calendars.of(ASetting.DEPOK).version()).isEqualTo("shipped-2027");
		assertThat(calendars.set(ASetting.DEPOK).year(2026).version()).isEqualTo("ID/2026.1");
		assertThat(calendars.set(ASetting.DEPOK).year(2028)).isEqualTo(new CalendarYear(2028, false, "ID/2028.0",
				List.of()));
	}

	@Test
	void give_way_to_the_newest_effective_version_and_stay_countable() {
		var limit = TimeLimit.of(10, "test");
		var before = calendars.of(ASetting.DEPOK).deadlineFor(LocalDate.of(2026, 11, 23), limit);
		assertThat(calendars.add(national(2026, 2, "2026-12-01"))).isTrue();
		var after = calendars.of(ASetting.DEPOK).deadlineFor(LocalDate.of(2026, 11, 23), limit);
		assertThat(after.calendar()).isEqualTo("shipped-2027+ID/2026.2");
		assertThat(after.lastDay()).as("Christmas is a working day in this version").isEqualTo("2026-12-08");
		assertThat(calendars.version(ASetting.DEPOK, before.calendar()).deadlineFor(before.start(), before.limit()))
				.as("as it stood").isEqualTo(before);
		assertThat(replica().version(ASetting.DEPOK, after.calendar()).deadlineFor(after.start(), after.limit()))
				.isEqualTo(after);
		assertThatThrownBy(() -> calendars.version(ASetting.DEPOK, "shipped-2027+ID/2026.9"))
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void hold_where_their_scope_is() {
		calendars.add(regional("32", "2026-12-01"));
		calendars.add(regional("3276", "2026-12-02"));
		calendars.add(regional("depok", "2026-12-03"));
		calendars.add(regional("91", "2026-12-04"));
		assertThat(calendars.of(ASetting.DEPOK).version())
				.isEqualTo("shipped-2027+32/2026.2+3276/2026.2+depok/2026.2");
		assertThat(calendars.of(ASetting.DEPOK).isWorkingDay(LocalDate.of(2026, 12, 3))).isFalse();
		assertThat(calendars.of(ASetting.DEPOK).isWorkingDay(LocalDate.of(2026, 12, 4))).isTrue();
		assertThat(calendars.of(JAYAPURA).isWorkingDay(LocalDate.of(2026, 12, 4))).isFalse();
		assertThat(calendars.where("ID")).containsExactly(ASetting.DEPOK, JAYAPURA);
		assertThat(calendars.where("3276")).containsExactly(ASetting.DEPOK);
	}

	@Test
	void hold_from_the_instant_of_the_legal_clock_on() {
		calendars.add(national(2026, 2, "2026-12-01"));
		legal.set(NOON.minusSeconds(1));
		assertThat(calendars.of(ASetting.DEPOK).version()).isEqualTo("shipped-2027");
		assertThat(calendars.nextNumber("ID", 2026)).as("numbers are never given twice").isEqualTo(3);
	}

	@Test
	void are_seen_by_other_replicas_within_seconds() {
		var other = replica();
		assertThat(other.of(ASetting.DEPOK).version()).isEqualTo("shipped-2027");
		calendars.add(national(2026, 2, "2026-12-01"));
		assertThat(other.of(ASetting.DEPOK).version()).as("read just now").isEqualTo("shipped-2027");
		machine.set(NOON.plusSeconds(1));
		assertThat(other.of(ASetting.DEPOK).version()).isEqualTo("shipped-2027+ID/2026.2");
	}

	@Test
	void get_each_number_once() {
		assertThat(calendars.add(national(2026, 2, "2026-12-01"))).isTrue();
		assertThat(replica().add(national(2026, 2, "2026-12-02"))).isFalse();
	}

	@Test
	void refuse_a_version_that_was_changed_by_hand() {
		calendars.add(national(2026, 2, "2026-12-01"));
		mongo.database().getCollection("calendars").updateOne(Filters.eq("_id", "ID/2026.2"),
				Updates.set("days.0.date", "2026-12-02"));
		assertThatThrownBy(() -> replica().of(ASetting.DEPOK)).hasMessageContaining("changed by hand");
	}

	@Test
	void take_the_nearest_scope_for_a_year_nobody_decreed_and_stay_provisional() {
		calendars.add(new CalendarVersion("3276", 2028, 2, false, List.of(day("2028-04-27", "3276")), "Perwal", NOON,
				"admin"));
		var calendar = calendars.of(ASetting.DEPOK);
		assertThat(calendar.isDecreed(2028)).isFalse();
		assertThat(calendar.isWorkingDay(LocalDate.of(2028, 4, 27))).isFalse();
		assertThat(calendars.set(ASetting.DEPOK).year(2028).version()).isEqualTo("ID/2028.0+3276/2028.2");
	}

	private Calendars replica() {
		return new Calendars(SETTINGS, TestCalendars.on(mongo), new Clock() {

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return legal.get();
			}
		}, (InstantSource) machine::get);
	}

	private static CalendarVersion national(int year, int number, String date) {
		return new CalendarVersion("ID", year, number, true, List.of(day(date, "ID")), "SKB uji", NOON, "admin");
	}

	private static CalendarVersion regional(String scope, String date) {
		return new CalendarVersion(scope, 2026, 2, true, List.of(day(date, scope)), "Perda uji", NOON, "admin");
	}

	private static Holiday day(String date, String scope) {
		return new Holiday(LocalDate.parse(date), "Libur uji", Holiday.Kind.REGIONAL, "Keputusan uji", scope);
	}

}
