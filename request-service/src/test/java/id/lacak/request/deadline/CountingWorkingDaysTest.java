package id.lacak.request.deadline;

import id.lacak.request.office.ShippedRulebooks;
import id.lacak.request.lifecycle.ASetting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Day 1 is the first working day after the act; the act's own day never counts. */
class CountingWorkingDaysTest {

	private final WorkingCalendar calendar = ASetting.SHIPPED;

	private final Rulebook rules = ShippedRulebooks.newest();

	@ParameterizedTest(name = "received {0}: answer by {1}, extended {2}, because of {5}")
	@CsvSource(textBlock = """
			2024-02-05, 2024-02-22, 2024-03-04, 06/02 07/02 12/02 13/02 15/02 16/02 19/02 20/02 21/02 22/02, 23/02 26/02 27/02 28/02 29/02 01/03 04/03, Isra Mikraj and Imlek and an election day in one week
			2025-03-17, 2025-04-09, 2025-04-21, 18/03 19/03 20/03 21/03 24/03 25/03 26/03 27/03 08/04 09/04, 10/04 11/04 14/04 15/04 16/04 17/04 21/04, Lebaran and Nyepi 2025 and Good Friday before the 17th day
			2026-03-13, 2026-04-06, 2026-04-15, 16/03 17/03 25/03 26/03 27/03 30/03 31/03 01/04 02/04 06/04, 07/04 08/04 09/04 10/04 13/04 14/04 15/04, a Friday before Nyepi and Lebaran 2026
			2026-11-23, 2026-12-07, 2026-12-16, 24/11 25/11 26/11 27/11 30/11 01/12 02/12 03/12 04/12 07/12, 08/12 09/12 10/12 11/12 14/12 15/12 16/12, nothing but weekends
			2026-12-16, 2027-01-04, 2027-01-14, 17/12 18/12 21/12 22/12 23/12 28/12 29/12 30/12 31/12 04/01, 06/01 07/01 08/01 11/01 12/01 13/01 14/01, the change of the year and Isra Mikraj on 5 January
			""")
	void gives_ten_and_then_seven_more(LocalDate received, LocalDate due, LocalDate extended, String firstTen,
			String nextSeven, String why) {
		var answer = calendar.deadlineFor(received, rules.writtenNotice());
		assertThat(answer.lastDay()).as(why).isEqualTo(due);
		assertThat(rules.extended(answer, calendar).lastDay()).as(why).isEqualTo(extended);
		assertThat(counted(received, 10)).isEqualTo(firstTen);
		assertThat(counted(due, 7)).isEqualTo(nextSeven);
		assertThat(counted(received, 17)).as("one run of 17 days").isEqualTo(firstTen + " " + nextSeven);
	}

	@ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
	@CsvSource(textBlock = """
			2026-08-10,  1, 2026-08-11, the day of the act is not counted
			2026-08-14,  1, 2026-08-18, a weekend and Independence Day are skipped
			2026-08-15,  1, 2026-08-18, an act on a Saturday
			2026-08-16,  1, 2026-08-18, an act on a Sunday
			2026-08-17,  1, 2026-08-18, an act on a holiday
			2025-08-15,  1, 2025-08-19, 18 August 2025 became collective leave eleven days before it came
			2024-02-13,  1, 2024-02-15, the general election was a holiday
			2024-11-26,  1, 2024-11-28, the regional elections were a holiday
			2026-12-31,  1, 2027-01-04, New Year on a Friday
			2026-12-23,  1, 2026-12-28, Christmas Eve is collective leave
			2027-01-04,  1, 2027-01-06, the first Isra Mikraj of 2027
			2027-12-23,  1, 2027-12-27, the second Isra Mikraj of 2027 is a Sunday and takes no working day
			2026-02-10,  3, 2026-02-13, completeness check of a request registered on a Tuesday
			2026-02-12,  3, 2026-02-19, applicant completes; 16 and 17 February are off
			2026-02-18, 10, 2026-03-04, answer after completion
			2026-03-04,  7, 2026-03-13, and its extension
			2026-02-02, 30, 2026-03-25, objection to a refusal; Imlek and Nyepi and Lebaran lie between
			2026-02-27, 30, 2026-04-20, the superior answers; 3 April is off
			2026-04-20, 14, 2026-05-11, dispute after silence; 1 May is off
			2026-04-09, 14, 2026-04-29, dispute after an answer
			2026-04-20,100, 2026-09-18, the commission's hundred days
			""")
	void skips_what_the_decrees_take_out(LocalDate act, int days, LocalDate lastDay, String why) {
		assertThat(calendar.deadlineFor(act, TimeLimit.of(days, "test")).lastDay()).as(why).isEqualTo(lastDay);
	}

	@Test
	void says_for_every_day_why_it_counts_or_does_not() {
		assertThat(calendar.count(LocalDate.parse("2026-08-14"), 1)).containsExactly(
				new CountedDay.OnWeekend(LocalDate.parse("2026-08-15")),
				new CountedDay.OnWeekend(LocalDate.parse("2026-08-16")),
				new CountedDay.OnHoliday(LocalDate.parse("2026-08-17"),
						calendar.holidayOn(LocalDate.parse("2026-08-17")).orElseThrow()),
				new CountedDay.Working(LocalDate.parse("2026-08-18"), 1));
	}

	@Test
	void opens_the_window_after_silence_on_the_day_after_the_last_one() {
		var silence = calendar.deadlineFor(LocalDate.parse("2026-02-27"), rules.objectionAnswer());
		assertThat(silence.hasPassed(LocalDate.parse("2026-04-20"))).isFalse();
		assertThat(silence.hasPassed(LocalDate.parse("2026-04-21"))).isTrue();
	}

	@ParameterizedTest(name = "{0} days: {1}")
	@CsvSource({"0, a period of no day is none", "-1, nor a negative one", "1001, nor one of four years"})
	void refuses_to_count_nonsense(int days, String why) {
		assertThatThrownBy(() -> calendar.count(LocalDate.parse("2026-08-14"), days)).as(why)
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void lets_no_deadline_end_before_it_starts_nor_promise_more_than_the_law_gives() {
		var day = LocalDate.parse("2026-11-23");
		var limit = rules.writtenNotice();
		assertThatThrownBy(() -> new Deadline(day, day, day, limit, false, "test"))
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new Deadline(day, day.plusDays(1), day.plusDays(2), limit, false, "test"))
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void gives_every_period_its_legal_source() {
		assertThat(List.of(rules.completenessCheck(), rules.applicantCompletes(), rules.writtenNotice(),
				rules.extension(), rules.objectionFiling(), rules.objectionAnswer(), rules.disputeFiling()))
				.extracting(limit -> limit.workingDays() + " " + limit.basis())
				.containsExactly("3 Perki 1/2021", "3 Perki 1/2021", "10 UU 14/2008 Pasal 22 ayat (7)",
						"7 UU 14/2008 Pasal 22 ayat (8)", "30 UU 14/2008 Pasal 36 ayat (1)",
						"30 UU 14/2008 Pasal 36 ayat (2)", "14 UU 14/2008 Pasal 37 ayat (2)");
	}

	private String counted(LocalDate start, int days) {
		return calendar.count(start, days)
				.stream()
				.filter(CountedDay::counted)
				.map(day -> day.date().format(DateTimeFormatter.ofPattern("dd/MM")))
				.collect(Collectors.joining(" "));
	}

}
