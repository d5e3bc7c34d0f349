package id.lacak.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.OfficeCode;

import org.junit.jupiter.api.Test;

import java.util.HashSet;

/** The six digits that open nothing but a short answer. */
class CasePinsTest {

	private static final OfficeCode DEPOK = new OfficeCode("depok");

	private final CasePins pins = new CasePins("a secret of the office", "");

	@Test
	void a_request_has_one_pin_and_others_have_others() {
		var seen = new HashSet<String>();
		for (var i = 1000; i < 1200; i++) {
			var pin = pins.of(DEPOK, new CaseId("case-" + i)).orElseThrow();
			assertThat(pin).matches("\\d{6}");
			seen.add(pin);
		}
		assertThat(seen).hasSizeGreaterThan(195);
		assertThat(pins.of(DEPOK, new CaseId("case-1000"))).isEqualTo(pins.of(DEPOK, new CaseId("case-1000")));
		assertThat(pins.of(new OfficeCode("bogor"), new CaseId("case-1000")))
				.isNotEqualTo(pins.of(DEPOK, new CaseId("case-1000")));
		assertThat(new CasePins("another secret of it", "").of(DEPOK, new CaseId("case-1000")))
				.isNotEqualTo(pins.of(DEPOK, new CaseId("case-1000")));
	}

	@Test
	void only_the_pin_itself_fits() {
		var id = new CaseId("case-1000");
		var pin = pins.of(DEPOK, id).orElseThrow();
		assertThat(pins.fits(DEPOK, id, pin)).isTrue();
		assertThat(pins.fits(DEPOK, id, pin.substring(1))).isFalse();
		assertThat(pins.fits(DEPOK, id, "")).isFalse();
		assertThat(pins.fits(DEPOK, new CaseId("case-1001"), pin)).isFalse();
	}

	@Test
	void without_a_key_there_are_no_pins_and_with_a_short_one_no_start() {
		assertThat(new CasePins(" ", "").of(DEPOK, new CaseId("case-1000"))).isEmpty();
		assertThat(new CasePins("", "").fits(DEPOK, new CaseId("case-1000"), "")).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> new CasePins("short", "")).withMessageContaining("pin-key");
	}

}
