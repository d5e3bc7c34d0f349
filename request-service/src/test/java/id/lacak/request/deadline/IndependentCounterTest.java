package id.lacak.request.deadline;

import id.lacak.request.office.ShippedRulebooks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand random counts against another way of counting: an index into the list of all
 * working days. Repeat a failure with {@code -Dcounting.seed=...}.
 */
class IndependentCounterTest {

	private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2036, 1, 1);

	private static final List<ZoneId> ZONES = List.of(ZoneId.of("Asia/Jakarta"), ZoneId.of("Asia/Makassar"),
			ZoneId.of("Asia/Jayapura"));

	private final long seed = Long.getLong("counting.seed", new Random().nextLong());

	private final Random random = new Random(seed);

	@Test
	void agrees_on_ten_thousand_random_dates_periods_and_calendars(TestReporter reporter) {
		reporter.publishEntry("counting.seed", Long.toString(seed));
		for (var calendar = 0; calendar < 100; calendar++) {
			var holidays = someHolidays();
			var decreed = someYears();
			var subject = new WorkingCalendar("random", holidays, decreed);
			var list = listOfWorkingDays(holidays);
			for (var count = 0; count < 100; count++)
				compare(subject, list, decreed);
		}
	}

	/** From the instant of receipt in the office's zone over both readings of the day to the extension. */
	@Test
	void agrees_on_ten_thousand_chains_from_an_instant_to_the_extended_date(TestReporter reporter) {
		reporter.publishEntry("counting.seed", Long.toString(seed));
		for (var calendar = 0; calendar < 100; calendar++) {
			var holidays = someHolidays();
			var decreed = someYears();
			var subject = new WorkingCalendar("random", holidays, decreed);
			var list = listOfWorkingDays(holidays);
			for (var chain = 0; chain < 100; chain++)
				follow(subject, list, decreed);
		}
	}

	private void follow(WorkingCalendar subject, List<LocalDate> workingDays, Set<Integer> decreed) {
		var zone = ZONES.get(random.nextInt(ZONES.size()));
		var closing = LocalTime.of(14 + random.nextInt(4), random.nextInt(60));
		var lenient = random.nextBoolean();
		var rules = ShippedRulebooks.newest()
				.reading(Rulebook.ClockStart.STRICT,
						lenient ? Rulebook.AfterHours.NEXT_WORKING_DAY : Rulebook.AfterHours.SAME_DAY, closing);
		var local = FIRST.plusDays(random.nextInt(365 * 12)).atTime(random.nextInt(24), random.nextInt(60));
		var where = "seed " + seed + ": received " + local + " " + zone + ", closing " + closing + ", lenient "
				+ lenient;
		var received = rules.dayOfReceipt(local.atZone(zone).toInstant(), zone, subject);
		assertThat(received).as(where)
				.isEqualTo(lenient ? lenientDay(workingDays, local, closing) : local.toLocalDate());
		var place = after(workingDays, received);
		var answer = rules.answerBy(received, subject);
		var extended = rules.extended(answer, subject);
		assertThat(answer.lastDay()).as(where).isEqualTo(workingDays.get(place + 9));
		assertThat(extended.lastDay()).as(where).isEqualTo(workingDays.get(place + 16));
		assertThat(extended.provisional()).as(where)
				.isEqualTo(!IntStream.rangeClosed(received.plusDays(1).getYear(), extended.lastDay().getYear())
						.allMatch(decreed::contains));
	}

	/** A working day before the office closes, else the next one. */
	private static LocalDate lenientDay(List<LocalDate> workingDays, LocalDateTime local, LocalTime closing) {
		var place = Collections.binarySearch(workingDays, local.toLocalDate());
		if (place >= 0)
			return workingDays.get(local.toLocalTime().isBefore(closing) ? place : place + 1);
		return workingDays.get(-place - 1);
	}

	private void compare(WorkingCalendar subject, List<LocalDate> workingDays, Set<Integer> decreed) {
		var start = FIRST.plusDays(random.nextInt(365 * 12));
		var period = 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 30);
		var where = "seed " + seed + ": " + period + " days after " + start;
		var expected = workingDays.get(after(workingDays, start) + period - 1);
		var found = subject.deadlineFor(start, TimeLimit.of(period, "test"));
		assertThat(found.lastDay()).as(where).isEqualTo(expected);
		assertThat(found.provisional()).as(where)
				.isEqualTo(!IntStream.rangeClosed(start.plusDays(1).getYear(), expected.getYear())
						.allMatch(decreed::contains));
		assertThat(subject.distance(start, expected)).as(where).isEqualTo(period);
		var later = expected.plusDays(random.nextInt(40));
		assertThat(subject.distance(later, expected)).as(where + ", seen on " + later)
				.isEqualTo(later.equals(expected)
						? 0
						: -Math.max(1, after(workingDays, later) - after(workingDays, expected)));
	}

	private static int after(List<LocalDate> workingDays, LocalDate day) {
		var place = Collections.binarySearch(workingDays, day);
		return place >= 0 ? place + 1 : -place - 1;
	}

	private static List<LocalDate> listOfWorkingDays(List<Holiday> holidays) {
		var off = holidays.stream().map(Holiday::date).collect(Collectors.toCollection(HashSet::new));
		return FIRST.datesUntil(LAST)
				.filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !off.contains(day))
				.toList();
	}

	private List<Holiday> someHolidays() {
		var share = random.nextDouble(0.3);
		return FIRST.datesUntil(LAST)
				.filter(_ -> random.nextDouble() < share)
				.map(day -> Holiday.national(day, "libur", Holiday.Kind.values()[random.nextInt(3)], "test"))
				.toList();
	}

	private Set<Integer> someYears() {
		return IntStream.rangeClosed(2020, 2036).filter(_ -> random.nextInt(4) > 0).boxed().collect(Collectors.toSet());
	}

}
