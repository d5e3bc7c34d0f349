package id.lacak.request.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** The applicant's days run from receipt: at the counter the same day, by post from the delivery report. */
class ReceivingTest {

	@ParameterizedTest(name = "refused on 2026-02-02, received on {0}: until {1}, {2}")
	@CsvSource(delimiter = '|', textBlock = """
			2026-02-02 | 2026-03-25 | signed for on the day: nothing moves
			2026-02-05 | 2026-03-30 | three working days in the post are three days more
			2026-02-07 | 2026-03-31 | on a Saturday: counted from the next working day as ever
			2026-03-26 | 2026-05-11 | the first window was over when the letter came
			""")
	void a_notice_that_came_by_post_opens_its_window_when_it_comes(LocalDate on, LocalDate until, String why) {
		var request = received(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-02-02").request(), on,
				"2026-03-27");
		assertThat(request.objectionUntil().orElseThrow().lastDay()).as(why).isEqualTo(until);
		assertThat(request.answer().orElseThrow().sentOn()).as("the answer was in time when it was sent")
				.isEqualTo("2026-02-02");
	}

	@Test
	void a_letter_about_what_is_missing_gives_its_days_from_receipt() {
		var request = received(ARequest.incomplete().on("2026-11-23").request(), LocalDate.parse("2026-11-25"),
				"2026-11-25");
		assertThat(((Stage.Incomplete) request.stage()).completeBy().lastDay()).isEqualTo("2026-11-30");
	}

	@Test
	void what_was_handed_over_last_is_what_was_received() {
		var delivered = ARequest.delivered().on("2026-11-23").request();
		var request = received(delivered, LocalDate.parse("2026-11-26"), "2026-11-27");
		assertThat(request.handover().orElseThrow().objectionUntil().orElseThrow().start()).isEqualTo("2026-11-26");
	}

	@Test
	void never_goes_back() {
		var request = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-11-23").request();
		assertThat(Law.refusal(request, receipt("2026-11-20"), ASetting.on("2026-11-24")))
				.isEqualTo(Refusal.RECEIVED_BEFORE_SENT);
		var later = received(request, LocalDate.parse("2026-11-26"), "2026-11-27");
		assertThat(Law.refusal(later, receipt("2026-11-25"), ASetting.on("2026-11-27")))
				.as("a second report cannot take days away").isEqualTo(Refusal.RECEIVED_BEFORE_SENT);
		assertThat(Law.refusal(ARequest.registered().request(), receipt("2026-11-23"), ASetting.on("2026-11-24")))
				.isEqualTo(Refusal.NOT_YET_DECIDED);
	}

	@Test
	void leaves_the_evidence_and_both_dates_in_the_history() {
		var file = ARequest.decided(NoticeOutcome.REFUSED_EXEMPT)
				.on("2026-02-02")
				.then("2026-02-09", Role.DESK_OFFICER, receipt("2026-02-05"))
				.file();
		var entry = file.history().getLast();
		assertThat(entry.type()).isEqualTo("receipt-recorded");
		assertThat(entry.why()).contains("Resi 1");
		assertThat(entry.facts()).containsEntry("on", "2026-02-05")
				.containsEntry("OBJECTION.from", "2026-03-25")
				.containsEntry("OBJECTION.to", "2026-03-30");
	}

	private static RequestCommand receipt(String on) {
		return new RequestCommand.RecordReceipt(LocalDate.parse(on), "Resi 1");
	}

	private static InformationRequest received(InformationRequest request, LocalDate on, String today) {
		return Law.after(request, new RequestCommand.RecordReceipt(on, "Resi 1"),
				ASetting.on(today).by(Role.DESK_OFFICER));
	}

}
