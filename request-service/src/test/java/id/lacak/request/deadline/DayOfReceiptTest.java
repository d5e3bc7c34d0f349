package id.lacak.request.deadline;

import id.lacak.request.office.ShippedRulebooks;
import id.lacak.request.deadline.Rulebook.AfterHours;
import id.lacak.request.deadline.Rulebook.ClockStart;
import id.lacak.request.lifecycle.ASetting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

/** T0, the local date of receipt in the office's own zone. */
class DayOfReceiptTest {

	private final WorkingCalendar calendar = ASetting.SHIPPED;

	private final Rulebook strict = ShippedRulebooks.newest();

	private final Rulebook lenient = strict.reading(ClockStart.STRICT, AfterHours.NEXT_WORKING_DAY,
			LocalTime.of(16, 0));

	@ParameterizedTest(name = "{0} is {2} for an office in {1}: {3}")
	@CsvSource(textBlock = """
			2026-12-30T15:30:00Z, Asia/Jakarta,  2026-12-30, sent at 00:30 WIT on the 31st and it is still 22:30 WIB
			2026-12-30T15:30:00Z, Asia/Makassar, 2026-12-30, 23:30 WITA
			2026-12-30T15:30:00Z, Asia/Jayapura, 2026-12-31, 00:30 WIT
			2026-11-22T17:00:00Z, Asia/Jakarta,  2026-11-23, midnight WIB although it is the 22nd in UTC
			2026-11-22T16:59:59Z, Asia/Jakarta,  2026-11-22, a second before midnight
			2026-11-22T23:59:00Z, Asia/Jakarta,  2026-11-23, 06:59 WIB; a date taken from UTC would be a day early
			2026-12-31T17:30:00Z, Asia/Jakarta,  2027-01-01, the new year begins in Depok
			""")
	void belongs_to_the_zone_of_the_office(Instant received, ZoneId zone, LocalDate day, String why) {
		assertThat(strict.dayOfReceipt(received, zone, calendar)).as(why).isEqualTo(day);
	}

	@ParameterizedTest(name = "{0}: strict {1}, lenient {2}, because {3}")
	@CsvSource(textBlock = """
			2026-03-13T17:30, 2026-03-13, 2026-03-16, after hours on a Friday
			2026-03-13T16:00, 2026-03-13, 2026-03-16, the office closes at 16:00
			2026-03-13T15:59, 2026-03-13, 2026-03-13, still open
			2026-03-14T10:00, 2026-03-14, 2026-03-16, a Saturday
			2026-03-15T23:00, 2026-03-15, 2026-03-16, a Sunday night is not after the hours of a working day
			2026-03-17T16:30, 2026-03-17, 2026-03-25, the last evening before Nyepi and Lebaran
			2026-03-19T09:00, 2026-03-19, 2026-03-25, on a holiday
			2026-12-31T18:00, 2026-12-31, 2027-01-04, over New Year
			""")
	void depends_on_office_hours_only_where_the_city_says_so(LocalDateTime local, LocalDate strictDay,
			LocalDate lenientDay, String why) {
		var received = local.atZone(ASetting.WIB).toInstant();
		assertThat(strict.dayOfReceipt(received, ASetting.WIB, calendar)).as(why).isEqualTo(strictDay);
		assertThat(lenient.dayOfReceipt(received, ASetting.WIB, calendar)).as(why).isEqualTo(lenientDay);
	}

	@ParameterizedTest(name = "received {0}: {1} and {2}: {3}")
	@CsvSource(textBlock = """
			2026-03-13T17:30, 2026-04-07, 2026-04-16, a day later than the strict reading
			2026-11-23T08:30, 2026-12-07, 2026-12-16, the same within office hours
			2026-12-16T15:59, 2027-01-04, 2027-01-14, a minute before closing
			""")
	void moves_the_due_dates_in_the_lenient_column(LocalDateTime local, LocalDate due, LocalDate extended,
			String why) {
		var receipt = lenient.dayOfReceipt(local.atZone(ASetting.WIB).toInstant(), ASetting.WIB, calendar);
		var answer = calendar.deadlineFor(receipt, lenient.writtenNotice());
		assertThat(answer.lastDay()).as(why).isEqualTo(due);
		assertThat(lenient.extended(answer, calendar).lastDay()).as(why).isEqualTo(extended);
	}

}
