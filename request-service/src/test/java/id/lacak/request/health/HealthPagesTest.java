package id.lacak.request.health;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Pagewalk;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page while nothing of what it looks at is there. */
@Counter
@NullUnmarked
class HealthPagesTest {

	@Autowired
	private MockMvcTester http;

	@Test
	void says_which_parts_do_not_answer_and_stays_a_page() {
		var officers = new Pagewalk(http);
		var page = officers.page("admin", "/admin/kesehatan");
		assertThat(page).contains("Basis data", "Perantara pesan", "Tidak menjawab", "Pemindai virus", "Tidak dipakai",
				"tidak menjawab. Yang sudah dikirim pemohon tidak hilang").doesNotContain("??");
		assertThat(officers.page("admin", "/en/admin/kesehatan")).contains("Does not answer").doesNotContain("??");
		assertThat(officers.open("lead", "/admin/kesehatan")).hasStatus(403);
	}

}
