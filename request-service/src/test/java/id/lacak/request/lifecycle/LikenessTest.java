package id.lacak.request.lifecycle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown as related is a hint for officers, nothing more. */
class LikenessTest {

	@ParameterizedTest(name = "{0} / {1}: {3}")
	@CsvSource(textBlock = """
			Kontrak perbaikan jalan 2025, Kontrak perbaikan jalan 2025,   1.0, the same words
			Kontrak pembayaran jalan,     membayar jalan kontraknya,      1.0, only endings and beginnings differ
			Kontrak perbaikan jalan 2025, Daftar guru sekolah dasar,      0.0, nothing in common
			Kontrak jalan,                yang dan untuk,                 0.0, words that say nothing
			""")
	void compares_the_stems_of_words(String one, String other, double likeness, String why) {
		assertThat(Likeness.of(about(one), about(other))).as(why).isEqualTo(likeness);
		assertThat(Likeness.of(about(other), about(one))).as("either way").isEqualTo(likeness);
	}

	@Test
	void looks_for_the_rarest_words() {
		assertThat(Likeness.searched(about("Salinan kontrak perbaikan jalan untuk saya"), 2)).containsExactly(
				"perbaikan",
				"salinan");
	}

	private static Submission about(String subject) {
		var some = AnIntake.aSubmission();
		return new Submission(some.applicant(), subject, subject, some.purpose(), some.obtain(), some.deliver(),
				some.language(), some.notifyBy(), some.unit());
	}

}
