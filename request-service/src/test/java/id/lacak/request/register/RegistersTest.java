package id.lacak.request.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.casework.AtTheDesk;
import id.lacak.request.casework.Counter;
import id.lacak.request.casework.Desk;
import id.lacak.request.lifecycle.InMemoryRequests;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** The registers as JSON, CSV, workbook and page, with and without people. */
@Counter
@NullUnmarked
class RegistersTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String PATH = "/api/v1/registers/requests?year=2026";

	@Autowired
	private MockMvcTester http;

	@Autowired
	private InMemoryRequests requests;

	private String number;

	@BeforeEach
	void a_case_that_was_answered() {
		var file = Desk.file(requests, "2026-11-23");
		number = file.request().number().text();
		var id = file.request().id();
		assertThat(Desk.post(http, token("desk"), "/api/v1/requests/" + id + "/completeness", "{\"complete\": true}"))
				.hasStatusOk();
		assertThat(Desk.post(http, token("lead"), "/api/v1/requests/" + id + "/notice", """
				{"outcome": "NOT_HELD", "underControl": false, "reason": "=SUM(1;1) kewenangan badan lain.",
				 "otherBody": {"name": "Kantor Pertanahan", "contact": "(021) 555-0199"}}""")).hasStatusOk();
	}

	@Test
	void name_the_columns_of_the_statute() {
		var row = row("desk");
		assertThat(row.get("receivedOn").asString()).isEqualTo("2026-11-23");
		assertThat(row.get("outcome").asString()).isEqualTo("NOT_HELD");
		assertThat(row.get("underControl").asBoolean()).isFalse();
		assertThat(row.get("noticeOn").asString()).isEqualTo("2026-11-30");
		assertThat(row.get("daysUsed").asInt()).isEqualTo(5);
		assertThat(row.get("dueDate").asString()).isEqualTo("2026-12-07");
		assertThat(row.get("extendedDueDate").isNull()).isTrue();
		assertThat(row.propertyNames()).contains("name", "address", "contact", "occupation", "purpose", "givenOn",
				"cost");
	}

	@Test
	void of_an_auditor_are_without_people() {
		assertThat(row("auditor").propertyNames()).doesNotContain("name", "address", "contact", "occupation",
				"details", "purpose").contains("subject", "outcome");
		assertThat(Desk.text(Desk.get(http, token("auditor"), PATH))).doesNotContain("Siti", "Margonda", "@");
		assertThat(AtTheDesk.as("auditor", http).text("/petugas/laporan/permohonan/2026")).doesNotContain("Siti",
				"Margonda").contains(number);
	}

	@Test
	void as_comma_separated_values_hold_no_formulas() {
		var answer = accepting("desk", "text/csv", "en");
		assertThat(answer.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("register-requests-2026.csv");
		assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
				.startsWith("\uFEFFNo.,Registration number,Received on")
				.contains(number, "'=SUM(1;1)", "Siti");
	}

	@Test
	void as_a_workbook_can_be_opened(@TempDir Path folder) throws IOException {
		var answer = accepting("desk", RegisterController.XLSX, "id");
		var file = Files.write(folder.resolve("register.xlsx"), answer.getResponse().getContentAsByteArray());
		var text = new StringBuilder();
		try (var book = new ZipFile(file.toFile())) {
			for (var part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"))
				text.append(
						new String(book.getInputStream(book.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8));
		}
		assertThat(text).contains("Nomor pendaftaran", number).doesNotContain("<f>");
	}

	@Test
	void of_another_year_are_empty() {
		assertThat(Desk.text(Desk.get(http, token("desk"), "/api/v1/registers/requests?year=1999")))
				.contains("\"items\":[]", "\"total\":0");
		assertThat(Desk.get(http, token("desk"), "/api/v1/registers/requests?year=abc")).hasStatus(422);
		assertThat(Desk.get(http, token("desk"), "/api/v1/registers/objections")).hasStatusOk();
	}

	@Test
	void give_the_figures_of_the_annual_report() {
		var figures = JSON.readTree(Desk.text(Desk.get(http, token("lead"), "/api/v1/reports/annual?year=2026")));
		assertThat(figures.get("due").asString()).isEqualTo("2027-03-31");
		var counted = figures.get("requests");
		assertThat(counted.get("received").asInt()).isPositive();
		assertThat(counted.get("byOutcome").get("NOT_HELD").asInt()).isPositive();
		assertThat(counted.get("answerTime").get("ALL").get("p90").asInt()).isNotNegative();
		assertThat(counted.get("withinTen").asInt()).isLessThanOrEqualTo(counted.get("answered").asInt());
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "/en"})
	void are_pages_and_files_for_people(String language) {
		var lead = AtTheDesk.as("lead", http);
		assertThat(lead.text(language + "/petugas/laporan?tahun=2026")).contains("/petugas/laporan/permohonan/2026.csv",
				"2027");
		assertThat(lead.text(language + "/petugas/laporan/permohonan/2026")).contains(number, "Siti", "broadside");
		assertThat(lead.open(language + "/petugas/laporan/keberatan/1999")).hasStatusOk();
		assertThat(lead.open(language + "/petugas/laporan/keberatan/2026.csv")).hasStatusOk();
		assertThat(lead.open(language + "/petugas/laporan/permohonan/2026.xlsx")).hasStatusOk();
		var printed = lead.open(language + "/petugas/laporan/permohonan/2026.pdf");
		assertThat(printed).hasStatusOk().hasContentType("application/pdf");
		for (var wrong : new String[]{"/lain/2026", "/permohonan/kapan", "/permohonan/2026?sesudah=x", "?tahun=x"})
			assertThat(lead.open(language + "/petugas/laporan" + wrong)).as(wrong).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({"desk, 200, 200", "lead, 200, 200", "auditor, 200, 200", "superior, 200, 403", "unit, 403, 403",
			"advisor, 403, 403", "admin, 403, 403"})
	void are_open_to_these(String who, int reports, int register) {
		var page = AtTheDesk.as(who, http);
		assertThat(page.open("/petugas/laporan")).hasStatus(reports);
		assertThat(page.open("/petugas/laporan/permohonan/2026")).hasStatus(register);
		assertThat(page.open("/petugas/laporan/permohonan/2026.csv")).hasStatus(register);
	}

	private JsonNode row(String who) {
		var register = JSON.readTree(Desk.text(Desk.get(http, token(who), PATH)));
		return register.get("items")
				.valueStream()
				.filter(row -> row.get("registrationNumber").asString().equals(number))
				.findFirst()
				.orElseThrow();
	}

	private MvcTestResult accepting(String who, String type, String language) {
		return http.get()
				.uri(PATH)
				.header("Authorization", "Bearer " + token(who))
				.header("Accept", type)
				.header("Accept-Language", language)
				.exchange();
	}

	private String token(String who) {
		return Desk.token(http, who);
	}

}
