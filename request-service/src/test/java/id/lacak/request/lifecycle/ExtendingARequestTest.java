package id.lacak.request.lifecycle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** T8: seven more working days, once, in time (UU 14/2008 Pasal 22 ayat (8)). */
class ExtendingARequestTest {

	private final InformationRequest received = ARequest.inProcess().on("2026-11-23").request();

	@ParameterizedTest(name = "on {0} gives {1}: {2}")
	@CsvSource(textBlock = """
			2026-11-23T09:00, 2026-12-16, at once; the days still count from the end of the ten
			2026-12-07T23:59:59, 2026-12-16, in the last second of the tenth day
			""")
	void adds_seven_days_to_the_end_of_the_ten(String at, String due, String why) {
		var extended = Law.after(received, ARequest.extension(), ASetting.at(at).by(Role.LEAD_OFFICER));
		assertThat(extended.answerBy().orElseThrow().lastDay()).as(why).isEqualTo(due);
		assertThat(extended.stage()).isInstanceOfSatisfying(Stage.Extended.class, stage -> {
			assertThat(stage.original().lastDay()).isEqualTo("2026-12-07");
			assertThat(stage.ground()).isEqualTo(ExtensionGround.NOT_YET_CONTROLLED);
		});
	}

	@Test
	void is_refused_a_minute_too_late() {
		assertThat(Law.refusal(received, ARequest.extension(), ASetting.at("2026-12-08T00:00")))
				.isEqualTo(Refusal.ANSWER_OVERDUE);
	}

	@Test
	void is_too_late_by_the_clock_of_the_office_not_of_the_server() {
		var jayapura = ARequest.inProcess()
				.from(AnIntake.at(ASetting.on("2026-11-23").in(ASetting.WIT)))
				.request();
		var instant = ASetting.at("2026-12-07T22:30");
		assertThat(Law.events(received, ARequest.extension(), instant)).as("22:30 in Depok").hasSize(1);
		assertThat(Law.refusal(jayapura, ARequest.extension(), ASetting.at("2026-12-08T00:30").in(ASetting.WIT)))
				.as("the same instant in Jayapura")
				.isEqualTo(Refusal.ANSWER_OVERDUE);
	}

	@Test
	void is_refused_a_second_time() {
		var extended = Law.after(received, ARequest.extension(), ASetting.on("2026-12-07"));
		assertThat(Law.refusal(extended, ARequest.extension(), ASetting.on("2026-12-08")))
				.isEqualTo(Refusal.ALREADY_EXTENDED);
		assertThat(Refusal.ALREADY_EXTENDED.source()).isEqualTo("UU 14/2008 Pasal 22 ayat (8)");
	}

	@Test
	void is_late_only_after_the_extended_day() {
		var extended = Law.after(received, ARequest.extension(), ASetting.on("2026-12-07"));
		assertThat(extended.overdue(ASetting.on("2026-12-16").build().today())).isFalse();
		assertThat(extended.overdue(ASetting.on("2026-12-17").build().today())).isTrue();
	}

	@Test
	void waits_until_the_request_is_complete() {
		assertThat(Law.refusal(ARequest.registered().request(), ARequest.extension(), ASetting.on("2026-11-24")))
				.isEqualTo(Refusal.NOT_YET_COMPLETE);
	}

	@Test
	void an_answered_request_keeps_both_dates_by_their_names() {
		var answered = ARequest.extended()
				.on("2026-11-23")
				.then(Role.LEAD_OFFICER, new RequestCommand.SendNotice(ANotice.of(NoticeOutcome.NOT_HELD)))
				.request();
		assertThat(answered.deadlines().stream().map(named -> named.kind() + " " + named.deadline().lastDay()))
				.startsWith("WRITTEN_NOTICE 2026-12-07", "EXTENDED_NOTICE 2026-12-16");
	}

}
