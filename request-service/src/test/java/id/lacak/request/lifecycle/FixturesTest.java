package id.lacak.request.lifecycle;

import id.lacak.request.lifecycle.Stage.Status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FixturesTest {

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
	void reach_every_stage_by_real_commands(Status status) {
		assertThat(ARequest.in(status).on("2026-11-23").request().stage().status()).isEqualTo(status);
	}

	@ParameterizedTest
	@EnumSource
	void hold_a_notice_without_flaws_for_every_outcome(NoticeOutcome outcome) {
		assertThat(ANotice.of(outcome).flaws()).isEmpty();
		assertThat(ARequest.decided(outcome).on("2026-11-23").request().answer()).isPresent();
	}

}
