package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** The whole way through the pages, pressed and typed as people do it. */
@Tag("browser")
@NullUnmarked
class TheirWaysTest {

	private static Product product;

	@BeforeAll
	static void start() {
		product = Product.start();
		product.http().put("/dev/clock", "{\"now\": \"2026-11-23T01:30:00Z\"}").expect(200);
	}

	@AfterAll
	static void stop() {
		product.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void an_applicant_asks_tracks_and_takes_it_back(boolean scripts) {
		try (var browser = scripts ? Browser.at(product.site()) : Browser.withoutScripts(product.site())) {
			var form = GuidedForm.begun(browser.wide(390)).answered();
			browser.open(form.path() + "/berkas");
			form.withFile("ktp.jpg");
			assertThat(browser.text()).contains("ktp.jpg");
			browser.open(form.path() + "/periksa");
			assertThat(browser.text()).contains("Siti Rahmawati", "3276********0002", "ktp.jpg");
			browser.press("main form button[type='submit']").find(".done");
			assertThat(browser.path()).startsWith("/ajukan/terkirim/");
			assertThat(browser.text()).contains("/PPID/XI/2026", "7 Desember 2026");
			browser.press("main a.btn").find("main .due");
			assertThat(browser.path()).startsWith("/lacak/");
			assertThat(browser.text()).contains("Kontrak perbaikan jalan 2025", "7 Desember 2026");
			browser.open(browser.path() + "/cabut").type("reason", "Sudah menemukan").press("form button.btn--risk");
			await().untilAsserted(() -> assertThat(browser.text()).contains("Dicabut"));
		}
	}

	@Test
	void an_empty_page_says_what_is_missing_and_keeps_what_was_typed() {
		try (var browser = Browser.withoutScripts(product.site())) {
			var form = GuidedForm.begun(browser.wide(320));
			browser.open(form.path() + "/identitas").type("applicant.name", "Siti Rahmawati");
			browser.press("main form button[type='submit']").find(".errsum");
			assertThat(browser.title()).startsWith("Kesalahan");
			assertThat(browser.attribute("input[name='applicant.name']", "value")).isEqualTo("Siti Rahmawati");
			for (var link : browser.all(".errsum a")) {
				var place = String.valueOf(link.getDomAttribute("href"));
				assertThat(browser.all(place)).as(place).hasSize(1);
			}
			assertThat(browser.all(".errsum a")).hasSize(2);
			assertThat(browser.barriers()).isEmpty();
		}
	}

	@Test
	void pressing_send_twice_makes_one_request() {
		try (var browser = Browser.at(product.site())) {
			var form = GuidedForm.begun(browser.wide(390)).answered();
			browser.open(form.path() + "/informasi?ubah=1").type("subject", "Ditekan dua kali");
			browser.press("main form button[type='submit']").find("[name='versi']");
			browser.script("""
					const form = document.querySelector('main form');
					const body = new URLSearchParams(new FormData(form));
					window.both = Promise.all([1, 2].map(() => fetch(form.action, {method: 'POST', body})))
						.then(answers => answers.map(answer => answer.url.replace('?sudah=1', '')).join(' '));""");
			var urls = String.valueOf(browser.script("return window.both")).split(" ");
			assertThat(urls).hasSize(2);
			assertThat(urls[0]).isEqualTo(urls[1]).contains("/ajukan/terkirim/");
			var found = product.http().as("desk").get("/api/v1/requests?q=ditekan").expect(200).json();
			assertThat(found.path("total").asInt()).isEqualTo(1);
			browser.open(form.path() + "/periksa");
			assertThat(browser.path()).startsWith("/ajukan/terkirim/");
			assertThat(browser.text()).contains("sudah terkirim sebelumnya");
		}
	}

	@Test
	void a_draft_waits_a_week_and_is_then_gone() {
		try (var browser = Browser.withoutScripts(product.site())) {
			var form = GuidedForm.begun(browser.wide(390));
			browser.open(form.path() + "/informasi").type("subject", "Setengah jadi").press("button[value='save']")
					.find("p.code");
			assertThat(browser.text()).contains("30 November 2026", form.path());
			browser.open("/ajukan").type("kode", form.code().toLowerCase(Locale.ROOT)).press("button[value='resume']")
					.find("[name='applicant.kind']");
			assertThat(browser.path()).isEqualTo(form.path() + "/jenis");
			product.http().put("/dev/clock", "{\"now\": \"2026-11-30T05:00:00Z\"}").expect(200);
			try {
				assertThat(browser.open(form.path() + "/informasi").text()).contains("Draf ini sudah tidak ada");
			} finally {
				product.http().put("/dev/clock", "{\"now\": \"2026-11-23T01:30:00Z\"}").expect(200);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void a_file_that_is_none_is_refused_with_a_sentence(boolean scripts) {
		try (var browser = scripts ? Browser.at(product.site()) : Browser.withoutScripts(product.site())) {
			var form = GuidedForm.begun(browser.wide(390));
			browser.open(form.path() + "/berkas");
			form.send("kosong.pdf", new byte[0]);
			await().untilAsserted(() -> assertThat(browser.text()).contains("Berkas ini kosong"));
			form.send("foto.jpg", new byte[]{'M', 'Z', 0, 1, 2});
			await().untilAsserted(() -> assertThat(browser.text()).contains("PDF, JPG, atau PNG, apa pun namanya"));
			assertThat(browser.title()).startsWith("Kesalahan");
			assertThat(browser.barriers()).isEmpty();
			form.withFile("ktp.jpg");
			await().untilAsserted(() -> assertThat(browser.text()).contains("ktp.jpg"));
		}
	}

	@Test
	void an_upload_that_is_cut_keeps_the_form() {
		try (var browser = Browser.at(product.site())) {
			var form = GuidedForm.begun(browser.wide(390));
			browser.open(form.path() + "/berkas");
			browser.offline(true);
			form.send("kuasa.pdf", "%PDF-1.7 kuasa".getBytes(StandardCharsets.US_ASCII));
			await().untilAsserted(() -> assertThat(browser.text()).contains("Sambungan terputus"));
			browser.offline(false);
			await().untilAsserted(() -> assertThat(browser.text()).contains("kuasa.pdf"));
			assertThat(browser.all("main .doc")).hasSize(1);
		}
	}

	@Test
	void an_officer_goes_from_the_queue_to_the_delivery() throws IOException {
		var filed = product.http()
				.post("/api/v1/requests", Submissions.by("dina@surel.example", "0812-0000-4499"))
				.expect(201);
		var file = Files.createTempFile("kontrak", ".pdf");
		Files.write(file, "%PDF-1.7\nkontrak\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
		try (var desk = Browser.at(product.site());
				var lead = Browser.at(product.site())) {
			desk.wide(1440).signedIn("desk");
			assertThat(desk.path()).isEqualTo("/petugas/antrean");
			assertThat(desk.text()).contains(filed.text("registrationNumber"));
			var case_ = "/petugas/permohonan/" + filed.text("id");
			desk.press("a[href*='" + filed.text("id") + "']");
			assertThat(desk.path()).isEqualTo(case_);
			desk.press("form[action$='/kelengkapan'] button");

			desk.open(case_).choose("outcome", "GRANTED_FULL").type("materials", "Kontrak dan RAB 2025");
			await().atMost(Duration.ofSeconds(10))
					.untilAsserted(() -> assertThat(desk.find("[data-draft]").getText()).contains("Draf tersimpan"));
			assertThat(desk.open(case_).text()).contains("Kontrak dan RAB 2025");
			desk.press("button[value='review']");
			assertThat(desk.text()).contains("Kontrak dan RAB 2025");
			desk.press("button[value='propose']");
			await().atMost(Duration.ofSeconds(10))
					.untilAsserted(() -> assertThat(desk.open(case_).text()).contains("Menunggu tanda tangan"));

			lead.wide(1440).signedIn("lead").press("a[href$='/ketua/persetujuan']");
			lead.press("main a[href$='" + filed.text("id") + "']");
			assertThat(lead.text()).contains("Kontrak dan RAB 2025", "Rina Lestari");
			lead.press("form[action$='/tanda-tangan'] button");
			await().atMost(Duration.ofSeconds(10))
					.untilAsserted(() -> assertThat(lead.open(case_).text()).contains("Sudah diputuskan"));

			desk.open(case_);
			hand(desk, file);
			desk.open(case_).press("input[name='documents[]']");
			desk.type("evidence", "Dikirim ke surel pemohon").press("form[action$='/serah-terima'] button");
			assertThat(desk.open(case_).text()).contains("Informasi telah diberikan");
		}
		var view = product.http().get("/api/v1/tracking/" + filed.text("trackingCode")).expect(200);
		assertThat(view.text("status")).isEqualTo("DELIVERED");
	}

	@Test
	void what_came_on_friday_by_letter_is_written_down_on_monday_and_counted_from_friday() {
		try (var desk = Browser.withoutScripts(product.site())) {
			desk.wide(1440).signedIn("desk").press("a[href$='/petugas/loket/baru']");
			desk.choose("channel", "LETTER").type("receivedAt", "2026-11-20").type("receivedTime", "10:15");
			fillIn(desk);
			desk.type("applicant.name", "");
			desk.press("main form button[type='submit']").find(".errsum");
			assertThat(desk.title()).startsWith("Kesalahan");
			assertThat(desk.attribute("input[name='receivedTime']", "value")).isEqualTo("10:15");
			desk.type("applicant.name", "Ahmad Fauzi").press("main form button[type='submit']");
			assertThat(desk.path()).matches("/petugas/loket/.*/cetak");
			assertThat(desk.text()).contains("4 Desember 2026");
			desk.press("a[href*='/petugas/permohonan/']");
			assertThat(desk.text()).contains("Ahmad Fauzi", "4 Des");
		}
	}

	@Test
	void a_form_that_another_officer_overtook_loses_nothing() {
		var filed = product.http()
				.post("/api/v1/requests", Submissions.by("wati@surel.example", "0812-0000-4498"))
				.expect(201);
		var id = filed.text("id");
		product.http().as("desk").post("/api/v1/requests/" + id + "/completeness", "{\"complete\": true}").expect(200);
		try (var lead = Browser.withoutScripts(product.site())) {
			lead.wide(1440).signedIn("lead").open("/petugas/permohonan/" + id + "/perpanjang");
			lead.choose("ground", "NOT_YET_CONTROLLED").type("reason", "Dokumen ada di tiga dinas.");
			product.http().as("desk").post("/api/v1/requests/" + id + "/notes", "{\"text\": \"Ditelepon.\"}")
					.expect(201);
			lead.press("form[action$='/perpanjang'] button");
			assertThat(lead.text()).contains("Dokumen ada di tiga dinas.", "mengubah");
			assertThat(lead.barriers()).isEmpty();
		}
	}

	@Test
	void a_quiet_officer_is_warned_but_one_who_writes_is_not() {
		var filed = product.http()
				.post("/api/v1/requests", Submissions.by("tenang@surel.example", "0812-0000-4497"))
				.expect(201);
		var id = filed.text("id");
		product.http().as("desk").post("/api/v1/requests/" + id + "/completeness", "{\"complete\": true}").expect(200);
		try (var desk = Browser.at(product.site())) {
			desk.wide(1440).signedIn("desk").open("/petugas/permohonan/" + id);
			desk.script("const now = Date.now; window.minutes = 0; Date.now = () => now() + window.minutes * 60000;");
			desk.script("window.minutes = 29");
			await().untilAsserted(() -> assertThat(desk.find("#sesi").getText()).contains("2 menit"));
			assertThat(desk.barriers()).isEmpty();
			desk.press("#sesi button");
			await().untilAsserted(() -> assertThat(desk.find("#sesi").isDisplayed()).isFalse());
			desk.script("window.minutes = 49");
			desk.choose("outcome", "GRANTED_FULL").type("materials", "Kontrak dan RAB 2025");
			await().untilAsserted(
					() -> assertThat(desk.find("[data-draft]").getText()).contains("Draf tersimpan"));
			desk.script("window.minutes = 69");
			await().during(Duration.ofSeconds(3))
					.atMost(Duration.ofSeconds(5))
					.untilAsserted(() -> assertThat(desk.find("#sesi").isDisplayed()).isFalse());
		}
	}

	@Test
	void keys_move_through_the_queue_only_while_focus_is_in_it() {
		for (var n : new int[]{1, 2, 3})
			product.http()
					.post("/api/v1/requests",
							Submissions.by("tombol%d@surel.example".formatted(n), Submissions.phone(47, n)))
					.expect(201);
		try (var desk = Browser.at(product.site())) {
			desk.wide(1440).signedIn("desk");
			desk.find("body").sendKeys("j", "x");
			assertThat(desk.all("tr.is-sel")).isEmpty();
			desk.script("document.querySelector('.q__s').focus()");
			desk.focused().sendKeys("x");
			assertThat(desk.all("tr.is-sel")).hasSize(1);
			desk.focused().sendKeys("j");
			desk.focused().sendKeys("x");
			assertThat(desk.all("tr.is-sel")).hasSize(2);
			assertThat(desk.find("#bulk-n").getText()).isEqualTo("2 dipilih");
			desk.focused().sendKeys("/");
			assertThat(desk.focused().getDomAttribute("id")).isEqualTo("cari");
			desk.script("document.querySelectorAll('.q__s')[1].focus()");
			desk.focused().sendKeys(org.openqa.selenium.Keys.ENTER);
			await().atMost(Duration.ofSeconds(10))
					.untilAsserted(() -> assertThat(desk.path()).startsWith("/petugas/permohonan/"));
			assertThat(desk.all(".caseh__pn a")).isNotEmpty();
		}
	}

	private static void fillIn(Browser browser) {
		browser.choose("applicant.kind", "INDIVIDUAL")
				.type("applicant.name", "Siti Rahmawati")
				.type("applicant.identityNumber", "3276014507900002")
				.type("applicant.address", "Jl. Margonda 1, Depok")
				.type("applicant.email", "siti@surel.example")
				.choose("language", "id")
				.type("subject", "Kontrak perbaikan jalan 2025")
				.type("details", "Rincian anggaran dan kontrak tahun 2025.")
				.type("purpose", "Penelitian skripsi")
				.choose("obtain", "COPY_SOFT")
				.choose("deliver", "EMAIL");
	}

	private static void hand(Browser desk, Path file) {
		desk.press("details:has(input[type='file']) > summary");
		desk.find("input[type='file']").sendKeys(file.toString());
		desk.select("audience", "INTERNAL");
		desk.press("form[action*='/berkas'] button");
	}

}
