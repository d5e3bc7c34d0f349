package id.lacak.request.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.ObjectionFile;
import id.lacak.request.objection.Objections;
import id.lacak.request.lifecycle.InMemoryRequests;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Counter
@NullUnmarked
class ObjectionScreensTest {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private InMemoryObjections objections;

	private ObjectionFile file;

	@BeforeEach
	void an_objection() {
		var request = requests.keep(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-11-26").file());
		file = ((Objections.Opening.New) objections
				.open(AnObjection.to(request.request()).filedOn("2026-11-27").intake())).file();
	}

	@ParameterizedTest
	@ValueSource(strings = {"desk", "lead", "advisor", "superior", "auditor"})
	void show_list_and_objection_in_both_languages(String officer) {
		for (var language : new String[]{"", "/en"}) {
			var listed = see(officer, language + "/petugas/keberatan?status=ALL&size=200");
			assertThat(listed).hasStatusOk();
			assertThat(Desk.text(listed)).contains(file.objection().number().text());
			var seen = see(officer, language + "/petugas/keberatan/" + file.objection().id());
			assertThat(seen).hasStatusOk();
			if (officer.equals("auditor"))
				assertThat(Desk.text(seen)).doesNotContain("Pengecualian", "3276");
		}
	}

	@Test
	void carry_an_objection_through_by_forms() {
		assertThat(send("advisor", "pendapat", "text", "Uji konsekuensi kurang")).hasStatus(302);
		assertThat(send("superior", "tanggapan", "outcome", "GRANTED_FULL")).as("reasons are missing").hasStatus(422);
		var letter = send("superior", "tanggapan", "outcome", "GRANTED_FULL", "reasons", "Dapat dibuka", "action",
				"review");
		assertThat(letter).as("is read before it goes out")
				.hasStatusOk()
				.bodyText()
				.contains("Rancangan, belum dikirim", "Dra. Contoh Atasan, M.M.", "Dapat dibuka", "value=\"send\"");
		assertThat(send("superior", "tanggapan", "outcome", "GRANTED_FULL", "reasons", "Dapat dibuka", "action",
				"send")).hasStatus(302);
		assertThat(send("lead", "pelaksanaan", "evidence", "Surel terkirim")).hasStatus(302);
		assertThat(send("lead", "pelaksanaan", "evidence", "Lagi")).hasStatus(409);
		assertThat(send("lead", "sengketa", "filedOn", "2026-11-30", "stage", "ADJUDICATION", "adjudicationBegun",
				"2026-11-30", "hearings.0.on", "2026-12-07", "hearings.0.about", "Sidang kedua")).hasStatus(302);
		var seen = Desk.text(see("lead", "/petugas/keberatan/" + file.objection().id()));
		assertThat(seen).contains("Uji konsekuensi kurang", "Ajudikasi", "Sidang kedua");
		assertThat(send("advisor", "tanggapan", "outcome", "PPID_UPHELD")).hasStatus(403);
	}

	private MvcTestResult see(String officer, String path) {
		return http.get().uri(path).cookie(session(officer)).exchange();
	}

	private MvcTestResult send(String officer, String way, String... fields) {
		var call = http.post()
				.uri("/petugas/keberatan/" + file.objection().id() + "/" + way)
				.cookie(session(officer))
				.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (var i = 0; i < fields.length; i += 2)
			call = call.param(fields[i], fields[i + 1]);
		return call.exchange();
	}

	private Cookie session(String officer) {
		var answer = http.post()
				.uri("/petugas/masuk")
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.param("username", officer)
				.param("password", "lacak-demo")
				.exchange();
		return answer.getResponse().getCookie("lacak");
	}

}
