package id.lacak.request.deadline;

import id.lacak.request.lifecycle.ASetting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages turn into "5 working days left", "today" or "2 working days late". */
class DistanceTest {

	private final WorkingCalendar calendar = ASetting.SHIPPED;

	@ParameterizedTest(name = "on {0} the day {1} is {2} working days away: {3}")
	@CsvSource(textBlock = """
			2026-11-23, 2026-12-07, 10, on the day of receipt all ten are left
			2026-11-30, 2026-12-07,  5, the first reminder
			2026-12-02, 2026-12-07,  3, the second
			2026-12-04, 2026-12-07,  1, the third
			2026-12-05, 2026-12-07,  1, a Saturday does not bring it nearer
			2026-12-06, 2026-12-07,  1, nor does a Sunday
			2026-12-07, 2026-12-07,  0, on the day it is in time
			2026-12-08, 2026-12-07, -1, one working day late
			2026-12-14, 2026-12-07, -5, a week late
			2026-12-12, 2026-12-11, -1, late on a Saturday although no working day has passed since
			2026-12-23, 2026-12-28,  1, Christmas lies between
			2026-12-24, 2026-12-23, -1, late on a holiday
			""")
	void counts_working_days_in_both_directions(LocalDate today, LocalDate lastDay, int distance, String why) {
		assertThat(calendar.distance(today, lastDay)).as(why).isEqualTo(distance);
	}

	@Test
	void finds_the_internal_target_one_working_day_earlier() {
		assertThat(calendar.previousWorkingDay(LocalDate.parse("2027-01-04"))).isEqualTo("2026-12-31");
		assertThat(calendar.previousWorkingDay(LocalDate.parse("2026-03-25"))).isEqualTo("2026-03-17");
		assertThat(calendar.sameOrNextWorkingDay(LocalDate.parse("2026-03-18"))).isEqualTo("2026-03-25");
		assertThat(calendar.sameOrNextWorkingDay(LocalDate.parse("2026-03-25"))).isEqualTo("2026-03-25");
	}

}
