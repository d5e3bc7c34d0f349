package id.lacak.request.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.casework.Pagewalk;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Instant;
import java.util.Optional;

/** What an office says in its own words. It is Monday, 30 November 2026. */
@Counter
@NullUnmarked
class WritingPagesTest {

	private static final String AT = "/admin/kantor/halaman/";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryTextShelf shelf;

	@Autowired
	private OfficeTexts texts;

	private Pagewalk officers;

	/** What others wrote is gone, here and where it is remembered. */
	@BeforeEach
	void nothing_written() {
		shelf.clear();
		texts.keep(TextShelfContract.DEPOK, new OfficeText(PublicText.ACCESSIBILITY, 1, "", "", Optional.empty(),
				Optional.empty(), "admin", Instant.EPOCH));
		officers = new Pagewalk(http);
	}

	@Test
	void a_page_says_the_usual_until_the_office_has_words_of_its_own_in_both_languages() {
		assertThat(text("/maklumat")).contains("berjanji melayani", "<li>Menerima setiap permohonan");
		assertThat(officers.page("admin", AT + "maklumat")).contains("- Menerima setiap permohonan", "- We take every")
				.doesNotContain("??");
		assertThat(saved("maklumat", 0, "Kami **siap** melayani.\n\n- cepat\n- ramah", "We are **ready**."))
				.hasStatus(302);
		assertThat(text("/maklumat")).contains("<b>siap</b>", "<li>cepat</li>").doesNotContain("berjanji melayani");
		assertThat(text("/en/maklumat")).contains("<b>ready</b>");
		assertThat(text("/privasi")).contains("NIK disimpan tersandi");
	}

	@Test
	void what_is_typed_is_words_and_never_markup() {
		saved("privasi", 0, "<script>alert(1)</script> [x](javascript:alert)", "<b onclick=x>a</b>");
		assertThat(text("/privasi")).contains("&lt;script&gt;").doesNotContain("<script>alert", "href=\"javascript");
		assertThat(text("/en/privasi")).contains("&lt;b onclick");
	}

	@Test
	void it_is_looked_at_before_it_counts() {
		var preview = officers.send("admin", AT + "profil", "version", "0", "indonesian", "Kantor **kami**", "english",
				"Our office", "action", "pratinjau");
		assertThat(preview).hasStatusOk();
		assertThat(Desk.text(preview)).contains("Pratinjau", "<b>kami</b>", "Kantor **kami**").doesNotContain("??");
		assertThat(text("/profil")).doesNotContain("<b>kami</b>");
	}

	@Test
	void every_version_is_kept_and_an_old_one_can_be_taken_again() {
		saved("kontak", 0, "Versi lama", "Old");
		saved("kontak", 1, "Versi baru", "New");
		assertThat(text("/kontak")).contains("Versi baru");
		assertThat(officers.page("admin", AT + "kontak")).contains("Versi 1", "Versi 2", ">Versi baru</textarea>");
		assertThat(officers.page("admin", AT + "kontak?versi=1")).contains(">Versi lama</textarea>");
		assertThat(officers.open("admin", AT + "kontak?versi=9")).hasStatus(404);
		saved("kontak", 2, "", "");
		assertThat(text("/kontak")).contains("Bawa KTP").doesNotContain("Versi baru");
		assertThat(shelf.versions(TextShelfContract.DEPOK, PublicText.CONTACT)).hasSize(3);
	}

	@Test
	void who_was_slower_keeps_what_was_typed_and_nothing_is_overwritten() {
		saved("kontak", 0, "Dari Dewi", "From Dewi");
		var late = saved("kontak", 0, "Dari Rina", "From Rina");
		assertThat(late).hasStatus(409);
		assertThat(Desk.text(late)).contains("baru saja diubah", ">Dari Rina</textarea>");
		assertThat(text("/kontak")).contains("Dari Dewi");
	}

	@Test
	void both_languages_are_wanted_and_days_in_their_order() {
		var one = saved("profil", 0, "Hanya Indonesia", "");
		assertThat(one).hasStatus(422);
		assertThat(Desk.text(one)).contains("aria-invalid=\"true\"", "Hanya Indonesia");
		assertThat(officers.send("admin", AT + "pengumuman", "version", "0", "indonesian", "Libur", "english", "Closed",
				"from", "2026-12-31", "until", "2026-12-24")).hasStatus(422);
	}

	@Test
	void a_notice_stands_on_the_home_page_on_its_days_only() {
		assertThat(text("/")).doesNotContain("aria-label=\"Pengumuman\"");
		notice(0, "2026-11-30", "2026-11-30");
		assertThat(text("/")).contains("aria-label=\"Pengumuman\"", "Loket tutup");
		assertThat(text("/en")).contains("The counter is closed");
		notice(1, "2026-12-01", "");
		assertThat(text("/")).doesNotContain("Loket tutup");
		notice(2, "2026-11-01", "2026-11-29");
		assertThat(text("/")).doesNotContain("Loket tutup");
		notice(3, "", "");
		assertThat(text("/")).contains("Loket tutup");
	}

	@Test
	void is_written_by_administrators_alone() {
		assertThat(officers.open("lead", AT + "maklumat")).hasStatus(403);
		assertThat(officers.open("admin", AT + "lain")).hasStatus(404);
		assertThat(officers.page("admin", "/en/admin/kantor"))
				.contains("/en" + AT + "pengumuman", "What everybody reads")
				.doesNotContain("??");
	}

	private void notice(int version, String from, String until) {
		assertThat(officers.send("admin", AT + "pengumuman", "version", Integer.toString(version), "indonesian",
				"Loket tutup", "english", "The counter is closed", "from", from, "until", until)).hasStatus(302);
	}

	private MvcTestResult saved(String text, int version,
			String indonesian, String english) {
		return officers.send("admin", AT + text, "version", Integer.toString(version), "indonesian", indonesian,
				"english", english, "action", "simpan");
	}

	private String text(String path) {
		return Desk.text(http.get().uri(path).exchange());
	}

}
