package id.lacak.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.lacak.notification.support.ANotification;

/** An office reminds people on working days from nine to six; the second of these is a Monday. */
class SendingHoursTest {

	private static final Instant MACHINE = ANotification.MACHINE;

	private static final List<SendingHours> FRIDAY_AND_MONDAY = List.of(day("2026-12-11"), day("2026-12-14"));

	@ParameterizedTest(name = "{0}: {2}")
	@CsvSource(textBlock = """
			# legal now,            waits,  because
			2026-12-11T02:00:00Z,     ,     the office has opened
			2026-12-11T10:59:59.999Z, ,     it is not closed yet
			2026-12-11T01:58:00Z,   PT2M,   it opens in two minutes
			2026-12-11T11:00:00Z,   PT5M,   it has closed; on Monday it opens
			2026-12-12T03:00:00Z,   PT5M,   nobody is reminded on a Saturday
			2026-12-14T01:59:59Z,   PT1S,   on Monday it opens in a second
			2026-12-14T02:00:00Z,     ,     it is Monday morning
			2026-12-14T11:00:00Z,     ,     no more hours are known
			""")
	void say_how_long_a_message_waits(Instant legal, String waits, String why) {
		assertThat(SendingHours.waitUntil(FRIDAY_AND_MONDAY, new Moment(legal, MACHINE))).as(why)
				.isEqualTo(Optional.ofNullable(waits).map(Duration::parse).map(MACHINE::plus));
	}

	@Test
	void are_any_when_none_are_named() {
		assertThat(SendingHours.waitUntil(List.of(), new Moment(Instant.EPOCH, MACHINE))).isEmpty();
	}

	@Test
	void begin_before_they_end() {
		assertThatThrownBy(() -> new SendingHours(MACHINE, MACHINE)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void make_a_reminder_wait_over_the_weekend_without_using_up_its_tries() {
		var reminder = ANotification.within("e-1", FRIDAY_AND_MONDAY).after();
		var hushed = reminder.hushed(QuietHours.NONE, new Moment(Instant.parse("2026-12-12T03:00:00Z"), MACHINE))
				.orElseThrow();
		assertThat(hushed.after().state()).isEqualTo(new State.Waiting(MACHINE.plusSeconds(300)));
		assertThat(hushed.after().attempts()).isZero();
		assertThat(hushed.reports()).isEmpty();
		assertThat(hushed.after()
				.hushed(QuietHours.NONE, new Moment(Instant.parse("2026-12-14T02:00:00Z"), MACHINE.plusSeconds(300))))
				.isEmpty();
	}

	private static SendingHours day(String date) {
		return new SendingHours(Instant.parse(date + "T02:00:00Z"), Instant.parse(date + "T11:00:00Z"));
	}

}
