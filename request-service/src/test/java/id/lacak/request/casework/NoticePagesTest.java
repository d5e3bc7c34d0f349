package id.lacak.request.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Role;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.util.List;
import java.util.Optional;

/** Notices on officers' pages, at 09:00 on Monday 30 November 2026. */
@Counter
@NullUnmarked
class NoticePagesTest {

	private static final String NOTICES = "/petugas/pemberitahuan";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private Pagewalk officers;

	private CaseFile late;

	private CaseFile recent;

	@BeforeEach
	void two_cases() {
		requests.clear();
		officers = new Pagewalk(http);
		late = Desk.file(requests, "2026-11-13");
		recent = Desk.file(requests, "2026-11-26");
		Pagewalk.act(requests, recent, Role.DESK_OFFICER, "2026-11-27", new RequestCommand.DeclareComplete());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			desk     | true  | false | who receives requests
			lead     | true  | true  | who answers for them
			superior | false | true  | who is told daily of what is late
			advisor  | false | false | who is asked about objections
			admin    | false | false | who sees no case
			""")
	void tell_each_what_is_theirs(String who, boolean arrived, boolean overdue, String because) {
		var page = officers.page(who, NOTICES);
		assertThat(page.contains("Permohonan baru " + number(recent))).as(because).isEqualTo(arrived);
		assertThat(page.contains("Jawaban permohonan " + number(late) + " terlambat")).as(because).isEqualTo(overdue);
		assertThat(page).doesNotContain("Siti", "Kontrak", "??");
	}

	@Test
	void are_counted_until_the_officer_has_read_them() {
		assertThat(fresh("lead")).isPositive();
		var page = officers.page("lead", "/en" + NOTICES);
		assertThat(page).contains("New request " + number(recent), "is late", "New</span>").doesNotContain("??");
		var until = page.replaceAll("(?s).*name=\"until\" value=\"([^\"]+)\".*", "$1");
		assertThat(officers.send("lead", NOTICES + "/dibaca", "until", until)).hasRedirectedUrl(NOTICES);
		assertThat(fresh("lead")).isZero();
		assertThat(officers.page("lead", NOTICES)).contains(number(recent)).doesNotContain("Baru</span>");
		assertThat(fresh("superior")).as("another officer").isPositive();
	}

	@Test
	void tell_a_unit_what_it_was_asked_and_nothing_else() {
		assertThat(officers.page("unit", NOTICES)).doesNotContain(number(recent), number(late));
		Pagewalk.act(requests, recent, Role.LEAD_OFFICER, "2026-11-27",
				new RequestCommand.Assign(List.of("diskominfo"), "Mohon kontraknya", Optional.empty()));
		assertThat(officers.page("unit", NOTICES)).contains("Unit Anda diminta mencari informasi untuk "
				+ number(recent), "/unit/tugas/" + recent.request().id()).doesNotContain(number(late));
	}

	@Test
	void of_an_objection_lead_to_it() {
		var filed = http.post()
				.uri("/api/v1/tracking/" + late.request().trackingCode().value() + "/objections")
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"grounds\":[\"C\"],\"caseSummary\":\"Tidak dijawab\"}")
				.exchange();
		assertThat(filed).hasStatus(201);
		assertThat(officers.page("superior", NOTICES)).contains("Keberatan baru", "/petugas/keberatan/");
		assertThat(officers.page("unit", NOTICES)).doesNotContain("Keberatan baru");
	}

	@Test
	void mark_nothing_by_an_address_typed_by_hand() {
		var before = fresh("superior");
		assertThat(officers.send("superior", NOTICES + "/dibaca", "until", "kemarin")).hasStatus(302);
		assertThat(fresh("superior")).isEqualTo(before);
	}

	@Test
	void ring_on_every_page_of_officers() {
		assertThat(officers.page("desk", "/petugas/antrean")).contains("id=\"kabar\"",
				"data-from=\"/petugas/pemberitahuan/hitungan\"");
	}

	private int fresh(String who) {
		return Integer.parseInt(officers.page(who, NOTICES + "/hitungan").replaceAll("\\D", ""));
	}

	private static String number(CaseFile file) {
		return file.request().number().text();
	}

}
