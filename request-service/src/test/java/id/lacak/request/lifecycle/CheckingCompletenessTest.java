package id.lacak.request.lifecycle;

import id.lacak.request.office.ShippedRulebooks;
import id.lacak.request.deadline.Rulebook;
import id.lacak.request.deadline.Rulebook.AfterHours;
import id.lacak.request.deadline.Rulebook.ClockStart;
import id.lacak.request.lifecycle.RequestCommand.DeclareComplete;
import id.lacak.request.lifecycle.RequestCommand.Lapse;
import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** T3 to T6: complete, incomplete, completed, lapsed, opened again. */
class CheckingCompletenessTest {

	/** Registered on Tuesday 10 February 2026; 16 and 17 February are off. */
	private final ARequest registered = ARequest.registered().on("2026-02-10");

	private final RequestCommand complete = new DeclareComplete();

	@Test
	void leaves_the_clock_alone_in_the_strict_reading() {
		var request = Law.after(registered.request(), complete, ASetting.on("2026-02-13"));
		assertThat(request.stage().status()).isEqualTo(Status.IN_PROCESS);
		assertThat(request.answerBy()).isEqualTo(registered.request().answerBy());
	}

	@ParameterizedTest(name = "declared complete on {0}: answer by {1}, because {2}")
	@CsvSource(textBlock = """
			2026-02-10, 2026-02-26, it was complete at once
			2026-02-13, 2026-03-03, the ten days start with the declaration
			2026-02-20, 2026-03-03, a check that takes longer than its three days puts nothing off
			""")
	void starts_the_clock_where_the_city_follows_the_other_reading(String day, String due, String why) {
		var rules = ShippedRulebooks.newest().reading(ClockStart.COMPLETE, AfterHours.SAME_DAY, LocalTime.of(16, 0));
		var request = Law.after(registered.request(), complete, ASetting.on(day).under(rules));
		assertThat(request.answerBy().orElseThrow().lastDay()).as(why).isEqualTo(due);
	}

	@ParameterizedTest(name = "a letter on {0} is {1}: {2}")
	@CsvSource(textBlock = """
			2026-02-12T09:00, in time, the second day
			2026-02-13T23:59, in time, the last minute of the third working day
			2026-02-14T00:00, too late, a minute later although it is a Saturday
			2026-02-18T09:00, too late, the fourth working day
			""")
	void can_end_in_a_letter_within_three_working_days_only(String at, String result, String why) {
		var outcome = registered.request().decide(ARequest.missing(), ASetting.at(at).build());
		assertThat(outcome.equals(Outcome.refused(Refusal.COMPLETENESS_CHECK_OVER))).as(why)
				.isEqualTo(result.equals("too late"));
	}

	@Test
	void suspends_the_answer_and_gives_the_applicant_three_working_days() {
		var incomplete = Law.after(registered.request(), ARequest.missing(), ASetting.on("2026-02-12"));
		assertThat(incomplete.stage()).isInstanceOfSatisfying(Stage.Incomplete.class, stage -> {
			assertThat(stage.completeBy().lastDay()).isEqualTo("2026-02-19");
			assertThat(stage.suspended().lastDay()).isEqualTo("2026-02-26");
		});
		assertThat(incomplete.answerBy()).isEmpty();
		assertThat(incomplete.overdue(ASetting.on("2026-06-01").build().today())).as("no clock runs").isFalse();
	}

	@Test
	void counts_ten_new_days_from_the_applicants_additions_whenever_the_officer_confirms() {
		var supplied = Law.after(incomplete(), ARequest.completion(), ASetting.on("2026-02-18"));
		var confirmed = Law.after(supplied, complete, ASetting.on("2026-02-20"));
		assertThat(confirmed.answerBy().orElseThrow().lastDay()).isEqualTo("2026-03-04");
		var extended = Law.after(confirmed, ARequest.extension(), ASetting.on("2026-03-04"));
		assertThat(extended.answerBy().orElseThrow().lastDay()).isEqualTo("2026-03-13");
	}

	@Test
	void collects_what_comes_in_several_pieces_and_counts_from_the_last() {
		var first = Law.after(incomplete(), ARequest.completion(), ASetting.on("2026-02-13"));
		var second = new RequestCommand.SupplyCompletion(
				List.of(new Completion.Item(MissingItem.Kind.IDENTITY, Optional.empty())), Optional.of("KTP"),
				List.of("doc-2"), Optional.empty());
		var stage = (Stage.Incomplete) Law.after(first, second, ASetting.on("2026-02-18")).stage();
		assertThat(stage.supplied().orElseThrow().on()).isEqualTo("2026-02-18");
		assertThat(stage.supplied().orElseThrow().items()).extracting(Completion.Item::item)
				.containsExactly(MissingItem.Kind.POWER_OF_ATTORNEY, MissingItem.Kind.IDENTITY);
		assertThat(stage.supplied().orElseThrow().documents()).containsExactly("doc-2");
	}

	@Test
	void may_ask_again_within_three_working_days_when_the_additions_do_not_help() {
		var supplied = Law.after(incomplete(), ARequest.completion(), ASetting.on("2026-02-18"));
		var again = Law.after(supplied, ARequest.missing(), ASetting.on("2026-02-23"));
		assertThat(((Stage.Incomplete) again.stage()).completeBy().lastDay()).isEqualTo("2026-02-26");
		assertThat(((Stage.Incomplete) again.stage()).supplied()).isEmpty();
		assertThat(Law.refusal(supplied, ARequest.missing(), ASetting.on("2026-02-24")))
				.as("otherwise a desk could put the answer off for ever")
				.isEqualTo(Refusal.COMPLETENESS_CHECK_OVER);
	}

	@ParameterizedTest(name = "the clock lapses it on {0}: {1}, because {2}")
	@CsvSource(textBlock = """
			2026-02-19T23:59, no, the applicant's last minute
			2026-02-20T00:00, yes, the three days are over
			""")
	void lapses_when_nothing_comes(String at, String lapses, String why) {
		var outcome = incomplete().decide(new Lapse(), ASetting.at(at).by(Role.SYSTEM).build());
		assertThat(outcome instanceof Outcome.Accepted).as(why).isEqualTo(lapses.equals("yes"));
	}

	@Test
	void does_not_lapse_once_something_came() {
		var supplied = Law.after(incomplete(), ARequest.completion(), ASetting.on("2026-02-19"));
		assertThat(Law.refusal(supplied, new Lapse(), ASetting.on("2026-03-02"))).isEqualTo(Refusal.NOT_YET_LAPSED);
	}

	@Test
	void opens_a_lapsed_request_again_because_the_statute_knows_no_lapse() {
		var lapsed = Law.after(incomplete(), new Lapse(), ASetting.on("2026-02-20"));
		assertThat(lapsed.deadline().orElseThrow().lastDay()).as("kept for the register").isEqualTo("2026-02-26");
		var reopened = Law.after(lapsed, ARequest.completion(), ASetting.on("2026-04-20"));
		assertThat(reopened.stage().status()).isEqualTo(Status.INCOMPLETE);
		var confirmed = Law.after(reopened, complete, ASetting.on("2026-04-21"));
		assertThat(confirmed.answerBy().orElseThrow().lastDay()).isEqualTo("2026-05-05");
	}

	@Test
	void waits_for_the_applicant_before_it_confirms() {
		assertThat(Law.refusal(incomplete(), complete, ASetting.on("2026-02-13"))).isEqualTo(Refusal.NOT_YET_SUPPLIED);
		assertThat(Law.refusal(incomplete(), ARequest.missing(), ASetting.on("2026-02-13")))
				.isEqualTo(Refusal.ALREADY_INCOMPLETE);
	}

	private InformationRequest incomplete() {
		return Law.after(registered.request(), ARequest.missing(), ASetting.on("2026-02-12"));
	}

}
