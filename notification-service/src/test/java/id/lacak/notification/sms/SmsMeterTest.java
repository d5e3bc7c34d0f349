package id.lacak.notification.sms;

import id.lacak.notification.delivery.TextMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmsMeterTest {

	private final TextMeter meter = new SmsMeter();

	@Test
	void counts_as_the_line_does() {
		assertThat(this.meter.measure("PPID")).isEqualTo(new TextMeter.Measure("GSM", 4, 1));
		assertThat(this.meter.measure("a".repeat(161))).isEqualTo(new TextMeter.Measure("GSM", 161, 2));
		assertThat(this.meter.measure("[]")).as("two of two septets").isEqualTo(new TextMeter.Measure("GSM", 4, 1));
		assertThat(this.meter.measure("\u4f60".repeat(71))).isEqualTo(new TextMeter.Measure("UCS2", 71, 2));
	}

}
