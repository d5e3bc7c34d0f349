package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.Optional;

/** Who looks after a case: by pages, for several at once, and for officers' programs. */
@Counter
@NullUnmarked
class HandlersTest {

	private static final String QUEUE = "/petugas/antrean";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private Pagewalk officers;

	private CaseFile first;

	private CaseFile second;

	@BeforeEach
	void two_cases() {
		requests.clear();
		officers = new Pagewalk(http);
		first = Desk.file(requests, "2026-11-25");
		second = Desk.file(requests, "2026-11-26");
	}

	@Test
	void a_case_is_taken_and_its_header_and_history_say_by_whom() {
		assertThat(officers.page("desk", page(first))).contains("belum ada petugas", "Tangani").doesNotContain("??");
		assertThat(officers.send("desk", page(first) + "/petugas", "handler", "desk")).hasStatus(302);
		assertThat(handler(first)).contains("desk");
		assertThat(officers.page("lead", page(first))).contains("Diserahkan kepada petugas", "Ganti")
				.doesNotContain("belum ada petugas");
		assertThat(present(first).historyIntact()).isTrue();
	}

	@Test
	void the_page_to_hand_over_knows_those_who_can_and_nobody_else() {
		officers.send("desk", page(first) + "/petugas", "handler", "desk");
		var page = officers.page("desk", "/en" + page(first) + "/petugas");
		assertThat(page).contains("value=\"lead\"", "(you)", "Nobody in particular").doesNotContain("value=\"unit\"",
				"??");
		assertThat(officers.send("desk", page(first) + "/petugas", "handler", "unit")).hasStatus(422);
		assertThat(handler(first)).contains("desk");
		officers.send("desk", page(first) + "/petugas", "handler", "lead");
		assertThat(handler(first)).contains("lead");
		officers.send("lead", page(first) + "/petugas", "handler", "");
		assertThat(handler(first)).isEmpty();
	}

	@Test
	void handing_to_who_has_it_already_writes_nothing() {
		officers.send("desk", page(first) + "/petugas", "handler", "desk");
		var before = present(first).version();
		assertThat(officers.send("lead", page(first) + "/petugas", "handler", "desk")).hasStatus(302);
		assertThat(present(first).version()).isEqualTo(before);
	}

	@Test
	void who_may_not_is_refused_and_a_case_that_has_ended_keeps_whom_it_had() {
		assertThat(officers.open("auditor", page(first) + "/petugas")).hasStatus(403);
		assertThat(officers.send("advisor", page(first) + "/petugas", "handler", "desk")).hasStatus(403);
		Pagewalk.act(requests, first, Role.APPLICANT, "2026-11-30", new RequestCommand.Withdraw("Sudah ada"));
		assertThat(officers.send("desk", page(first) + "/petugas", "handler", "desk")).hasStatus(409);
		assertThat(officers.open("desk", page(first) + "/petugas")).hasRedirectedUrl(page(first));
	}

	@Test
	void the_queue_shows_it_and_is_narrowed_to_mine_or_nobodys() {
		officers.send("desk", page(first) + "/petugas", "handler", "desk");
		assertThat(officers.page("desk", QUEUE + "?assignee=mine")).contains(id(first)).doesNotContain(id(second));
		assertThat(officers.page("lead", QUEUE + "?assignee=mine")).doesNotContain(id(first), id(second));
		assertThat(officers.page("lead", QUEUE + "?assignee=desk")).contains(id(first)).doesNotContain(id(second));
		assertThat(officers.page("lead", QUEUE + "?assignee=nobody")).contains(id(second), "Belum ada petugas")
				.doesNotContain(id(first), "??");
	}

	@Test
	void several_are_handed_over_at_once_and_each_is_told_by_its_number() {
		var to = officers.send("desk", QUEUE + "/tindakan", "aksi", "petugas", "id", id(first), "id", id(second));
		assertThat(to).hasRedirectedUrl(QUEUE + "/petugas?id=" + id(first) + "&id=" + id(second));
		assertThat(officers.page("desk", to.getResponse().getRedirectedUrl())).contains("belum ada petugas")
				.doesNotContain("??");
		Pagewalk.act(requests, second, Role.APPLICANT, "2026-11-30", new RequestCommand.Withdraw("Sudah ada"));
		var done = officers.send("desk", QUEUE + "/petugas", "id", id(first), "id", id(second), "handler", "lead");
		assertThat(officers.page("desk", done.getResponse().getRedirectedUrl())).contains("1 berhasil, 1 tidak");
		assertThat(handler(first)).contains("lead");
		assertThat(handler(second)).isEmpty();
		assertThat(officers.send("auditor", QUEUE + "/petugas", "id", id(first), "handler", "lead")).hasStatus(403);
		assertThat(officers.page("lead", "/petugas/pemberitahuan")).contains("diserahkan kepada Anda");
		assertThat(officers.page("desk", "/petugas/pemberitahuan")).doesNotContain("diserahkan kepada Anda");
	}

	@Test
	void programs_read_it_and_say_it() {
		var desk = Desk.token(http, "desk");
		var address = "/api/v1/requests/" + id(first);
		var told = http.put()
				.uri(address + "/handler")
				.header("Authorization", "Bearer " + desk)
				.contentType("application/json")
				.content("{\"handler\": \"lead\"}")
				.exchange();
		assertThat(told).hasStatusOk();
		assertThat(Desk.text(Desk.get(http, desk, address))).contains("\"handler\":\"lead\"");
		assertThat(Desk.text(Desk.get(http, desk, "/api/v1/requests?assignee=lead"))).contains("\"handler\":\"lead\"",
				"\"total\":1");
	}

	private Optional<String> handler(CaseFile file) {
		return present(file).handler();
	}

	private CaseFile present(CaseFile file) {
		return requests.find(file.request().office(), file.request().id()).orElseThrow();
	}

	private static String page(CaseFile file) {
		return "/petugas/permohonan/" + id(file);
	}

	private static String id(CaseFile file) {
		return file.request().id().value();
	}

}
