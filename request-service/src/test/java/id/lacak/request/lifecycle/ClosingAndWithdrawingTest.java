package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.RequestCommand.Close;
import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** T17 and T18: the two ways a case ends. */
class ClosingAndWithdrawingTest {

	private final RequestCommand close = new Close(Optional.of("Pemohon menyatakan cukup"));

	@ParameterizedTest(name = "by {0} on {1}: {2}, because {3}")
	@CsvSource(textBlock = """
			SYSTEM,       2026-03-25T23:59, refused, the applicant may object until midnight
			SYSTEM,       2026-03-26T00:00, closed,  the thirty working days are over
			DESK_OFFICER, 2026-02-03T09:00, closed,  the applicant confirmed to the desk
			APPLICANT,    2026-02-03T09:00, closed,  the applicant says that it is enough
			""")
	void waits_for_the_objection_window_unless_a_person_closes(Role by, String at, String result, String why) {
		var refused = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-02-02").request();
		var outcome = refused.decide(close, ASetting.at(at).by(by).build());
		if (result.equals("closed"))
			assertThat(outcome).as(why).isInstanceOf(Outcome.Accepted.class);
		else
			assertThat(outcome).as(why).isEqualTo(Outcome.refused(Refusal.OBJECTION_WINDOW_OPEN));
	}

	@Test
	void counts_the_window_from_the_hand_over_when_that_came_later() {
		var delivered = ARequest.decided(NoticeOutcome.GRANTED_FULL)
				.on("2026-01-19")
				.then("2026-02-02", Role.DESK_OFFICER, ARequest.delivery())
				.request();
		assertThat(delivered.answer().orElseThrow().objectionUntil().lastDay()).isEqualTo("2026-03-04");
		assertThat(Law.refusal(delivered, close, ASetting.on("2026-03-25").by(Role.SYSTEM)))
				.as("Pasal 35 ayat (1) huruf d, f and g show only in what was given")
				.isEqualTo(Refusal.OBJECTION_WINDOW_OPEN);
		assertThat(Law.after(delivered, close, ASetting.on("2026-03-26").by(Role.SYSTEM)).stage().status())
				.isEqualTo(Status.CLOSED);
	}

	@ParameterizedTest
	@EnumSource(names = {"GRANTED_FULL", "GRANTED_PARTIAL"})
	void is_impossible_while_granted_information_is_owed(NoticeOutcome outcome) {
		assertThat(Law.refusal(ARequest.decided(outcome).request(), close, ASetting.on("2026-11-24")))
				.isEqualTo(Refusal.NOT_YET_DELIVERED);
	}

	@Test
	void keeps_what_was_answered_and_handed_over() {
		var closed = ARequest.closed().request();
		assertThat(closed.answer()).isPresent();
		assertThat(closed.handover()).map(Handover::evidence).contains("surel terkirim");
		assertThat(closed.deadline()).isPresent();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"RECEIVED", "LAPSED", "CLOSED", "WITHDRAWN"})
	void can_be_taken_back_at_any_time_before_the_end(Status status) {
		var withdrawn = Law.after(ARequest.in(status).request(), ARequest.withdrawal(),
				ASetting.on("2026-11-24").by(Role.APPLICANT));
		assertThat(withdrawn.stage().status()).isEqualTo(Status.WITHDRAWN);
		assertThat(withdrawn.answerBy()).as("the clock stops").isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = {"LAPSED", "CLOSED", "WITHDRAWN"})
	void cannot_be_taken_back_after_the_end(Status status) {
		assertThat(Law.refusal(ARequest.in(status).request(), ARequest.withdrawal(), ASetting.on("2027-06-01")))
				.isEqualTo(Refusal.CASE_ENDED);
	}

	@Test
	void keeps_the_answer_of_a_request_taken_back_after_it() {
		var withdrawn = ARequest.delivered().then(Role.APPLICANT, ARequest.withdrawal()).request();
		assertThat(withdrawn.answer()).isPresent();
	}

}
