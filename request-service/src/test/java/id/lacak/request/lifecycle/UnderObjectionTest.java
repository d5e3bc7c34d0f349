package id.lacak.request.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** While the superior decides, the record stands still; the duties to answer and to hand over do not. */
class UnderObjectionTest {

	private static final ASetting LATER = ASetting.on("2027-06-01").by(Role.SYSTEM);

	@Test
	void is_not_closed_by_the_clock() {
		var refused = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT);
		var close = new RequestCommand.Close(java.util.Optional.empty());
		assertThat(Law.refusal(refused.objectedTo().request(), close, LATER)).isEqualTo(Refusal.UNDER_OBJECTION);
		var decided = refused.then(Role.SYSTEM, ARequest.objection(false)).request();
		assertThat(Law.after(decided, close, LATER).stage()).isInstanceOf(Stage.Closed.class);
	}

	@Test
	void hands_over_what_was_granted() {
		var request = ARequest.decided(NoticeOutcome.GRANTED_FULL).objectedTo().request();
		assertThat(Law.after(request, ARequest.delivery(), ASetting.on("2026-11-24")).stage())
				.isInstanceOf(Stage.Delivered.class);
		assertThat(Law.refusal(request, ARequest.withdrawal(), ASetting.on("2026-11-24")))
				.isEqualTo(Refusal.UNDER_OBJECTION);
	}

	@Test
	void answers_late_where_silence_was_objected_to() {
		var request = ARequest.inProcess().objectedTo().request();
		var answered = Law.after(request, new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.GRANTED_FULL)),
				ASetting.on("2026-12-09").by(Role.LEAD_OFFICER));
		assertThat(answered.answer().orElseThrow().late()).isTrue();
	}

	@ParameterizedTest(name = "objected on {0}, on {1}: extension {2}, {3}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-24 | 2026-11-25 | accepted        | nothing is decided and nothing late: the objection came too soon
			2026-11-24 | 2026-12-07 | accepted        | the last day of the ten: the applicant cannot take the seven away
			2026-11-24 | 2026-12-08 | UNDER_OBJECTION | silence since this day, and an objection that waits
			2026-12-08 | 2026-12-09 | UNDER_OBJECTION | objected to silence: the record rests (T19)
			""")
	void rests_only_once_there_is_something_to_object_to(LocalDate objected, String today, String outcome,
			String why) {
		var request = objected(ARequest.inProcess(), objected, false);
		assertThat(outcome(request, ARequest.extension(), ASetting.on(today).by(Role.LEAD_OFFICER))).as(why)
				.isEqualTo(outcome);
	}

	@Test
	void an_early_objection_stops_neither_the_letter_about_what_is_missing_nor_the_lapse() {
		var registered = objected(ARequest.registered(), LocalDate.parse("2026-11-23"), false);
		var waiting = Law.after(registered, ARequest.missing(), ASetting.on("2026-11-24").by(Role.DESK_OFFICER));
		assertThat(Law.after(waiting, new RequestCommand.Lapse(), ASetting.on("2026-11-30").by(Role.SYSTEM)).stage())
				.isInstanceOf(Stage.Lapsed.class);
	}

	@Test
	void an_objection_to_periodic_information_rests_nothing() {
		var request = objected(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT), LocalDate.parse("2026-11-24"), true);
		assertThat(outcome(request, ARequest.correction(), ASetting.on("2026-11-25").by(Role.LEAD_OFFICER)))
				.isEqualTo("accepted");
		assertThat(Law.after(request, new RequestCommand.Close(Optional.empty()), LATER).stage())
				.isInstanceOf(Stage.Closed.class);
	}

	private static InformationRequest objected(ARequest request, LocalDate on, boolean aside) {
		return request
				.then(Role.SYSTEM,
						new RequestCommand.NoteObjection(
								new ObjectionMark("001/KEB/XI/2026", true, Optional.of(on), aside)))
				.request();
	}

	private static String outcome(InformationRequest request, RequestCommand command, ASetting setting) {
		return switch (request.decide(command, setting.build())) {
			case Outcome.Accepted _ -> "accepted";
			case Outcome.Refused(var refusal) -> refusal.name();
		};
	}

	@Test
	void notes_each_objection_once() {
		var request = ARequest.delivered().objectedTo().request();
		assertThat(request.objection()).contains(new ObjectionMark("001/KEB/XI/2026", true));
		assertThat(Law.refusal(request, ARequest.objection(true), LATER)).isEqualTo(Refusal.OBJECTION_NOTED);
		var second = Law.after(request, new RequestCommand.NoteObjection(new ObjectionMark("002/KEB/XI/2026", true)),
				LATER);
		assertThat(Law.refusal(second, ARequest.objection(false), LATER))
				.as("the end of the first does not end the second")
				.isEqualTo(Refusal.OBJECTION_NOTED);
	}

}
