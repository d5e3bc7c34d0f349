package id.lacak.request.office;

import id.lacak.request.deadline.Holiday;
import id.lacak.request.deadline.WorkingCalendar;
import id.lacak.request.lifecycle.ASetting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** The decrees as they are shipped. */
class ShippedCalendarTest {

	private final WorkingCalendar calendar = ShippedHolidays.calendar();

	@ParameterizedTest(name = "{0}: {1} national holidays and {2} days of collective leave: {3}")
	@CsvSource(textBlock = """
			2024, 19, 10, 17 of the decree and two election days by Keppres
			2025, 17, 11, the amendment of 7 August added 18 August
			2026, 17,  8, as decreed on 19 September 2025
			2027, 18,  8, as decreed on 15 September 2026
			""")
	void holds_every_day_of_the_decrees(int year, long national, long leave, String why) {
		assertThat(calendar.isDecreed(year)).isTrue();
		assertThat(calendar.holidaysOf(year)).as(why)
				.filteredOn(day -> day.kind() == Holiday.Kind.NATIONAL_HOLIDAY)
				.hasSize((int) national);
		assertThat(calendar.holidaysOf(year)).as(why)
				.filteredOn(day -> day.kind() == Holiday.Kind.COLLECTIVE_LEAVE)
				.hasSize((int) leave);
		assertThat(calendar.holidaysOf(year)).allMatch(day -> !day.decree().isBlank() && day.scope().equals("ID"));
	}

	@Test
	void has_two_isra_mikraj_in_2027() {
		assertThat(calendar.holidaysOf(2027)).filteredOn(day -> day.name().startsWith("Isra Mikraj"))
				.extracting(Holiday::date)
				.containsExactly(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 12, 26));
	}

	@Test
	void does_not_pretend_to_know_2028() {
		assertThat(calendar.isDecreed(2028)).isFalse();
		assertThat(calendar.version()).isEqualTo("shipped-2027");
	}

}
