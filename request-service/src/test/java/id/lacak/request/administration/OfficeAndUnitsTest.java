package id.lacak.request.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.AtTheDesk;
import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.lifecycle.InMemoryRequests;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office presents itself as its administrator says, at once and everywhere. */
@Counter
// other tests of the same counter count on the office of the settings
@DirtiesContext
@NullUnmarked
class OfficeAndUnitsTest {

	private static final String OFFICE = """
			{"name": "%s", "address": "Jl. Baru 1", "phone": "(021) 555-0199", "hours": "Senin–Jumat 08.00–15.00",
			 "superior": "Sekretaris Daerah"%s}""";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private String admin;

	@BeforeEach
	void signIn() {
		admin = Desk.token(http, "admin");
	}

	@Test
	void is_known_by_its_new_name_on_the_next_page() {
		var version = Desk.text(Desk.get(http, admin, "/api/v1/office")).replaceFirst(".*\"version\":(\\d+).*", "$1");
		var call = call(HttpMethod.PUT, "/api/v1/office",
				OFFICE.formatted("PPID Kota Depok Baru", ", \"version\": " + version));
		assertThat(call).hasStatusOk().bodyText().contains("\"changedBy\":\"admin\"", "Asia/Jakarta", "{romanMonth}");
		assertThat(http.get().uri("/bantuan/hari-kerja").exchange()).bodyText()
				.contains("PPID Kota Depok Baru", "Jl. Baru 1");
		assertThat(call(HttpMethod.PUT, "/api/v1/office", OFFICE.formatted("Lain", ", \"version\": " + version)))
				.hasStatus(412);
		assertThat(call(HttpMethod.PUT, "/api/v1/office", OFFICE.formatted("", ""))).hasStatus(422)
				.bodyText()
				.contains("/name");
		assertThat(call(HttpMethod.PUT, "/api/v1/office", OFFICE.formatted("A", ", \"zone\": \"Asia/Jayapura\"")))
				.as("the zone counts for dates")
				.hasStatus(422);
	}

	@Test
	void has_a_new_unit_that_can_be_asked_and_an_old_one_that_cannot() {
		assertThat(Desk.post(http, admin, "/api/v1/units", """
				{"code": "dlhk", "name": "Dinas Lingkungan Hidup", "email": "dlhk@depok.example"}""")).hasStatus(201);
		assertThat(Desk.post(http, admin, "/api/v1/units", "{\"code\": \"dlhk\", \"name\": \"Lagi\"}")).hasStatus(422)
				.bodyText()
				.contains("TAKEN");
		var id = asked("dlhk");
		assertThat(call(HttpMethod.PATCH, "/api/v1/units/dlhk", "{\"active\": false}")).as("owes an answer")
				.hasStatus(409)
				.bodyText()
				.contains("unit-owes-answers");
		assertThat(call(HttpMethod.PATCH, "/api/v1/units/bkd", "{\"active\": false}")).hasStatusOk();
		assertThat(Desk.post(http, Desk.token(http, "desk"), "/api/v1/requests/" + id + "/assignments",
				"{\"unit\": \"bkd\", \"question\": \"Mohon anggaran.\"}")).hasStatus(422);
		assertThat(call(HttpMethod.PATCH, "/api/v1/units/bkd", "{\"active\": true, \"name\": \"BKD\"}")).hasStatusOk()
				.bodyText()
				.contains("\"name\":\"BKD\"");
		assertThat(call(HttpMethod.PATCH, "/api/v1/units/diskominfo", "{\"active\": false}")).as("its officer works")
				.hasStatus(409)
				.bodyText()
				.contains("unit-has-people");
		assertThat(call(HttpMethod.PATCH, "/api/v1/units/tidak-ada", "{\"active\": false}")).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/admin", "/en/admin"})
	void is_changed_on_pages(String base) {
		var page = AtTheDesk.as("admin", http);
		assertThat(page.open(base)).hasStatus3xxRedirection();
		assertThat(page.text(base + "/kantor")).contains("lacak.offices", "name=\"version\"");
		assertThat(page.send(base + "/kantor", "name", "", "address", "Jl. Dua", "phone", "abc", "hours", "08-15",
				"superior", "Sekda")).hasStatus(422).bodyText().contains("#name", "#phone", "Jl. Dua");
		assertThat(page.send(base + "/kantor", "name", "PPID", "address", "Jl. Dua", "phone", "555-0100", "hours",
				"08-15", "superior", "Sekda", "version", "77")).hasStatus(409).bodyText().contains("note--late");
		assertThat(page.send(base + "/kantor", "name", "PPID Kota Depok", "address", "Jl. Dua", "phone", "555-0100",
				"hours", "08-15", "superior", "Sekda")).hasRedirectedUrl(base + "/kantor?selesai=disimpan");
		assertThat(page.text(base + "/kantor?selesai=disimpan")).contains("note--ok", "Arif Hidayat");
		var code = base.startsWith("/en") ? "baru-en" : "baru";
		assertThat(page.send(base + "/unit", "code", "X Y", "name", "Unit", "email", "")).hasStatus(422)
				.bodyText()
				.contains("#code");
		assertThat(page.send(base + "/unit", "code", code, "name", "Unit Baru", "email", ""))
				.hasRedirectedUrl(base + "/unit?selesai=ditambah");
		assertThat(page.text(base + "/unit")).contains("Unit Baru");
		assertThat(page.open(base + "/unit/" + code)).hasStatusOk();
		assertThat(page.send(base + "/unit/" + code, "name", "Unit Lama", "email", "", "active", "false"))
				.hasRedirectedUrl(base + "/unit?selesai=disimpan");
		assertThat(page.send(base + "/unit/diskominfo", "name", "Diskominfo", "email", "", "active", "false"))
				.hasStatus(409)
				.bodyText()
				.contains("note--late");
		assertThat(page.open(base + "/unit/tidak-ada")).hasStatus(404);
	}

	private String asked(String unit) {
		var id = Desk.file(requests, "2026-11-26").request().id().value();
		var desk = Desk.token(http, "desk");
		assertThat(Desk.post(http, desk, "/api/v1/requests/" + id + "/completeness", "{\"complete\": true}"))
				.hasStatusOk();
		assertThat(Desk.post(http, desk, "/api/v1/requests/" + id + "/assignments",
				"{\"unit\": \"" + unit + "\", \"question\": \"Mohon data.\"}")).hasStatus(201);
		return id;
	}

	private MvcTestResult call(HttpMethod method, String path, String body) {
		return http.method(method)
				.uri(path)
				.header("Authorization", "Bearer " + admin)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange();
	}

}
