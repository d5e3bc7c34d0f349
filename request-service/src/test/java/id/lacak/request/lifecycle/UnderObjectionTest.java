package id.lacak.request.lifecycle;

import org.junit.jupiter.api.Test;

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
		assertThat(Law.refusal(request, ARequest.extension(), ASetting.on("2026-12-01")))
				.isEqualTo(Refusal.UNDER_OBJECTION);
	}

	@Test
	void notes_each_objection_once() {
		var request = ARequest.delivered().objectedTo().request();
		assertThat(request.objection()).contains(new ObjectionMark("001/KEB/XI/2026", true));
		assertThat(Law.refusal(request, ARequest.objection(true), LATER)).isEqualTo(Refusal.OBJECTION_NOTED);
		var second = Law.after(request, new RequestCommand.NoteObjection("002/KEB/XI/2026", true), LATER);
		assertThat(Law.refusal(second, ARequest.objection(false), LATER))
				.as("the end of the first does not end the second")
				.isEqualTo(Refusal.OBJECTION_NOTED);
	}

}
