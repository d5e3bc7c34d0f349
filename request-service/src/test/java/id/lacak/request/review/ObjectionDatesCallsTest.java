package id.lacak.request.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.casework.Pagewalk;
import id.lacak.request.lifecycle.ARequest;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.NoticeOutcome;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why the dates of an objection are what they are, and where they can be followed. */
@Counter
@NullUnmarked
class ObjectionDatesCallsTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String CLAIM = "{\"grounds\":[\"A\"],\"caseSummary\":\"Pengecualian tidak diuji\"}";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	@Test
	void are_explained_day_by_day_to_the_applicant_and_to_officers_alike() {
		var request = refused();
		var objection = filed(request);
		var mine = http.get().uri(tracking(request) + "/deadlines/OBJECTION_ANSWER").exchange();
		assertThat(mine).hasStatusOk().bodyJson().extractingPath("$.dueDate").isEqualTo("2027-01-15");
		assertThat(mine).bodyJson().extractingPath("$.days[?(@.counted==true)].length()").asArray().hasSize(30);
		assertThat(mine).bodyJson()
				.extractingPath("$.days[?(@.date=='2026-12-24')].decree")
				.asArray()
				.containsExactly("SKB Menag 1497/2025, Menaker 2/2025, PANRB 5/2025");
		var theirs = Desk.get(http, Desk.token(http, "superior"), path(objection) + "/deadlines/OBJECTION_ANSWER");
		assertThat(Desk.text(theirs)).isEqualTo(Desk.text(mine));
		assertThat(http.get().uri(tracking(request) + "/deadlines/BEDTIME").exchange()).hasStatus(404);
	}

	@Test
	void are_told_with_those_of_the_request_on_one_page() {
		var request = refused();
		var objection = filed(request);
		var page = http.get().uri("/lacak/" + code(request) + "/tenggat").exchange();
		assertThat(page).hasStatusOk();
		assertThat(Desk.text(page)).contains("Jawaban tertulis", "Mengajukan keberatan", "Tanggapan atas keberatan",
				"Jumat, 15 Januari 2027", "UU 14/2008 Pasal 36").containsOnlyOnce("Mengajukan keberatan</h2>");
		assertThat(new Pagewalk(http).page("superior",
				"/en/petugas/keberatan/" + objection.get("id").asString() + "/tenggat"))
				.contains("Answer to the objection", "Friday, 15 January 2027", "SKB Menag 1497/2025");
	}

	@Test
	void can_be_followed_in_a_calendar_program() {
		var request = refused();
		var objection = filed(request);
		assertThat(Desk.text(http.get().uri(tracking(request) + "/deadlines.ics").exchange()))
				.contains("DTSTART;VALUE=DATE:20270115", "UID:" + objection.get("id").asString());
		var address = JSON.readTree(Desk.text(
				Desk.post(http, Desk.token(http, "superior"), "/api/v1/calendar-feed", "{}"))).get("url").asString();
		assertThat(Desk.text(http.get().uri(address.replaceFirst("^https?://[^/]+", "")).exchange()))
				.contains(objection.get("objectionNumber").asString())
				.doesNotContain("Siti");
	}

	@Test
	void are_there_for_an_objection_that_needed_no_request() {
		var alone = JSON.readTree(Desk.text(http.post()
				.uri("/api/v1/objections")
				.contentType(MediaType.APPLICATION_JSON)
				.content("""
						{"applicant":{"kind":"INDIVIDUAL","name":"Siti Rahmawati","identityNumber":"3276014507900002",
						 "address":"Jl. Margonda 1, Depok","email":"siti@surel.example"},
						 "grounds":["B"],"caseSummary":"Laporan keuangan 2025 tidak diumumkan"}""")
				.exchange()));
		var mine = "/api/v1/tracking/" + alone.get("trackingCode").asString();
		assertThat(Desk.text(http.get().uri(mine + "/deadlines.ics").exchange())).contains("BEGIN:VEVENT");
		assertThat(http.get().uri(mine + "/deadlines/OBJECTION_ANSWER").exchange()).hasStatusOk();
		assertThat(http.get().uri("/lacak/" + alone.get("trackingCode").asString() + "/tenggat").exchange())
				.hasStatusOk();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			desk     | 200 | handles the file
			lead     | 200 | answers for it
			advisor  | 200 | is heard
			superior | 200 | decides
			auditor  | 200 | a date names nobody
			unit     | 403 | sees no objection
			admin    | 403 | sees no case
			""")
	void are_shown_to(String officer, int status, String because) {
		var objection = filed(refused());
		assertThat(Desk.get(http, Desk.token(http, officer), path(objection) + "/deadlines/OBJECTION_ANSWER"))
				.as(because)
				.hasStatus(status);
	}

	private CaseFile refused() {
		return requests.keep(ARequest.decided(NoticeOutcome.REFUSED_EXEMPT).on("2026-11-26").file());
	}

	private JsonNode filed(CaseFile request) {
		MvcTestResult answer = http.post()
				.uri(tracking(request) + "/objections")
				.contentType(MediaType.APPLICATION_JSON)
				.content(CLAIM)
				.exchange();
		assertThat(answer).hasStatus(201);
		return JSON.readTree(Desk.text(answer));
	}

	private static String path(JsonNode objection) {
		return "/api/v1/objections/" + objection.get("id").asString();
	}

	private static String tracking(CaseFile request) {
		return "/api/v1/tracking/" + code(request);
	}

	private static String code(CaseFile request) {
		return request.request().trackingCode().value();
	}

}
