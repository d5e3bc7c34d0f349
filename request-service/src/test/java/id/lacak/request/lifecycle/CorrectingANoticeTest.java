package id.lacak.request.lifecycle;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was sent stays sent; a new dated notice says otherwise. */
class CorrectingANoticeTest {

	private static final ASetting LATER = ASetting.on("2026-12-09").by(Role.LEAD_OFFICER);

	@Test
	void opens_a_new_window_to_object_and_keeps_the_day_of_the_first_answer() {
		var request = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-11-23").request();
		var before = request.answer().orElseThrow();
		var after = Law.after(request, ARequest.correction(), LATER).answer().orElseThrow();
		assertThat(after.sentOn()).isEqualTo("2026-12-09");
		assertThat(after.answeredOn()).isEqualTo("2026-11-23");
		assertThat(after.late()).as("the first notice met the deadline").isFalse();
		assertThat(after.objectionUntil().start()).isEqualTo("2026-12-09");
		assertThat(after.objectionUntil().lastDay()).isAfter(before.objectionUntil().lastDay());
		assertThat(after.notice().outcome()).isEqualTo(NoticeOutcome.GRANTED_FULL);
	}

	@Test
	void leaves_the_earlier_notice_in_the_history() {
		var file = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT)
				.on("2026-11-23")
				.then("2026-12-09", Role.LEAD_OFFICER, ARequest.correction())
				.file();
		assertThat(file.history()).filteredOn(entry -> entry.type().startsWith("notice-"))
				.extracting(entry -> entry.type() + " " + entry.facts().get("outcome"))
				.containsExactly("notice-sent REFUSED_EXEMPT", "notice-corrected GRANTED_FULL");
		assertThat(file.history().getLast().why()).contains("Nomor kontrak keliru");
		assertThat(file.historyIntact()).isTrue();
	}

	@Test
	void leads_back_to_what_the_new_notice_grants() {
		assertThat(stage(ARequest.delivered(), ANotice.of(NoticeOutcome.GRANTED_FULL)))
				.isInstanceOf(Stage.Decided.class);
		assertThat(stage(ARequest.decided(NoticeOutcome.NOT_HELD), ANotice.withCosts()))
				.isInstanceOf(Stage.AwaitingPayment.class);
		assertThat(stage(ARequest.delivering(), ANotice.withCosts())).as("it was paid")
				.isInstanceOf(Stage.Delivering.class);
		assertThat(stage(ARequest.delivering(), ANotice.of(NoticeOutcome.NOT_HELD)))
				.isInstanceOf(Stage.Decided.class);
	}

	@Test
	void is_refused_where_the_cost_that_was_paid_would_change() {
		var free = new RequestCommand.CorrectNotice(ANotice.of(NoticeOutcome.GRANTED_FULL), "gratis");
		assertThat(Law.refusal(ARequest.delivering().request(), free, LATER)).isEqualTo(Refusal.PAYMENT_DIFFERS);
	}

	@Test
	void is_refused_before_the_first_notice_and_after_the_end() {
		assertThat(Law.refusal(ARequest.extended().request(), ARequest.correction(), LATER))
				.isEqualTo(Refusal.NOT_YET_DECIDED);
		assertThat(Law.refusal(ARequest.closed().request(), ARequest.correction(), LATER))
				.isEqualTo(Refusal.CASE_ENDED);
	}

	@Test
	void keeps_payment_and_handover_to_the_end() {
		var delivered = ARequest.delivering().then(Role.DESK_OFFICER, ARequest.delivery());
		var closed = delivered.then(Role.DESK_OFFICER, new RequestCommand.Close(Optional.empty())).request();
		assertThat(closed.payment()).isPresent();
		assertThat(closed.handover()).isPresent();
		assertThat(ARequest.delivering().then(Role.APPLICANT, ARequest.withdrawal()).request().payment()).isPresent();
	}

	private static Stage stage(ARequest request, WrittenNotice notice) {
		return Law.after(request.request(), new RequestCommand.CorrectNotice(notice, "keliru"), LATER).stage();
	}

}
