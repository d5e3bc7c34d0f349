package id.lacak.request.casework;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import jakarta.servlet.http.Cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Questions to units; the demo unit officer works for diskominfo. */
@Counter
@NullUnmarked
class AssignmentCallsTest {

	private static final List<String> PEOPLE = List.of("Siti", "siti@surel.example", "Margonda", "3276", "+62",
			"Penelitian", "Skripsi", "SECRET", "rahasia unit lain");

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private String desk;

	private String lead;

	private String unit;

	private CaseFile file;

	private String path;

	@BeforeEach
	void a_case_in_process() {
		desk = Desk.token(http, "desk");
		lead = Desk.token(http, "lead");
		unit = Desk.token(http, "unit");
		file = Desk.file(requests, "2026-11-26");
		path = "/api/v1/requests/" + file.request().id();
		Desk.post(http, desk, path + "/completeness", "{\"complete\":true}");
	}

	@Test
	void are_asked_answered_returned_and_refused() {
		assertThat(Desk.get(http, unit, path)).hasStatus(404);
		assign("diskominfo");
		var answered = Desk.post(http, unit, path + "/assignments/1/answer",
				"{\"text\":\"Ada di arsip\",\"classification\":\"OPEN\",\"documents\":[\"" + upload() + "\"]}");
		assertThat(answered).hasStatusOk();
		assertThat(answered).bodyJson().extractingPath("$.assignments[0].state").isEqualTo("ANSWERED");
		assertThat(answered).bodyJson().extractingPath("$.commands").asArray().doesNotContain("ANSWER_ASSIGNMENT");
		assertThat(Desk.post(http, unit, path + "/assignments/1/answer",
				"{\"text\":\"lagi\",\"classification\":\"OPEN\"}")).hasStatus(409)
				.bodyJson()
				.extractingPath("$.type")
				.isEqualTo("/problems/assignment-answered");
		var returned = Desk.post(http, lead, path + "/assignments/1/return",
				"{\"reason\":\"Lampiran\",\"internalDueDate\":\"2026-12-02\"}");
		assertThat(returned).hasStatusOk()
				.bodyJson()
				.extractingPath("$.assignments[0].internalDueDate")
				.isEqualTo("2026-12-02");
		assertThat(Desk.post(http, unit, path + "/assignments/1/refusal", "{\"reason\":\"di dpupr\"}"))
				.hasStatusOk();
		assertThat(Desk.get(http, desk, path)).bodyJson()
				.extractingPath("$.assignments[0].reason")
				.isEqualTo("di dpupr");
		assertThat(present().historyIntact()).isTrue();
	}

	@Test
	void go_to_several_units_and_move_no_legal_date() {
		var due = present().request().answerBy();
		var answer = Desk.post(http, lead, path + "/assignments",
				"{\"units\":[\"diskominfo\",\"dpupr\"],\"question\":\"Di mana?\"}");
		assertThat(answer).hasStatus(201);
		assertThat(answer).bodyJson().extractingPath("$.assignments[1].unit").isEqualTo("dpupr");
		assertThat(answer).bodyJson().extractingPath("$.assignments[1].internalDueDate").isEqualTo("2026-12-07");
		assertThat(present().request().answerBy()).isEqualTo(due);
	}

	@Test
	void tell_every_fault_at_once() {
		var answer = Desk.post(http, desk, path + "/assignments",
				"{\"unit\":\"nowhere\",\"internalDueDate\":\"2026-12-11\",\"x\":1}");
		assertThat(answer).hasStatus(422);
		assertThat(Desk.text(answer)).contains("\"/unit\"", "UNKNOWN_UNIT", "\"/question\"", "\"/internalDueDate\"",
				"AFTER_LEGAL_DATE", "\"/x\"");
		assign("diskominfo");
		assertThat(Desk.text(Desk.post(http, unit, path + "/assignments/1/answer",
				"{\"classification\":\"SECRET\",\"documents\":[\"none\"]}"))).contains("\"/text\"",
						"\"/classification\"", "\"/documents/0\"");
		assertThat(Desk.post(http, unit, path + "/assignments/2/answer", "{}")).hasStatus(404);
		assertThat(Desk.post(http, unit, path + "/assignments/x/answer", "{}")).hasStatus(404);
		assertThat(Desk.post(http, desk, path + "/assignments/1/return", "{\"reason\":\"x\"}")).hasStatus(409);
	}

	@Test
	void show_a_unit_its_question_and_nothing_of_the_applicant_or_of_other_units() {
		act("rahasia unit lain");
		assign("diskominfo");
		Desk.post(http, desk, path + "/notes", "{\"text\":\"SECRET\"}");
		var view = Desk.get(http, unit, path);
		assertThat(view).hasStatusOk();
		assertThat(Desk.text(view)).contains("Di mana kontraknya?", "Kontrak").doesNotContain(PEOPLE);
		assertThat(view).bodyJson().extractingPath("$.assignments").asArray().hasSize(1);
		assertThat(view).bodyJson().doesNotHavePath("$.history");
		var list = Desk.get(http, unit, "/api/v1/requests?status=ALL&size=200");
		assertThat(Desk.text(list)).contains(file.request().number().text()).doesNotContain(PEOPLE);
		assertThat(Desk.get(http, unit, "/api/v1/requests?q=siti")).hasStatus(422);
		assertThat(Desk.get(http, unit, path + "/identity")).hasStatus(403);
		assertThat(Desk.get(http, unit, path + "/notifications")).hasStatus(403);
		var page = Desk.text(http.get().uri("/unit/tugas/" + file.request().id()).cookie(cookie("unit"))
				.exchange());
		assertThat(page).contains("Di mana kontraknya?", "Bukan pada unit kami").doesNotContain(PEOPLE);
		assertThat(Desk.text(http.get().uri("/unit/tugas").cookie(cookie("unit")).exchange()))
				.contains(file.request().number().text())
				.doesNotContain(PEOPLE);
	}

	@Test
	void open_to_a_unit_its_own_files_only() {
		var foreign = upload(desk);
		assign("diskominfo");
		var own = upload();
		assertThat(Desk.get(http, unit, path + "/documents/" + foreign)).hasStatus(404);
		assertThat(Desk.get(http, unit, path + "/documents/" + own)).hasStatusOk();
		assertThat(Desk.text(Desk.get(http, unit, path))).contains(own).doesNotContain(foreign);
		assertThat(Desk.post(http, unit, path + "/assignments/1/answer",
				"{\"text\":\"x\",\"classification\":\"OPEN\",\"documents\":[\"" + foreign + "\"]}")).hasStatus(422);
	}

	@Test
	void are_found_by_unit_and_by_assignee() {
		assign("diskominfo");
		var number = file.request().number().text();
		assertThat(Desk.text(Desk.get(http, lead, "/api/v1/requests?unit=diskominfo&size=200"))).contains(number);
		assertThat(Desk.text(Desk.get(http, lead, "/api/v1/requests?assignee=unit&size=200"))).contains(number);
		assertThat(Desk.text(Desk.get(http, lead, "/api/v1/requests?assignee=stranger"))).contains("\"total\":0");
	}

	@Test
	void are_given_and_answered_on_pages() {
		var officers = "/petugas/permohonan/" + file.request().id();
		assertThat(http.post()
				.uri(officers + "/tugas")
				.with(csrf())
				.cookie(cookie("desk"))
				.param("version", "2")
				.param("units[]", "diskominfo")
				.param("question", "Di mana kontraknya?")
				.exchange()).hasStatus(302);
		assertThat(Desk.text(http.get().uri(officers).cookie(cookie("desk")).exchange()))
				.contains("Penugasan kepada unit", "Di mana kontraknya?", "Menunggu unit");
		var faulty = http.post()
				.uri(officers + "/tugas/1/jawaban")
				.with(csrf())
				.cookie(cookie("unit"))
				.param("version", "3")
				.param("text", "Ada")
				.exchange();
		assertThat(faulty).hasStatus(422);
		assertThat(Desk.text(faulty)).contains("f-classification", ">Ada<").doesNotContain(PEOPLE);
		assertThat(http.post()
				.uri(officers + "/tugas/1/jawaban")
				.with(csrf())
				.cookie(cookie("unit"))
				.param("version", "3")
				.param("text", "Ada")
				.param("classification", "OPEN")
				.exchange()).hasStatus(302);
		assertThat(Desk.text(http.get().uri(officers).cookie(cookie("lead")).exchange())).contains("Jawaban unit",
				"Minta unit melengkapi");
	}

	private void assign(String code) {
		assertThat(Desk.post(http, desk, path + "/assignments",
				"{\"unit\":\"" + code + "\",\"question\":\"Di mana kontraknya?\"}")).hasStatus(201);
	}

	private void act(String question) {
		assertThat(Desk.post(http, desk, path + "/assignments",
				"{\"unit\":\"dpupr\",\"question\":\"" + question + "\"}")).hasStatus(201);
	}

	private String upload() {
		return upload(unit);
	}

	private String upload(String token) {
		assertThat(http.post()
				.uri(path + "/documents")
				.header("Authorization", "Bearer " + token)
				.multipart()
				.file(new MockMultipartFile("file", "kontrak.pdf", "application/pdf", "%PDF-1.7 x".getBytes()))
				.exchange()).hasStatus(201);
		return present().documents().getLast().id();
	}

	private Cookie cookie(String who) {
		return http.post()
				.uri("/petugas/masuk")
				.with(csrf())
				.param("username", who)
				.param("password", "lacak-demo")
				.param("lanjut", "")
				.exchange()
				.getResponse()
				.getCookie("lacak");
	}

	private CaseFile present() {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

}
