package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Pressed twice, cut off, gone back, too late: nothing is lost, nothing is double, and a sentence helps. */
@Tag("browser")
@NullUnmarked
class NothingLostTest {

	private static final Duration SOON = Duration.ofSeconds(60);

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

	@Test
	void an_officers_note_that_is_sent_twice_is_there_once() {
		var id = filed(1);
		try (var desk = Browser.at(product.site())) {
			desk.wide(1440).signedIn("desk").open("/petugas/permohonan/" + id).type("text", "Ditekan dua kali");
			// two tabs of the same page would send exactly this
			desk.script(
					"""
					const form = document.querySelector("form[action$='/catatan']");
					const body = new URLSearchParams(new FormData(form));
					window.both = Promise.all([1, 2].map(() => fetch(form.action,
						{method: 'POST', body, headers: {Accept: 'text/html'}}))).then(all => all.map(each => each.status).join(' '));""");
			assertThat(desk.script("return window.both")).isEqualTo("200 200");
			assertThat(notes(id, "Ditekan dua kali")).isEqualTo(1);
			desk.script("document.querySelector(\"form[action$='/catatan'] button\").click();"
					+ "document.querySelector(\"form[action$='/catatan'] button\").click()");
			await().atMost(SOON).untilAsserted(() -> assertThat(desk.text()).contains("Catatan tersimpan"));
			assertThat(notes(id, "Ditekan dua kali")).isEqualTo(1);
		}
	}

	@Test
	void a_letter_is_signed_once_and_the_second_press_says_so() {
		var id = filed(2);
		var desk = product.http().as("desk");
		desk.post("/api/v1/requests/" + id + "/completeness", "{\"complete\": true}").expect(200);
		try (var writing = Browser.withoutScripts(product.site());
				var first = Browser.withoutScripts(product.site());
				var second = Browser.withoutScripts(product.site())) {
			writing.wide(1440).signedIn("desk").open("/petugas/permohonan/" + id);
			writing.choose("outcome", "GRANTED_FULL").type("materials", "Kontrak dan RAB 2025")
					.press("button[value='review']").press("button[value='propose']");
			first.wide(1440).signedIn("lead").open("/ketua/persetujuan/" + id);
			second.wide(1440).signedIn("lead").open("/ketua/persetujuan/" + id);
			first.press("form[action$='/tanda-tangan'] button");
			assertThat(first.text()).contains("Surat ditandatangani dan dikirim");
			second.press("form[action$='/tanda-tangan'] button");
			assertThat(second.path()).isEqualTo("/ketua/persetujuan");
			assertThat(second.text()).contains("Surat ini sudah dikirim kepada pemohon");
			assertThat(second.barriers()).isEmpty();
		}
	}

	@Test
	void a_form_that_cannot_be_sent_stays_and_is_sent_once_when_the_line_is_back() {
		var id = filed(3);
		try (var line = new WeakLine(product.site());
				var desk = Browser.at(line.site())) {
			desk.wide(1440).signedIn("desk").open("/petugas/permohonan/" + id).type("text", "Sambungan putus");
			line.breakAfter(0);
			desk.press("form[action$='/catatan'] button");
			await().atMost(SOON).untilAsserted(() -> assertThat(desk.text()).contains("Isian Anda belum terkirim"));
			assertThat(desk.script("return document.querySelector(\"[name='text']\").value"))
					.isEqualTo("Sambungan putus");
			assertThat(desk.barriers()).isEmpty();
			line.mend();
			desk.press("form[action$='/catatan'] button");
			await().atMost(SOON).untilAsserted(() -> assertThat(notes(id, "Sambungan putus")).isEqualTo(1));
			await().atMost(SOON)
					.untilAsserted(() -> assertThat(desk.text()).doesNotContain("Isian Anda belum terkirim"));
		}
	}

	@Test
	void an_applicants_words_stay_when_the_line_breaks() {
		try (var line = new WeakLine(product.site());
				var browser = Browser.at(line.site())) {
			var form = GuidedForm.begun(browser.wide(390));
			browser.open(form.path() + "/informasi").type("subject", "Kontrak jalan").type("details", "Tahun 2025");
			line.breakAfter(0);
			browser.press("main form button[type='submit']");
			await().atMost(SOON)
					.untilAsserted(() -> assertThat(browser.text()).contains("Isian Anda belum terkirim"));
			assertThat(browser.script("return document.querySelector(\"[name='subject']\").value"))
					.isEqualTo("Kontrak jalan");
			line.mend();
			assertThat(browser.beyondTheEdge()).isEmpty();
		}
	}

	@Test
	void a_file_that_was_cut_in_the_middle_is_there_once_when_it_is_sent_again() throws IOException {
		try (var line = new WeakLine(product.site());
				var browser = Browser.at(line.site())) {
			var form = GuidedForm.begun(browser.wide(390));
			browser.open(form.path() + "/berkas");
			line.breakAfter(1_500_000);
			form.send("kuasa.pdf", padded(3_000_000));
			await().atMost(SOON).untilAsserted(() -> assertThat(browser.text()).contains("Sambungan terputus"));
			assertThat(line.broken()).isTrue();
			line.mend();
			assertThat(browser.all("main .doc")).as("half a file is none").isEmpty();
			browser.press("form[enctype] button[type='submit']");
			await().atMost(SOON).untilAsserted(() -> assertThat(browser.all("main .doc")).hasSize(1));
			browser.open(form.path() + "/berkas");
			assertThat(browser.all("main .doc")).hasSize(1);
			assertThat(browser.text()).contains("kuasa.pdf");
		}
	}

	@Test
	void an_officers_file_shows_its_progress_and_a_cut() throws IOException {
		var id = filed(4);
		var file = Files.write(Files.createTempDirectory("berkas").resolve("kontrak.pdf"), padded(20_000_000));
		try (var line = new WeakLine(product.site());
				var desk = Browser.at(line.site())) {
			desk.wide(1440).signedIn("desk").open("/petugas/permohonan/" + id);
			choose(desk, file);
			line.breakAfter(10_000_000);
			desk.press("form[action$='/berkas'] button");
			await().atMost(SOON).untilAsserted(() -> assertThat(desk.text()).contains("Sambungan terputus"));
			line.mend();
			desk.press("form[action$='/berkas'] button");
			await().atMost(SOON).untilAsserted(() -> assertThat(desk.text()).contains("Berkas ditambahkan"));
			var documents = product.http().as("desk").get("/api/v1/requests/" + id).expect(200).json()
					.path("documents");
			assertThat(documents.size()).isEqualTo(1);
			assertThat(documents.get(0).path("size").asInt()).isEqualTo(20_000_000);
		}
	}

	@Test
	void a_script_that_is_called_a_document_is_refused_with_a_sentence() throws IOException {
		var id = filed(5);
		var file = Files.write(Files.createTempDirectory("berkas").resolve("kontrak.pdf"),
				"Invoke-WebRequest http://a.example".getBytes(StandardCharsets.US_ASCII));
		var empty = Files.write(Files.createTempDirectory("berkas").resolve("kosong.pdf"), new byte[0]);
		try (var desk = Browser.withoutScripts(product.site())) {
			desk.wide(1440).signedIn("desk").open("/petugas/permohonan/" + id);
			unfolded(desk).find("input[type='file']").sendKeys(file.toString());
			desk.press("form[action$='/berkas'] button").find(".errsum");
			assertThat(desk.text()).contains("apa pun namanya");
			unfolded(desk).find("input[type='file']").sendKeys(empty.toString());
			desk.press("form[action$='/berkas'] button").find(".errsum");
			assertThat(desk.text()).contains("Berkas ini kosong");
			assertThat(desk.barriers()).isEmpty();
		}
	}

	@Test
	void without_a_line_a_page_of_ours_says_so_and_keeps_nothing_of_a_person() {
		try (var line = new WeakLine(product.site());
				var browser = Browser.at(line.site())) {
			browser.wide(390).open("/").find("main");
			await().atMost(SOON).until(() -> Boolean.TRUE.equals(
					browser.script("return !!navigator.serviceWorker.controller || navigator.serviceWorker.ready && "
							+ "caches.keys().then(all => all.length > 0)")));
			browser.open("/ajukan").find("main");
			line.breakAfter(0);
			browser.open("/lacak");
			await().atMost(SOON).untilAsserted(() -> assertThat(browser.text()).contains("luring"));
			assertThat(browser.script("""
					return caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(kept => kept.keys()))))
						.then(all => all.flat().map(each => new URL(each.url).pathname)
							.filter(path => !path.startsWith('/aset/') && !path.endsWith('/luring')).join(' '));"""))
					.isEqualTo("");
		}
	}

	/** The form for a file lies folded on the page of a case. */
	private static Browser unfolded(Browser desk) {
		desk.all("details:not([open]):has(form[action$='/berkas']) > summary").forEach(summary -> summary.click());
		return desk;
	}

	private static void choose(Browser desk, Path file) {
		desk.press("details:has(input[type='file']) > summary");
		desk.find("input[type='file']").sendKeys(file.toString());
	}

	private static byte[] padded(int size) {
		var small = Paper.pdf("berkas besar");
		var content = Arrays.copyOf(small, size);
		Arrays.fill(content, small.length, size, (byte) ' ');
		return content;
	}

	private static long notes(String id, String text) {
		var notes = product.http().as("desk").get("/api/v1/requests/" + id).expect(200).json().path("notes");
		return notes.values().stream().filter(note -> note.path("text").asString().equals(text)).count();
	}

	private static String filed(int number) {
		return product.http()
				.post("/api/v1/requests",
						Submissions.by("hilang%d@surel.example".formatted(number), Submissions.phone(61, number)))
				.expect(201)
				.text("id");
	}

}
