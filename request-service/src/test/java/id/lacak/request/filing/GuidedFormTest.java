package id.lacak.request.filing;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.AnIntake;
import id.lacak.request.lifecycle.CaseDocument;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.TrackingCode;
import id.lacak.request.page.PublicSide;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
class GuidedFormTest {

	private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private PublicSide.SetClock clock;

	@BeforeEach
	void on_a_monday() {
		clock.set("2026-11-30T02:00:00Z");
	}

	@Test
	void leads_through_five_steps_to_a_request() {
		var draft = begun();
		filledIn(draft);
		var check = text(get(draft + "/periksa"));
		assertThat(check).contains("Siti Rahmawati", "3276********0002", "Kontrak jalan", "?ubah=1")
				.doesNotContain("3276014507900002");
		var sent = send(draft, check);
		assertThat(sent).hasStatus(303);
		var place = to(sent);
		assertThat(place).startsWith("/ajukan/terkirim/");
		assertThat(text(get(place))).contains("Senin, 14 Desember 2026", "Rabu, 23 Desember 2026", "tanda-bukti.pdf")
				.doesNotContain("3276014507900002", "sudah terkirim");
		assertThat(of(place).request().submission().language()).isEqualTo("id");
	}

	@Test
	void asks_again_what_is_wrong_on_one_page_and_keeps_what_was_typed() {
		var draft = begun();
		var again = post(draft + "/identitas", "applicant.name", "Siti Rahmawati", "applicant.identityNumber", "<b>12");
		assertThat(again).hasStatus(422);
		assertThat(text(again)).contains("<title>Kesalahan: ", "role=\"alert\"", "href=\"#applicant-identityNumber\"",
				"value=\"Siti Rahmawati\"", "aria-invalid=\"true\"").doesNotContain("<b>12", "href=\"#subject\"");
	}

	@Test
	void goes_back_and_stops_without_losing_what_is_half_typed() {
		var draft = begun();
		assertThat(to(post(draft + "/identitas", "applicant.name", "Siti", "action", "back")))
				.isEqualTo(draft + "/jenis");
		assertThat(text(get(draft + "/identitas"))).contains("value=\"Siti\"");
		assertThat(to(post(draft + "/informasi", "subject", "Jalan", "action", "save"))).isEqualTo(draft + "/simpan");
		assertThat(text(get(draft + "/simpan"))).contains(draft, "7 Desember 2026");
		assertThat(text(get(draft + "/informasi"))).contains("value=\"Jalan\"");
	}

	@Test
	void goes_on_with_a_code_at_the_first_page_that_is_not_answered() {
		var draft = begun();
		post(draft + "/jenis", "applicant.kind", "INDIVIDUAL");
		var code = draft.substring(draft.lastIndexOf('/') + 1);
		assertThat(to(post("/ajukan", "action", "resume", "kode", code.toLowerCase()))).isEqualTo(draft + "/identitas");
		var wrong = post("/en/ajukan", "action", "resume", "kode", "salah");
		assertThat(wrong).hasStatus(422);
		assertThat(text(wrong)).contains("href=\"#kode\"", "value=\"salah\"");
		assertThat(post("/ajukan", "action", "resume", "kode", "")).hasStatus(422);
	}

	@Test
	void returns_to_the_check_page_after_a_change() {
		var draft = begun();
		filledIn(draft);
		var next = post(draft + "/informasi", "ubah", "1", "subject", "Kontrak jembatan", "details", "Rincian",
				"purpose",
				"Skripsi", "unit", "dpupr");
		assertThat(to(next)).isEqualTo(draft + "/periksa");
		assertThat(text(get(draft + "/periksa"))).contains("Kontrak jembatan", "Dinas Pekerjaan Umum");
	}

	@Test
	void sends_nobody_to_the_check_page_before_everything_is_answered() {
		var draft = begun();
		filledIn(draft);
		post(draft + "/jenis", "ubah", "1", "applicant.kind", "GROUP");
		var look = get(draft + "/periksa");
		assertThat(to(look)).isEqualTo(draft + "/identitas?ubah=1&kurang=1");
		var missing = get(to(look));
		assertThat(missing).hasStatusOk();
		assertThat(text(missing)).contains("role=\"alert\"", "href=\"#applicant-representative-name\"");
		assertThat(to(send(draft, "name=\"versi\" value=\"1\""))).isEqualTo(to(look));
	}

	@Test
	void is_sent_once_however_often_it_is_sent() {
		var draft = begun();
		filledIn(draft);
		var before = requests.all().size();
		var check = text(get(draft + "/periksa"));
		var place = to(send(draft, check));
		assertThat(to(send(draft, check))).isEqualTo(place + "?sudah=1");
		assertThat(requests.all()).hasSize(before + 1);
		assertThat(text(get(place + "?sudah=1"))).contains("sudah terkirim sebelumnya");
		for (var page : List.of("", "/jenis", "/berkas", "/periksa", "/simpan"))
			assertThat(to(get(draft + page))).as(page).isEqualTo(place + "?sudah=1");
		assertThat(to(post(draft + "/informasi", "subject", "Lain"))).isEqualTo(place + "?sudah=1");
		assertThat(of(place).request().submission().subject()).isEqualTo("Kontrak jalan");
	}

	@Test
	void does_not_send_what_was_changed_in_another_window() {
		var draft = begun();
		filledIn(draft);
		var check = text(get(draft + "/periksa"));
		post(draft + "/informasi", "subject", "Kontrak jembatan", "details", "Rincian", "purpose", "Skripsi");
		var stale = send(draft, check);
		assertThat(stale).hasStatus(409);
		assertThat(text(stale)).contains("berubah di jendela lain", "Kontrak jembatan");
		assertThat(to(send(draft, text(stale)))).startsWith("/ajukan/terkirim/");
	}

	@Test
	void keeps_files_one_by_one_and_gives_them_to_the_case() {
		var draft = begun();
		assertThat(upload(draft, "ktp.jpg", PHOTO)).hasStatus(303);
		assertThat(upload(draft, "ktp lagi.jpg", PHOTO)).hasStatus(303);
		assertThat(upload(draft, "kuasa.pdf", "%PDF-1.7 UNSEEN".getBytes(StandardCharsets.US_ASCII))).hasStatus(303);
		assertThat(upload(draft, "akta.pdf", "%PDF-1.7 salah".getBytes(StandardCharsets.US_ASCII))).hasStatus(303);
		var page = text(get(draft + "/berkas"));
		assertThat(page).contains("ktp.jpg", "kuasa.pdf", "akta.pdf").doesNotContain("ktp lagi.jpg");
		var ids = Pattern.compile("name=\"file\" value=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1))
				.toList();
		assertThat(post(draft + "/berkas/hapus", "file", ids.getLast())).hasStatus(303);
		filledIn(draft);
		var place = to(send(draft, text(get(draft + "/periksa"))));
		assertThat(of(place).documents()).extracting(CaseDocument::name).containsExactly("ktp.jpg", "kuasa.pdf");
		assertThat(of(place).documents()).extracting(CaseDocument::state)
				.containsExactly(CaseDocument.State.AVAILABLE, CaseDocument.State.QUARANTINED);
		assertThat(of(place).documents()).extracting(CaseDocument::audience)
				.containsOnly(CaseDocument.Audience.INTERNAL);
	}

	@Test
	void says_at_the_field_what_is_wrong_with_a_file() {
		var draft = begun();
		assertThat(text(failed(upload(draft, "kosong.pdf", new byte[0]), 422))).contains("Berkas ini kosong",
				"href=\"#file\"");
		assertThat(text(failed(upload(draft, "foto.jpg", new byte[]{'M', 'Z', 0, 1}), 422)))
				.contains("PDF, JPG, atau PNG");
		assertThat(text(failed(upload(draft, "besar.pdf", new byte[10 * 1024 * 1024 + 1]), 413))).contains("10 MB");
		assertThat(text(failed(upload(draft, "x.pdf", "%PDF-1.7 MALWARE".getBytes(StandardCharsets.US_ASCII)), 422)))
				.contains("virus");
		assertThat(mvc.post().uri(draft + "/berkas").multipart().exchange()).hasStatus(422);
		assertThat(text(get(draft + "/berkas"))).doesNotContain("foto.jpg");
	}

	@Test
	void is_gone_a_week_after_the_last_change() {
		var draft = begun();
		clock.set("2026-12-06T01:00:00Z");
		post(draft + "/jenis", "applicant.kind", "GROUP");
		clock.set("2026-12-13T00:59:00Z");
		assertThat(get(draft + "/jenis")).hasStatusOk();
		clock.set("2026-12-13T01:00:00Z");
		for (var language : List.of("", "/en")) {
			var over = get(language + draft + "/jenis");
			assertThat(over).hasStatus(410);
			assertThat(text(over)).contains("href=\"" + language + "/ajukan\"", "<h1").doesNotContain("??");
		}
		assertThat(post(draft + "/jenis", "applicant.kind", "GROUP")).hasStatus(410);
		assertThat(get("/ajukan/tidak-ada/jenis")).hasStatus(410);
		assertThat(get(draft + "/lain")).hasStatus(404);
	}

	@Test
	void begins_again_with_the_question_of_a_request_that_was_withdrawn() {
		var over = requests.keep(ARequest.withdrawn().from(AnIntake.on("2026-11-23")).file()).request();
		var path = "/lacak/" + over.trackingCode().value();
		assertThat(text(get(path))).contains(path + "/ajukan-lagi");
		var draft = to(post(path + "/ajukan-lagi")).replace("/jenis", "");
		assertThat(text(get(draft + "/informasi"))).contains(over.submission().subject());
		assertThat(text(get(draft + "/identitas"))).doesNotContain(over.submission().applicant().name());
		var running = requests.keep(ARequest.inProcess().from(AnIntake.on("2026-11-23")).file()).request();
		assertThat(post("/lacak/" + running.trackingCode().value() + "/ajukan-lagi")).hasStatus(410);
	}

	@Test
	void takes_nothing_from_programs_that_fill_in_every_field() {
		assertThat(post("/ajukan", "situs", "https://example.com")).hasStatus(422);
	}

	@Test
	void is_sound_in_both_languages() {
		var draft = begun();
		for (var step : List.of("jenis", "identitas", "berkas", "informasi", "cara", "kontak", "simpan")) {
			sound(get(draft + "/" + step), "id");
			sound(get("/en" + draft + "/" + step), "en");
		}
		filledIn(draft);
		sound(get(draft + "/periksa"), "id");
		sound(get("/en" + draft + "/periksa"), "en");
	}

	private static void sound(MvcTestResult page, String language) {
		assertThat(page).hasStatusOk();
		assertThat(text(page)).contains("<html lang=\"" + language + "\"").doesNotContain("??", "style=\"", "th:");
		assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
	}

	private String begun() {
		var place = to(post("/ajukan", "situs", ""));
		assertThat(place).matches("/ajukan/[2-9A-HJ-NP-Z]{12}/jenis");
		return place.substring(0, place.lastIndexOf('/'));
	}

	private void filledIn(String draft) {
		assertThat(to(post(draft + "/jenis", "applicant.kind", "INDIVIDUAL"))).isEqualTo(draft + "/identitas");
		assertThat(to(post(draft + "/identitas", "applicant.name", "Siti Rahmawati", "applicant.identityNumber",
				"3276.0145.0790.0002", "applicant.address", "Jl. Margonda 1\r\nDepok", "applicant.occupation", "",
				"applicant.representative.name", "", "applicant.representative.identityNumber", "")))
				.isEqualTo(draft + "/berkas");
		assertThat(to(post(draft + "/informasi", "subject", "Kontrak jalan", "details", "Rincian", "purpose", "Skripsi",
				"unit", ""))).isEqualTo(draft + "/cara");
		assertThat(to(post(draft + "/cara", "obtain", "COPY_SOFT", "deliver", "EMAIL"))).isEqualTo(draft + "/kontak");
		assertThat(
				to(post(draft + "/kontak", "applicant.email", "siti@surel.example", "applicant.phone", "", "language",
						"id")))
				.isEqualTo(draft + "/periksa");
	}

	private MvcTestResult send(String draft, String check) {
		var seen = Pattern.compile("name=\"versi\" value=\"(\\d+)\"").matcher(check);
		assertThat(seen.find()).isTrue();
		return post(draft + "/periksa", "versi", seen.group(1));
	}

	private CaseFile of(String place) {
		return requests.find(new TrackingCode(place.substring(place.lastIndexOf('/') + 1))).orElseThrow();
	}

	private static MvcTestResult failed(MvcTestResult answer, int status) {
		assertThat(answer).hasStatus(status);
		return answer;
	}

	private MvcTestResult upload(String draft, String name, byte[] content) {
		return mvc.post()
				.uri(draft + "/berkas")
				.multipart()
				.file(new MockMultipartFile("file", name, "application/octet-stream", content))
				.exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var call = mvc.post().uri(path).accept(MediaType.TEXT_HTML);
		for (var i = 0; i < fields.length; i += 2)
			call = call.param(fields[i], fields[i + 1]);
		return call.exchange();
	}

	private MvcTestResult get(String path) {
		return mvc.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
	}

	private static String to(MvcTestResult answer) {
		assertThat(answer).hasStatus(303);
		return String.valueOf(answer.getResponse().getHeader("Location"));
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
