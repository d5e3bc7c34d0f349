package id.lacak.request.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.AtTheDesk;
import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.HistoryEntry;
import id.lacak.request.lifecycle.InMemoryRequests;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.ArrayList;

/** What auditors verify: that nobody changed a history, and who looked at identity numbers. */
@Counter
@NullUnmarked
class AuditTest {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private CaseFile file;

	private String path;

	@BeforeEach
	void a_case_whose_identity_was_looked_at() {
		file = Desk.file(requests, "2026-11-26");
		path = "/requests/" + file.request().id();
		assertThat(Desk.get(http, Desk.token(http, "desk"), "/api/v1" + path + "/identity")).hasStatusOk();
	}

	@Test
	void shows_the_chain_and_that_it_holds_and_who_looked() {
		assertThat(Desk.get(http, Desk.token(http, "auditor"), "/api/v1/audit" + path)).hasStatusOk()
				.bodyText()
				.contains("\"intact\":true", file.history().getFirst().hash(), "\"by\":\"desk\"", "DESK_OFFICER")
				.doesNotContain("Siti", "3276");
	}

	@Test
	void tells_when_an_entry_was_changed() {
		var entries = new ArrayList<>(file.history());
		var first = entries.getFirst();
		entries.set(0, new HistoryEntry<>(first.number(), first.at(), "somebody", first.role(), first.type(),
				first.from(), first.to(), first.why(), first.facts(), first.previous(), first.hash()));
		requests.keep(new CaseFile(file.request(), file.version(), entries, file.documents(), file.told()));
		assertThat(Desk.get(http, Desk.token(http, "auditor"), "/api/v1/audit" + path)).bodyText()
				.contains("\"intact\":false");
		assertThat(AtTheDesk.as("auditor", http).text("/petugas/audit/" + file.request().id())).contains("note--late");
	}

	@Test
	void lists_the_newest_looks() {
		assertThat(Desk.get(http, Desk.token(http, "auditor"), "/api/v1/audit/identity-looks")).hasStatusOk()
				.bodyText()
				.contains(file.request().id().value());
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void has_pages(String language) {
		var auditor = AtTheDesk.as("auditor", http);
		var start = language + "/petugas/audit";
		assertThat(auditor.text(start)).contains("Rina Lestari", file.request().id().value());
		assertThat(auditor.open(start + "?nomor=" + file.request().number().text()))
				.hasRedirectedUrl(start + "/" + file.request().id());
		assertThat(auditor.text(start + "?nomor=999/TIDAK/ADA")).contains("nomor-e");
		assertThat(auditor.text(start + "/" + file.request().id())).contains("note--ok", "class=\"hash\"")
				.doesNotContain("Siti", "3276");
		assertThat(auditor.open(start + "/tidak-ada")).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({"desk", "unit", "lead", "advisor", "superior", "admin"})
	void is_for_auditors_only(String who) {
		assertThat(AtTheDesk.as(who, http).open("/petugas/audit")).hasStatus(403);
		assertThat(Desk.get(http, Desk.token(http, who), "/api/v1/audit" + path)).hasStatus(403);
		assertThat(Desk.get(http, Desk.token(http, who), "/api/v1/audit/identity-looks")).hasStatus(403);
	}

}
