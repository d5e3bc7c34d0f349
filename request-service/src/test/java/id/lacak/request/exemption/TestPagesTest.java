package id.lacak.request.exemption;

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

/** The register of consequence tests as pages. */
@Counter
@NullUnmarked
class TestPagesTest {

	private static final String PATH = "/petugas/uji-konsekuensi";

	@Autowired
	private MockMvcTester http;

	private Pagewalk officers;

	@BeforeEach
	void open() {
		officers = new Pagewalk(http);
	}

	@Test
	void take_a_test_once_however_often_the_form_is_sent_and_add_its_approval() {
		assertThat(officers.page("lead", PATH + "/baru")).contains("name=\"key\"").doesNotContain("??");
		var entered = enter("k1", "H", "");
		assertThat(entered).hasStatus(302);
		var one = entered.getResponse().getRedirectedUrl();
		assertThat(enter("k1", "H", "").getResponse().getRedirectedUrl()).isEqualTo(one);
		assertThat(officers.page("auditor", one)).contains("Nomor rekening", "belum menyetujui").doesNotContain("??");
		assertThat(officers.send("lead", one + "/persetujuan")).hasStatus(422);
		assertThat(officers.send("lead", one + "/persetujuan", "approvedBy", "Sekretaris Daerah")).hasStatus(302);
		assertThat(officers.page("desk", "/en" + one)).contains("Sekretaris Daerah").doesNotContain("??");
		assertThat(officers.page("desk", PATH)).contains(one, "Disetujui");
		assertThat(officers.send("desk", one + "/persetujuan", "approvedBy", "Saya")).hasStatus(403);
	}

	@Test
	void keep_what_was_typed_when_an_exemption_has_no_end() {
		var answer = enter("k2", "A", "");
		assertThat(answer).hasStatus(422);
		assertThat(Desk.text(answer)).contains("f-validUntil", "Nomor rekening", "<title>Kesalahan:");
		assertThat(enter("k2", "A", "2030-12-31")).hasStatus(302);
	}

	@Test
	void are_entered_by_the_lead_officer_and_unknown_ones_are_not_found() {
		assertThat(officers.open("desk", PATH + "/baru")).hasStatus(403);
		assertThat(officers.open("unit", PATH)).hasStatus(403);
		assertThat(officers.open("lead", PATH + "/tidak-ada")).hasStatus(404);
		assertThat(officers.open("lead", PATH + "?after=x")).hasStatusOk();
	}

	private MvcTestResult enter(String key, String ground, String until) {
		return officers.send("lead", PATH + "/baru", "key", key, "items", "Nomor rekening\nNomor KTP", "ground", ground,
				"decision", "EXEMPT", "statuteArticle", "UU 27/2022 Pasal 4", "harmIfOpened", "Penipuan",
				"benefitIfOpened", "Tidak ada", "harmIfClosed", "Tidak ada", "members", "Dewi Anggraini", "validUntil",
				until);
	}

}
