package id.lacak.request.filing;

import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.page.PublicSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = PublicSide.class, properties = PublicSide.SETTINGS)
@AutoConfigureMockMvc
class FilingTest {

	private static final String GOOD = """
			{"applicant": {"kind": "INDIVIDUAL", "name": "Siti Rahmawati", "identityNumber": "3276014507900002",
			  "address": "Jl. Margonda 1, Depok", "email": "siti@surel.example", "phone": "0812-0000-4471",
			  "occupation": "Mahasiswa"},
			 "subject": "Kontrak perbaikan jalan 2025", "details": "Rincian anggaran, kontrak, dan berita acara",
			 "purpose": "Penelitian skripsi", "obtain": "COPY_SOFT", "deliver": "EMAIL", "language": "id",
			 "notifyBy": ["EMAIL", "SMS"], "unit": null}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InMemoryRequests requests;

	@Autowired
	private PublicSide.SetClock clock;

	@BeforeEach
	void on_the_day_of_the_example() {
		clock.set("2026-11-23T01:30:00Z");
	}

	@Test
	void registers_a_request_and_tells_its_dates() {
		var sent = send(GOOD);
		assertThat(sent).hasStatus(201);
		assertThat(sent.getResponse().getHeader("Location")).contains("/api/v1/tracking/");
		assertThat(sent).bodyJson().extractingPath("$.dueDate").isEqualTo("2026-12-07");
		assertThat(sent).bodyJson().extractingPath("$.extendedDueDate").isEqualTo("2026-12-16");
		assertThat(sent).bodyJson().extractingPath("$.status").isEqualTo("REGISTERED");
		assertThat(sent).bodyJson().extractingPath("$.receivedAt").isEqualTo("2026-11-23T01:30:00Z");
		assertThat(sent).bodyJson().extractingPath("$.trackingCode").asString().matches("[2-9A-HJ-NP-Z]{12}");
		assertThat(sent).bodyJson().doesNotHavePath("$.warnings");
		var kept = requests.all().getLast().request().submission();
		assertThat(kept.applicant().phone()).contains("+6281200004471");
		assertThat(kept.applicant().maskedIdentity()).isEqualTo("3276********0002");
	}

	@Test
	void makes_one_request_of_a_call_that_is_repeated() {
		var key = UUID.randomUUID().toString();
		var first = sendAs(key, GOOD);
		var before = requests.all().size();
		var again = sendAs(key, GOOD.replace("{\"applicant\"", "  {\"applicant\""));
		assertThat(again).hasStatus(201);
		assertThat(body(again)).isEqualTo(body(first));
		assertThat(requests.all()).hasSize(before);
		var other = sendAs(key, GOOD.replace("skripsi", "tesis"));
		assertThat(other).hasStatus(422).bodyJson().extractingPath("$.type")
				.isEqualTo("/problems/idempotency-key-reused");
		assertThat(sendAs("with blank", GOOD)).hasStatus(400);
	}

	@Test
	void takes_an_odd_identity_number_with_a_warning() {
		var sent = send(GOOD.replace("3276014507900002", "3276013102900000"));
		assertThat(sent).hasStatus(201);
		assertThat(sent).bodyJson().extractingPath("$.warnings[*].code").asArray().containsExactly("IMPLAUSIBLE_DATE",
				"IMPLAUSIBLE_SERIAL");
		assertThat(sent).bodyJson().extractingPath("$.warnings[0].pointer").isEqualTo("/applicant/identityNumber");
	}

	@Test
	void takes_a_group_with_its_representative_in_either_place() {
		var group = GOOD.replace("INDIVIDUAL", "GROUP");
		var wakil = "\"representative\": {\"name\": \"Budi\", \"identityNumber\": \"3276010101800001\"}, ";
		assertThat(send(group)).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(
				"/applicant/representative");
		assertThat(send(group.replace("\"kind\"", wakil + "\"kind\""))).hasStatus(201);
		assertThat(send(group.replace("\"subject\"", wakil + "\"subject\""))).hasStatus(201);
		assertThat(requests.all().getLast().request().submission().applicant().representative()).isPresent();
	}

	@Test
	void takes_a_legal_entity_by_the_number_of_its_approval() {
		assertThat(send(GOOD.replace("INDIVIDUAL", "LEGAL_ENTITY")
				.replace("3276014507900002", "AHU-0012345.AH.01.07.TAHUN 2020")
				.replace("\"kind\"",
						"\"representative\": {\"name\": \"Budi\", \"identityNumber\": \"3276010101800001\"}, "
								+ "\"kind\"")))
				.hasStatus(201);
	}

	@Test
	void tells_everything_that_is_wrong_at_once_in_the_language_asked_for() {
		var sent = mvc.post()
				.uri("/api/v1/requests")
				.contentType(MediaType.APPLICATION_JSON)
				.header("Accept-Language", "en-GB, id;q=0.5")
				.content(
						"{\"applicant\": {\"kind\": \"INDIVIDUAL\", \"identityNumber\": \"123\"}, \"channel\": \"DESK\"}")
				.exchange();
		assertThat(sent).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(sent).bodyJson().extractingPath("$.errors[*].pointer").asArray().containsExactlyInAnyOrder(
				"/applicant/name", "/applicant/identityNumber", "/applicant/address", "/applicant/email", "/subject",
				"/details", "/purpose", "/obtain", "/deliver", "/channel");
		assertThat(sent).bodyJson().extractingPath("$.errors[1].message").isEqualTo(
				"The NIK must have 16 digits. You entered 3.");
	}

	@ParameterizedTest(name = "{4}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			`"Siti Rahmawati"` | `{"$gt": ""}`               | 400 | /applicant/name           | an object for a name
			`"Siti Rahmawati"` | `["Siti"]`                  | 400 | /applicant/name           | a list for a name
			`"Siti Rahmawati"` | `7`                         | 400 | /applicant/name           | a number for a name
			`"Siti Rahmawati"` | `true`                      | 400 | /applicant/name           | a truth for a name
			`"Siti Rahmawati"` | `null`                      | 422 | /applicant/name           | nothing for a name
			`"Siti Rahmawati"` | `"  "`                      | 422 | /applicant/name           | blanks for a name
			`"Siti Rahmawati"` | `"a\\r\\nBcc: b"`           | 422 | /applicant/name           | line breaks in a name
			`"Siti Rahmawati"` | `"a\\u0000b"`               | 422 | /applicant/name           | NUL in a name
			`"Siti Rahmawati"` | `"a\\u202eb"`               | 422 | /applicant/name           | turned writing in a name
			`"Siti Rahmawati"` | `"a\\ud800b"`               | 422 | /applicant/name           | half a letter in a name
			`"siti@surel.example"` | `"siti@surel"`          | 422 | /applicant/email          | no address
			`"0812-0000-4471"` | `"abc"`                     | 422 | /applicant/phone          | no phone
			`"INDIVIDUAL"`     | `"individual"`              | 422 | /applicant/kind           | a kind in small letters
			`"COPY_SOFT"`      | `"__proto__"`               | 422 | /obtain                   | no such format
			`["EMAIL", "SMS"]` | `["EMAIL", "FAX"]`          | 422 | /notifyBy/1               | no such way
			`["EMAIL", "SMS"]` | `"EMAIL"`                   | 400 | /notifyBy                 | a word for a list
			`"id",`            | `"fr",`                     | 422 | /language                 | no such language
			`null}`            | `"x"}`                      | 422 | /unit                     | no such unit
			`null}`            | `null, "a": 1}`             | 422 | /a                        | a field too many
			`null}`            | `null, "a/b~": 1}`          | 422 | /a~1b~0                   | a field to be escaped
			`null}`            | `null, "receivedAt": "2026-11-20T00:00:00Z"}` | 422 | /receivedAt | what only officers say
			""")
	void refuses(String good, String bad, int status, String pointer, String what) {
		var sent = send(GOOD.replace(good, bad));
		assertThat(sent).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(sent).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			nothing                | ``
			a word                 | `hello`
			a list                 | `[]`
			text                   | `"x"`
			half an object         | `{"applicant": `
			a key twice            | `{"subject": "a", "subject": "b"}`
			a key twice inside     | `{"applicant": {"name": "a", "name": "b"}}`
			more than one document | `{} {}`
			single quotes          | `{'subject': 'a'}`
			a number without end   | `{"subject": 99999999999999999999999999999999999999999999999999999}`
			not a number           | `{"subject": NaN}`
			a comment              | `{/* */}`
			a comma too many       | `{"a": 1,}`
			""")
	void answers_400_to(String what, String body) {
		assertThat(send(body)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson()
				.extractingPath(
						"$.type")
				.isEqualTo("/problems/malformed");
	}

	@Test
	void answers_deep_nesting_huge_bodies_and_strange_letters_without_a_fault() {
		assertThat(send("[".repeat(5_000))).hasStatus(400);
		assertThat(send("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000))).hasStatus(400);
		assertThat(send("{\"subject\": \"" + "x".repeat(1_000_000) + "\"}")).hasStatus(413);
		assertThat(send(GOOD.replace("Penelitian skripsi", "x".repeat(4_001)))).hasStatus(422);
		assertThat(send(GOOD.replace("Rincian anggaran", "é".repeat(19_000)))).hasStatus(201);
		assertThat(send(GOOD.replace("\"EMAIL\", \"language\"", "1e999999999, \"language\""))).hasStatus(400);
		var latin = mvc.post()
				.uri("/api/v1/requests")
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"subject\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1))
				.exchange();
		assertThat(latin).hasStatus(400);
	}

	@Test
	void answers_other_media_types_with_415_and_other_methods_with_405() {
		assertThat(mvc.post().uri("/api/v1/requests").contentType(MediaType.TEXT_PLAIN).content(GOOD).exchange())
				.hasStatus(415);
		assertThat(mvc.post().uri("/api/v1/requests").content(GOOD).exchange()).hasStatus(415);
		assertThat(mvc.post()
				.uri("/api/v1/requests")
				.contentType("application/json;charset=utf-16")
				.content(GOOD)
				.exchange()).hasStatus(415);
		assertThat(mvc.put().uri("/api/v1/requests").contentType(MediaType.APPLICATION_JSON).content(GOOD).exchange())
				.hasStatus(405)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private MvcTestResult send(String body) {
		return mvc.post().uri("/api/v1/requests").contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private MvcTestResult sendAs(String key, String body) {
		return mvc.post()
				.uri("/api/v1/requests")
				.contentType(MediaType.APPLICATION_JSON)
				.header("Idempotency-Key", key)
				.content(body)
				.exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
