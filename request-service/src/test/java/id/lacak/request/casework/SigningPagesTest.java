package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage.Status;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A letter that the desk prepares and the lead officer signs. */
@Counter
@NullUnmarked
class SigningPagesTest {

	private static final String LIST = "/ketua/persetujuan";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private Pagewalk officers;

	private CaseFile file;

	private String path;

	private String letter;

	@BeforeEach
	void a_case_in_process() {
		officers = new Pagewalk(http);
		file = Desk.file(requests, "2026-11-26");
		path = "/petugas/permohonan/" + file.request().id();
		letter = LIST + "/" + file.request().id();
		act(new RequestCommand.DeclareComplete());
	}

	@Test
	void goes_from_the_desk_over_the_signature_to_the_applicant() {
		assertThat(officers.page("desk", path)).contains("Tinjau surat dan ajukan", "data-autosave");
		var review = Desk.text(decide("desk", "review", "0"));
		assertThat(review).contains("Kontrak 12/PU/2025", "Pemerintah Kota Depok", "A. ", "value=\"propose\"")
				.doesNotContain("value=\"send\"");
		assertThat(decide("desk", "send", "0")).hasStatus(403);
		assertThat(decide("desk", "propose", "0")).hasStatus(302).hasRedirectedUrl(path);
		assertThat(officers.page("desk", path)).contains("Menunggu tanda tangan", "Rina Lestari");
		assertThat(officers.page("desk", "/petugas/antrean?status=IN_PROCESS&size=200"))
				.contains("Menunggu tanda tangan");
		assertThat(officers.page("lead", LIST)).contains(letter, "Diberikan seluruhnya", "Rina Lestari");
		assertThat(officers.page("lead", letter)).contains("Kontrak 12/PU/2025", "Tanda tangani dan kirim",
				"Rancangan, belum dikirim", "Pemerintah Kota Depok", "Drs. Contoh Nama, M.Si.")
				.doesNotContain("??", "setelah surat disiapkan", "Kode cek");
		assertThat(sign("1")).hasStatus(302).hasRedirectedUrl(LIST);
		assertThat(present().request().stage().status()).isEqualTo(Status.DECIDED);
		assertThat(present().history()).extracting(entry -> entry.actor() + " " + entry.type())
				.endsWith("desk note-added", "lead notice-sent");
		assertThat(CaseView.notes(present()).getLast().text()).contains("diajukan untuk ditandatangani");
		assertThat(officers.page("lead", LIST)).doesNotContain(letter);
		assertThat(officers.open("lead", letter)).hasStatus(404);
	}

	@Test
	void comes_back_with_a_reason_and_nothing_is_lost() {
		decide("desk", "propose", "0");
		assertThat(officers.send("lead", letter + "/kembalikan", "draft", "1")).hasStatus(422);
		assertThat(officers.send("lead", letter + "/kembalikan", "draft", "1", "reason", "Sebutkan tahunnya."))
				.hasStatus(302)
				.hasRedirectedUrl(LIST);
		assertThat(officers.page("desk", path)).contains("Sebutkan tahunnya.", "Kontrak 12/PU/2025",
				"name=\"draft\" value=\"2\"");
		assertThat(officers.page("desk", "/petugas/antrean?surat=RETURNED")).contains(file.request().number().text(),
				"Surat dikembalikan");
		assertThat(decide("desk", "propose", "2")).hasStatus(302);
		assertThat(officers.page("lead", LIST)).contains(letter);
	}

	@Test
	void is_kept_while_it_is_written_and_the_slower_officer_is_told() {
		var saved = Desk.text(draft("desk", "0"));
		assertThat(saved).contains("\"version\":1", "Draf tersimpan 09.00");
		assertThat(draft("lead", "0")).hasStatus(409);
		assertThat(Desk.text(draft("lead", "1"))).contains("\"version\":2");
		assertThat(officers.page("desk", path)).contains("Draf rahasia");
		var slower = decide("desk", "propose", "1");
		assertThat(slower).hasStatus(409);
		assertThat(Desk.text(slower)).contains("Kontrak 12/PU/2025");
		assertThat(draft("unit", "2")).hasStatus(404);
		assertThat(draft("auditor", "2")).hasStatus(403);
	}

	@Test
	void tells_that_the_case_has_changed_since_and_can_still_be_signed_once_that_was_seen() {
		decide("desk", "propose", "0");
		act(new RequestCommand.AddNote("Pemohon menelepon."));
		assertThat(officers.page("lead", letter)).contains("setelah surat disiapkan", "Kontrak 12/PU/2025");
		assertThat(officers.page("lead", LIST)).contains("Permohonan berubah");
		var old = officers.send("lead", letter + "/tanda-tangan", "draft", "1", "version", "3");
		assertThat(old).hasStatus(409);
		assertThat(Desk.text(old)).contains("Surat belum dikirim", "Kontrak 12/PU/2025");
		assertThat(sign("1")).hasStatus(302);
	}

	@Test
	void can_be_taken_back_before_it_is_signed() {
		decide("desk", "propose", "0");
		assertThat(officers.send("desk", path + "/draf/tarik", "draft", "1")).hasStatus(302);
		assertThat(officers.page("desk", path)).contains("Kontrak 12/PU/2025", "data-autosave");
		assertThat(officers.open("lead", letter)).hasStatus(404);
		assertThat(officers.send("lead", letter + "/tanda-tangan", "draft", "1", "version", "3")).hasStatus(404);
	}

	@Test
	void is_signed_by_nobody_but_the_lead_officer() {
		decide("desk", "propose", "0");
		for (var who : new String[]{"desk", "unit", "advisor", "superior", "auditor", "admin"})
			assertThat(officers.open(who, letter)).as(who).hasStatus(403);
		assertThat(officers.send("desk", letter + "/tanda-tangan", "draft", "1")).hasStatus(403);
	}

	private MvcTestResult decide(String who, String action, String draft) {
		return officers.send(who, path + "/keputusan", "action", action, "draft", draft, "version",
				Long.toString(present().version()), "outcome", "GRANTED_FULL", "materials", "Kontrak 12/PU/2025\nRAB",
				"format", "COPY_SOFT", "delivery", "EMAIL");
	}

	private MvcTestResult draft(String who, String draft) {
		return officers.send(who, path + "/draf", "draft", draft, "outcome", "REFUSED_EXEMPT", "reason",
				"Draf rahasia");
	}

	private MvcTestResult sign(String draft) {
		return officers.send("lead", letter + "/tanda-tangan", "draft", draft, "version",
				Long.toString(present().version()));
	}

	private void act(RequestCommand command) {
		Pagewalk.act(requests, file, Role.DESK_OFFICER, "2026-11-27", command);
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
