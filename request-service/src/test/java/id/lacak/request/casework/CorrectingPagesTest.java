package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.ANotice;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;
import id.lacak.request.lifecycle.Stage;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A notice that was wrong, and what an applicant brings to the desk. */
@Counter
@NullUnmarked
class CorrectingPagesTest {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private Pagewalk officers;

	private CaseFile file;

	private String path;

	@BeforeEach
	void a_new_case() {
		officers = new Pagewalk(http);
		file = Desk.file(requests, "2026-11-26");
		path = "/petugas/permohonan/" + file.request().id();
	}

	@Test
	void begins_with_what_the_notice_says_and_tells_what_a_new_one_changes() {
		answered(NoticeOutcome.GRANTED_PARTIAL);
		var page = officers.page("lead", path + "/ralat");
		assertThat(page).contains("Surat lama tetap tersimpan", "27 November 2026", "halaman")
				.containsPattern("value=\"GRANTED_PARTIAL\"\\s+checked");
		assertThat(officers.page("lead", "/en" + path + "/ralat")).contains("The old letter stays");
		assertThat(officers.page("lead", path)).contains(path + "/ralat");
		assertThat(officers.page("desk", path)).doesNotContain(path + "/ralat");
		assertThat(officers.open("desk", path + "/ralat")).hasStatus(403);
	}

	@Test
	void is_read_as_a_letter_and_then_replaces_the_notice() {
		answered(NoticeOutcome.GRANTED_FULL);
		assertThat(correct("review", "")).hasStatus(422);
		var letter = Desk.text(correct("review", "Nomor kontrak keliru"));
		assertThat(letter).contains("Nomor kontrak keliru", "Surat ini menggantikan jawaban", "/ralat\"");
		assertThat(correct("send", "Nomor kontrak keliru")).hasStatus(302).hasRedirectedUrl(path);
		var answer = present().request().answer().orElseThrow();
		assertThat(answer.correction().orElseThrow().reason()).isEqualTo("Nomor kontrak keliru");
		assertThat(present().history()).extracting(entry -> entry.type()).contains("notice-sent", "notice-corrected");
		assertThat(officers.page("lead", path + "/ralat")).contains("Kontrak 13/PU/2025");
	}

	@Test
	void is_not_offered_before_there_is_a_notice() {
		assertThat(officers.open("lead", path + "/ralat")).hasStatus(302).hasRedirectedUrl(path);
	}

	@Test
	void what_the_applicant_brought_counts_from_when_it_was_received() {
		act(Role.DESK_OFFICER, ARequest.missing());
		var form = path + "/kelengkapan/pemohon";
		assertThat(officers.page("desk", path)).contains(form);
		assertThat(officers.page("desk", form)).contains("Hari kerja dihitung lagi").doesNotContain("??");
		assertThat(officers.send("desk", form, "version", version())).hasStatus(422);
		assertThat(Desk.text(officers.send("desk", form, "version", version(), "note", "KTP baru", "receivedDay",
				"2026-12-24"))).contains("KTP baru", "f-receivedAt");
		assertThat(officers.send("desk", form, "version", version(), "note", "KTP baru", "receivedDay", "2026-11-30",
				"receivedTime", "08:30")).hasStatus(302).hasRedirectedUrl(path);
		assertThat(present().request().stage()).isInstanceOfSatisfying(Stage.Incomplete.class,
				waiting -> assertThat(waiting.supplied().orElseThrow().at()).isEqualTo("2026-11-30T01:30:00Z"));
		assertThat(officers.open("unit", form)).hasStatus(403);
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult correct(String action, String why) {
		return officers.send("lead", path + "/ralat", "action", action, "version", version(), "correction", why,
				"outcome", "GRANTED_FULL", "materials", "Kontrak 13/PU/2025", "format", "COPY_SOFT", "delivery",
				"EMAIL");
	}

	private void answered(NoticeOutcome outcome) {
		act(Role.DESK_OFFICER, new RequestCommand.DeclareComplete());
		act(Role.LEAD_OFFICER, new RequestCommand.SendNotice(ANotice.of(outcome)));
	}

	private void act(Role role, RequestCommand command) {
		Pagewalk.act(requests, file, role, "2026-11-27", command);
	}

	private String version() {
		return Long.toString(present().version());
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
