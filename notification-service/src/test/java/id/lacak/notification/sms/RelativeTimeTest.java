package id.lacak.notification.sms;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RelativeTimeTest {

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({"PT1M, 000000000100000R", "PT72H, 000003000000000R", "PT30H15M10S, 000001061510000R",
			"P40D, 000028000000000R"})
	void writes_a_duration(String duration, String written) {
		assertThat(RelativeTime.of(Duration.parse(duration))).isEqualTo(written).hasSize(16);
	}

}
