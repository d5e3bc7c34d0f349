package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.InMemoryRequests;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.io.IOException;

/** The statutory form that officer and applicant sign at the counter. */
@Counter
@NullUnmarked
class RequestFormPagesTest {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@Test
	void has_the_fields_of_the_statutory_form_in_their_order_and_no_identity_number() {
		var page = new Pagewalk(http).page("desk", path() + "/formulir");
		var at = -1;
		for (var label : new String[]{">Nama<", ">Alamat<", ">Pekerjaan<", ">Nomor telepon/email<",
				">Rincian informasi yang dibutuhkan<", ">Tujuan penggunaan<", ">Cara memperoleh<", ">Cara menerima<",
				">Petugas penerima permohonan<", ">Hak-hak Pemohon Informasi<"}) {
			assertThat(page.indexOf(label)).as(label).isGreaterThan(at);
			at = page.indexOf(label);
		}
		assertThat(page).contains("Siti", "dalam 30 hari kerja", "paling lambat 10 hari kerja").doesNotContain("3276",
				"??");
		assertThat(new Pagewalk(http).page("desk", "/en" + path() + "/formulir")).contains("Print the form (PDF)")
				.doesNotContain("??");
	}

	@Test
	void is_two_sides_on_paper_with_the_rights_overleaf() throws IOException {
		var answer = new Pagewalk(http).open("desk", path() + "/formulir.pdf");
		assertThat(answer).hasStatusOk().hasContentType("application/pdf");
		assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
		try (var paper = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
			assertThat(paper.getNumberOfPages()).isEqualTo(2);
			var text = new PDFTextStripper();
			text.setEndPage(1);
			assertThat(text.getText(paper)).contains("Formulir Permohonan Informasi", "Siti", "Petugas penerima");
			text.setStartPage(2);
			text.setEndPage(2);
			assertThat(text.getText(paper)).contains("Hak-hak Pemohon Informasi", "Komisi Informasi");
		}
	}

	@Test
	void is_for_the_desk_and_for_cases_of_its_office() {
		var officers = new Pagewalk(http);
		assertThat(officers.open("auditor", path() + "/formulir")).hasStatus(403);
		assertThat(officers.open("desk", "/petugas/loket/tidak-ada/formulir")).hasStatus(404);
	}

	private String path() {
		return "/petugas/loket/" + Desk.file(requests, "2026-11-26").request().id();
	}

}
