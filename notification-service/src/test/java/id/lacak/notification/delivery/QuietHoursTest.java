package id.lacak.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import id.lacak.notification.support.ANotification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.lacak.notification.support.ANotification.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

class QuietHoursTest {

	private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

	private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(10),
			Duration.ofMinutes(2), Duration.ofHours(24));

	@ParameterizedTest(name = "{0} in {1} waits until {2}: {3}")
	@CsvSource(textBlock = """
			2026-11-23T12:59:59Z, Asia/Jakarta,  -,                    a second before eight in the evening
			2026-11-23T13:00:00Z, Asia/Jakarta,  2026-11-24T01:00:00Z, eight in the evening
			2026-11-23T17:30:00Z, Asia/Jakarta,  2026-11-24T01:00:00Z, after midnight it is the same night
			2026-11-24T00:59:59Z, Asia/Jakarta,  2026-11-24T01:00:00Z, a second before eight in the morning
			2026-11-24T01:00:00Z, Asia/Jakarta,  -,                    eight in the morning
			2026-11-23T12:30:00Z, Asia/Jayapura, 2026-11-23T23:00:00Z, in the east it is night two hours earlier
			2026-11-23T23:00:00Z, Asia/Jayapura, -,                    and morning two hours earlier
			2026-11-23T12:30:00Z, Asia/Makassar, 2026-11-24T00:00:00Z, half past eight in the middle of the country
			2026-12-31T16:00:00Z, Asia/Jakarta,  2027-01-01T01:00:00Z, the last night of the year
			""")
	void end_in_the_morning_of_the_zone(String now, String zone, String end, String why) {
		assertThat(NIGHT.endAfter(Instant.parse(now), ZoneId.of(zone))).as(why)
				.isEqualTo("-".equals(end) ? Optional.empty() : Optional.of(Instant.parse(end)));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({"2026-11-23T04:59:59Z, false", "2026-11-23T05:00:00Z, true", "2026-11-23T05:59:59Z, true",
			"2026-11-23T06:00:00Z, false"})
	void may_lie_within_a_day(String now, boolean quiet) {
		var lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
		assertThat(lunch.endAfter(Instant.parse(now), ZoneId.of("Asia/Jakarta")).isPresent()).isEqualTo(quiet);
	}

	@Test
	void may_be_none() {
		assertThat(QuietHours.NONE.endAfter(Instant.parse("2026-11-23T17:00:00Z"), ZoneId.of("Asia/Jakarta")))
				.isEmpty();
	}

	@Test
	void make_a_text_wait_without_using_up_tries_or_the_time_for_them() {
		var morning = Instant.parse("2026-11-24T01:00:00Z");
		var text = ANotification.quietSms("e-1", "Asia/Jakarta").after();
		var hushed = text.hushed(NIGHT, new Moment(LEGAL, Instant.parse("2026-11-23T13:00:00Z"))).orElseThrow();
		assertThat(hushed.after().state()).isEqualTo(new State.Waiting(morning));
		assertThat(hushed.after().attempts()).isZero();
		assertThat(hushed.after().since()).isEqualTo(morning);
		assertThat(hushed.reports()).isEmpty();
		assertThat(hushed.after().hushed(NIGHT, new Moment(LEGAL, morning))).isEmpty();
	}

	@Test
	void go_by_machine_time_and_not_by_the_clock_that_can_be_moved() {
		var text = ANotification.quietSms("e-1", "Asia/Jakarta").after();
		var nightByLaw = new Moment(Instant.parse("2026-11-23T17:00:00Z"), Instant.parse("2026-11-23T03:00:00Z"));
		assertThat(text.hushed(NIGHT, nightByLaw)).isEmpty();
	}

	@Test
	void hold_no_email_and_no_text_that_may_leave_at_any_hour() {
		var night = new Moment(LEGAL, Instant.parse("2026-11-23T17:00:00Z"));
		assertThat(ANotification.plannedEmail("e-1").after().hushed(NIGHT, night)).isEmpty();
		assertThat(ANotification.plannedSms("e-1").after().hushed(NIGHT, night)).isEmpty();
	}

	@Test
	void hold_also_what_a_person_wants_sent_again_and_what_failed_in_the_evening() {
		var night = new Moment(LEGAL, Instant.parse("2026-11-23T17:00:00Z"));
		var text = ANotification.quietSms("e-1", "Asia/Jakarta").after();
		var failed = text.claim("me", night.machine(), night)
				.orElseThrow()
				.after()
				.after(new SendResult.Failed(FailureKind.PERMANENT, "x"), POLICY, night);
		assertThat(failed.after().resend("c-1", night).orElseThrow().after().hushed(NIGHT, night)).isPresent();
	}

}
