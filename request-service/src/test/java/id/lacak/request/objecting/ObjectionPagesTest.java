package id.lacak.request.objecting;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.page.PublicSide;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
class ObjectionPagesTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private PublicSide.SetClock clock;

	@BeforeEach
	void monday() {
		clock.set("2026-11-30T02:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void lead_from_the_form_over_a_look_to_the_confirmation_and_back(String language) {
		var path = language + "/lacak/" + code(refused()) + "/keberatan";
		assertThat(see(path)).hasStatusOk();
		assertThat(text(see(language + path.substring(language.length(), path.lastIndexOf('/'))))).contains(path);
		var looked = send(path, "action", "check", "grounds[]", "A", "caseSummary", "Tidak diuji");
		assertThat(looked).hasStatusOk();
		assertThat(text(looked)).contains("value=\"send\"", "Tidak diuji");
		assertThat(send(path, "action", "send", "grounds[]", "A", "caseSummary", "Tidak diuji")).hasStatus(303);
		assertThat(text(see(path + "/terkirim"))).contains("/PPID/KEBERATAN/XI/2026");
		var track = path.substring(0, path.lastIndexOf('/'));
		assertThat(text(see(track))).contains("/keberatan/cabut", "berkas-sengketa.zip");
		assertThat(send(path, "action", "send", "grounds[]", "F", "caseSummary", "Lagi")).hasStatus(409);
		assertThat(see(path + "/cabut")).hasStatusOk();
		assertThat(send(path + "/cabut", "reason", "")).hasStatus(422);
		assertThat(send(path + "/cabut", "reason", "Sudah jelas")).hasStatus(303);
		assertThat(see(path + "/cabut")).hasStatus(410);
	}

	@Test
	void offer_all_seven_grounds_with_the_likely_ones_first() {
		assertThat(offered(refused())).containsExactly("A", "D", "E", "B", "C", "F", "G");
		assertThat(offered(requests.keep(ARequest.inProcess().on("2026-11-02").file()))).containsExactly("C", "G", "A",
				"B", "D", "E", "F");
	}

	@Test
	void take_several_grounds_at_once_whatever_comes_first() {
		var path = "/lacak/" + code(refused()) + "/keberatan";
		var looked = send(path, "action", "check", "grounds[]", "A", "grounds[]", "B", "grounds[]", "G", "caseSummary",
				"Terlambat dan dikecualikan");
		assertThat(looked).hasStatusOk();
		assertThat(text(looked)).contains("Permohonan ditolak karena", "Informasi berkala", "melebihi waktu");
		assertThat(send(path, "action", "send", "grounds[]", "A", "grounds[]", "B", "grounds[]", "G", "caseSummary",
				"Terlambat dan dikecualikan")).hasStatus(303);
		assertThat(text(see(path + "/terkirim"))).contains("/PPID/KEBERATAN/XI/2026");
	}

	@Test
	void take_files_one_by_one_once_the_objection_is_there() {
		var path = "/lacak/" + code(refused()) + "/keberatan";
		assertThat(see(path + "/berkas")).hasStatus(404);
		send(path, "action", "send", "grounds[]", "A", "caseSummary", "Tidak diuji");
		assertThat(text(see(path + "/terkirim"))).contains(path + "/berkas");
		assertThat(upload(path, "surat.pdf", "%PDF-1.7 a")).hasStatus(303);
		assertThat(upload(path, "surat lagi.pdf", "%PDF-1.7 a")).hasStatus(303);
		assertThat(upload(path, "kosong.pdf", "")).hasStatus(422);
		assertThat(text(upload(path, "foto.jpg", "MZ\0"))).contains("apa pun namanya", "surat.pdf", "href=\"#file\"")
				.doesNotContain("surat lagi.pdf", "foto.jpg");
		assertThat(text(see("/en" + path + "/berkas"))).contains("surat.pdf", "<html lang=\"en\"").doesNotContain("??");
		send(path + "/cabut", "reason", "Sudah jelas");
		assertThat(see(path + "/berkas")).hasStatus(410);
	}

	@Test
	void tell_every_fault_at_its_field() {
		var answer = send("/lacak/" + code(refused()) + "/keberatan", "action", "check");
		assertThat(answer).hasStatus(422);
		assertThat(text(answer)).contains("Pilih sedikitnya satu alasan.", "Ceritakan apa yang Anda persoalkan.");
	}

	@Test
	void warn_early_and_late_people_and_stop_nobody() {
		var early = requests.keep(ARequest.inProcess().on("2026-11-26").file());
		assertThat(text(see("/lacak/" + code(early) + "/keberatan"))).contains("masih punya waktu");
		var late = requests.keep(ARequest.decided(NoticeOutcome.NOT_HELD).on("2026-02-02").file());
		assertThat(text(see("/lacak/" + code(late) + "/keberatan"))).contains("tetap didaftarkan");
		var withdrawn = requests.keep(ARequest.withdrawn().on("2026-11-26").file());
		assertThat(see("/lacak/" + code(withdrawn) + "/keberatan")).hasStatus(410);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void take_an_objection_without_a_request(String language) {
		assertThat(see(language + "/keberatan")).hasStatusOk();
		assertThat(send(language + "/keberatan", "action", "check", "grounds[]", "B")).hasStatus(422);
		String[] fields = {"grounds[]", "B", "caseSummary", "Laporan tidak diumumkan", "applicant.kind", "INDIVIDUAL",
				"applicant.name", "Siti Rahmawati", "applicant.identityNumber", "3276014507900002",
				"applicant.address", "Jl. Margonda 1", "applicant.email", "siti@surel.example", "action", "check"};
		assertThat(text(send(language + "/keberatan", fields))).contains("3276********0002", "value=\"send\"");
		fields[fields.length - 1] = "send";
		var sent = send(language + "/keberatan", fields);
		assertThat(sent).hasStatus(303);
		var confirmation = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
		assertThat(see(confirmation)).hasStatusOk();
		var track = confirmation.replace("/keberatan/terkirim", "");
		assertThat(text(see(track))).contains("/PPID/KEBERATAN/XI/2026").doesNotContain("Margonda 1");
	}

	private List<String> offered(CaseFile file) {
		return Pattern.compile("name=\"grounds\\[]\" value=\"([A-G])\"")
				.matcher(text(see("/lacak/" + code(file) + "/keberatan")))
				.results()
				.map(found -> found.group(1))
				.toList();
	}

	private CaseFile refused() {
		return requests.keep(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-11-26").file());
	}

	private MvcTestResult see(String path) {
		return mvc.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
	}

	private MvcTestResult send(String path, String... fields) {
		var call = mvc.post().uri(path).accept(MediaType.TEXT_HTML);
		for (var i = 0; i < fields.length; i += 2)
			call = call.param(fields[i], fields[i + 1]);
		return call.exchange();
	}

	private MvcTestResult upload(String path, String name, String content) {
		return mvc.post()
				.uri(path + "/berkas")
				.multipart()
				.file(new MockMultipartFile("file", name, "application/octet-stream",
						content.getBytes(StandardCharsets.US_ASCII)))
				.exchange();
	}

	private static String code(CaseFile file) {
		return file.request().trackingCode().value();
	}

	private static String text(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		} catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
