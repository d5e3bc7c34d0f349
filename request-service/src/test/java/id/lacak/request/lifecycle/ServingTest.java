package id.lacak.request.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.Serving.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ServingTest {

	private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");

	@ParameterizedTest(name = "email {0}, text {1} for {2} hours: {3}, {5}")
	@CsvSource(nullValues = "-", textBlock = """
			FAILED_PERMANENTLY, -,                  1,  FAILED,    true,  nobody has it and a text was not tried
			FAILED_PERMANENTLY, PLANNED,            1,  UNDERWAY,  false, the text is on its way
			FAILED_PERMANENTLY, ACCEPTED,           1,  UNDERWAY,  false, the text was taken just now
			FAILED_PERMANENTLY, ACCEPTED,           80, UNCERTAIN, false, no receipt came for days
			FAILED_PERMANENTLY, DELIVERED,          1,  CONFIRMED, false, the telephone has it
			FAILED_PERMANENTLY, FAILED_PERMANENTLY, 1,  FAILED,    false, no way is left
			FAILED_PERMANENTLY, UNCERTAIN,          1,  UNCERTAIN, false, the text may have left
			FAILED_TECHNICALLY, -,                  1,  FAILED,    true,  our mail server is away: a text does it
			EXPIRED,            -,                  1,  FAILED,    true,  the mailbox stayed full
			EXPIRED,            SUPPRESSED,         1,  FAILED,    false, no texts are wanted
			SUPPRESSED,         SUPPRESSED,         1,  HELD_BACK, false, nobody was to be told
			SUPPRESSED,         -,                  1,  HELD_BACK, false, an optional message to a bad contact
			PLANNED,            -,                  1,  UNDERWAY,  false, it waits
			PLANNED,            -,                  80, FAILED,    false, it waits for days
			ACCEPTED,           -,                  1,  UNDERWAY,  false, it may still come back
			ACCEPTED,           -,                  80, CONFIRMED, false, it has not come back for days
			ACCEPTED,           FAILED_PERMANENTLY, 1,  UNDERWAY,  false, the email decides
			ACCEPTED,           FAILED_PERMANENTLY, 80, CONFIRMED, false, the email did it
			DELIVERED,          -,                  1,  CONFIRMED, false, the mail server says so
			-,                  ACCEPTED,           80, UNDERWAY,  false, a carrier that gives no receipts
			-,                  FAILED_PERMANENTLY, 1,  FAILED,    false, there is no other contact
			UNCERTAIN,          -,                  1,  UNCERTAIN, false, it may have left""")
	void stands_by_all_its_ways(Told.State email, Told.State text, long hours, Standing standing, boolean toBeTexted,
			String why) {
		var ways = new ArrayList<Told>();
		if (email != null)
			ways.add(told("EMAIL", email, hours));
		if (text != null)
			ways.add(told("SMS", text, hours));
		var serving = new Serving("e-1", ways);
		assertThat(serving.standing(NOW)).as(why).isEqualTo(standing);
		assertThat(serving.toBeTexted(true, NOW).isPresent()).as(why).isEqualTo(toBeTexted);
		assertThat(serving.toBeTexted(false, NOW)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"PHONE, CONFIRMED", "POST, CONFIRMED", "COUNTER, CONFIRMED", "OTHER, CONFIRMED", "RESENT, FAILED"})
	void is_confirmed_by_an_officer_who_reached_the_person(Told.Kind kind, Standing standing) {
		var act = new Told.Act(kind, "desk", NOW, Optional.empty());
		var serving = new Serving("e-1", List.of(told("EMAIL", Told.State.FAILED_PERMANENTLY, 1).with(act)));
		assertThat(serving.standing(NOW)).isEqualTo(standing);
	}

	@Test
	void belongs_together_by_the_event_that_caused_it() {
		var old = new Told("m-0", "N01", "EMAIL", "s•", List.of(step(Told.State.PLANNED, 1)));
		assertThat(Serving.of(List.of(old, told("EMAIL", Told.State.PLANNED, 1), told("SMS", Told.State.PLANNED, 1))))
				.extracting(serving -> serving.ways().size())
				.containsExactly(1, 2);
	}

	@Test
	void a_later_round_outweighs_an_earlier_one_with_more_tries() {
		var again = new Told.Step(Told.State.ACCEPTED, NOW, 1, Optional.empty(), 1, false, Optional.empty());
		var told = new Told("m-1", "N01", "EMAIL", "s•", List.of(again,
				new Told.Step(Told.State.FAILED_TECHNICALLY, NOW.plusSeconds(9), 7, Optional.empty())));
		assertThat(told.latest()).isEqualTo(again);
	}

	private static Told told(String medium, Told.State state, long hours) {
		return new Told("m-" + medium, "N01", medium, "•", List.of(step(state, hours)), Optional.of("e-1"), List.of());
	}

	private static Told.Step step(Told.State state, long hours) {
		return new Told.Step(state, NOW.minus(Duration.ofHours(hours)), 1, Optional.empty());
	}

}
