package id.lacak.request.office;

import id.lacak.request.deadline.Deadline;
import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.TimeLimit;
import id.lacak.request.lifecycle.ASetting;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand deadlines counted while decrees are amended again and again, each counted anew
 * at the end from what it remembers: its start, its period and the name of its calendar. The
 * second counter steps from day to day over plain sets. Repeat a failure with
 * {@code -Dcounting.seed=...}.
 */
@NullUnmarked
class OldDecisionsTest {

	private static final int AMENDMENTS = 100;

	private static final int DEADLINES = 100;

	private static final List<String> SCOPES = List.of("ID", "32", "3276", "depok");

	private final long seed = Long.getLong("counting.seed", new Random().nextLong());

	private final Random random = new Random(seed);

	private final AtomicReference<Instant> machine = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

	private final Calendars calendars = new Calendars(
			new OfficeSettings(List.of(TestOffices.entry("depok", null, "32", "3276"))), new InMemoryCalendars(),
			Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC), machine::get);

	/** The days off by scope and year, kept beside for the second counter. */
	private final Map<String, Set<LocalDate>> off = new HashMap<>();

	private record Decided(Deadline deadline, LocalDate bySecondCounter) {
	}

	@Test
	void can_be_counted_again_as_they_stood(TestReporter reporter) {
		reporter.publishEntry("counting.seed", Long.toString(seed));
		for (var version : ShippedHolidays.versions())
			off.put("ID" + version.year(), dates(version));
		var decided = new ArrayList<Decided>();
		for (var amendment = 0; amendment < AMENDMENTS; amendment++) {
			amend();
			for (var i = 0; i < DEADLINES; i++)
				decided.add(decide());
		}
		for (var each : decided) {
			var deadline = each.deadline();
			assertThat(deadline.lastDay()).as("seed %d: %s", seed, deadline).isEqualTo(each.bySecondCounter());
			assertThat(calendars.version(ASetting.DEPOK, deadline.calendar())
					.deadlineFor(deadline.start(), deadline.limit())).as("seed %d", seed).isEqualTo(deadline);
		}
	}

	private Decided decide() {
		var start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365 * 3));
		var limit = TimeLimit.of(1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 30), "test");
		return new Decided(calendars.of(ASetting.DEPOK).deadlineFor(start, limit), second(start, limit.workingDays()));
	}

	private LocalDate second(LocalDate start, int days) {
		var date = start;
		for (var left = days; left > 0;) {
			date = date.plusDays(1);
			var year = date.getYear();
			var day = date;
			var free = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY
					|| SCOPES.stream().anyMatch(scope -> off.getOrDefault(scope + year, Set.of()).contains(day));
			if (!free)
				left--;
		}
		return date;
	}

	private void amend() {
		var scope = SCOPES.get(random.nextInt(SCOPES.size()));
		var year = 2025 + random.nextInt(5);
		var days = new ArrayList<Holiday>();
		for (var i = random.nextInt(25); i > 0; i--)
			days.add(new Holiday(LocalDate.ofYearDay(year, 1 + random.nextInt(365)), "Libur " + i,
					Holiday.Kind.REGIONAL, "uji", scope));
		assertThat(calendars.add(new CalendarVersion(scope, year, calendars.nextNumber(scope, year), true, days, "uji",
				Instant.EPOCH, "admin"))).isTrue();
		off.put(scope + year, dates(calendars.set(ASetting.DEPOK).version(scope, year).orElseThrow()));
		machine.updateAndGet(now -> now.plusSeconds(10));
	}

	private static Set<LocalDate> dates(CalendarVersion version) {
		var dates = new HashSet<LocalDate>();
		version.days().forEach(day -> dates.add(day.date()));
		return dates;
	}

}
