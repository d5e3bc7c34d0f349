package id.lacak.request.deadline;

import id.lacak.request.office.ShippedRulebooks;
import id.lacak.request.lifecycle.ASetting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** A date that needs a year without a decree says so; it is never guessed silently. */
class ProvisionalDatesTest {

	private final WorkingCalendar calendar = ASetting.SHIPPED;

	private final Rulebook rules = ShippedRulebooks.newest();

	@ParameterizedTest(name = "received {0}: answer provisional {1}, extended provisional {2}, because {3}")
	@CsvSource(textBlock = """
			2026-12-16, false, false, 2027 is decreed
			2027-12-01, false, false, both end in 2027
			2027-12-10, false, true,  the extension runs into 2028
			2027-12-20, true,  true,  the answer itself falls into 2028
			2028-06-01, true,  true,  nothing of 2028 is decreed
			2023-12-20, true,  true,  2023 is not shipped; what is added to an uncertain date is uncertain
			""")
	void are_those_that_touch_a_year_without_decree(LocalDate received, boolean answer, boolean extended, String why) {
		var first = calendar.deadlineFor(received, rules.writtenNotice());
		assertThat(first.provisional()).as(why).isEqualTo(answer);
		assertThat(rules.extended(first, calendar).provisional()).as(why).isEqualTo(extended);
	}

	@Test
	void become_certain_and_later_once_the_decree_is_known() {
		var received = LocalDate.parse("2027-12-20");
		var newYear = Holiday.national(LocalDate.parse("2028-01-03"), "Hari libur uji",
				Holiday.Kind.NATIONAL_HOLIDAY, "SKB uji");
		var decreed = new WorkingCalendar("with-2028",
				java.util.stream.Stream.concat(calendar.holidaysOf(2027).stream(), List.of(newYear).stream()).toList(),
				Set.of(2027, 2028));
		var before = calendar.deadlineFor(received, rules.writtenNotice());
		var after = decreed.deadlineFor(received, rules.writtenNotice());
		assertThat(after.provisional()).isFalse();
		assertThat(after.lastDay()).isEqualTo(before.lastDay().plusDays(1));
		assertThat(after.calendar()).isEqualTo("with-2028");
	}

	@Test
	void still_count_the_weekdays_of_the_unknown_year() {
		assertThat(calendar.deadlineFor(LocalDate.parse("2028-02-28"), TimeLimit.of(2, "test")).lastDay())
				.as("leap day and the first of March")
				.isEqualTo("2028-03-01");
	}

}
