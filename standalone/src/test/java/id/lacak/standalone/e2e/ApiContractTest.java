package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients rely on to the letter, seen from outside the gateway. */
@NullUnmarked
class ApiContractTest {

	private static final String REQUESTS = "/api/v1/requests";

	private static Product product;

	private static int applicants;

	@BeforeAll
	static void start() {
		product = Product.start();
		product.http().put("/dev/clock", "{\"now\": \"2026-11-23T01:30:00Z\"}").expect(200);
	}

	@AfterAll
	static void stop() {
		product.close();
	}

	@Test
	void a_submission_is_answered_with_number_code_and_dates() {
		var filed = file();
		var json = filed.json();
		assertThat(filed.header("Location")).isNotBlank();
		assertThat(json.path("registrationNumber").asString()).matches("\\d{3,}/PPID/XI/2026");
		assertThat(json.path("trackingCode").asString()).hasSizeGreaterThanOrEqualTo(10);
		assertThat(json.path("status").asString()).isEqualTo("REGISTERED");
		assertThat(json.path("receivedAt").asString()).startsWith("2026-11-23T01:3").endsWith("Z");
		assertThat(json.path("links").path("tracking").asString()).contains(json.path("trackingCode").asString());
		assertThat(json.path("links").path("receipt").asString()).isNotBlank();
	}

	@Test
	void the_same_key_and_body_creates_nothing_twice_and_another_body_is_refused() {
		var body = Submissions.by("kunci@surel.example", "081299990001");
		var first = product.http().post(REQUESTS, body, "Idempotency-Key", "kunci-satu-0001").expect(201);
		var again = product.http().post(REQUESTS, body, "Idempotency-Key", "kunci-satu-0001").expect(201);
		assertThat(again.json()).isEqualTo(first.json());
		var other = product.http()
				.post(REQUESTS, body.replace("skripsi", "tesis"), "Idempotency-Key", "kunci-satu-0001");
		assertThat(other.status()).isEqualTo(422);
	}

	@Test
	void an_implausible_identity_number_is_taken_with_a_warning() {
		var answer = product.http()
				.post(REQUESTS,
						Submissions.by("nik@surel.example", "081299990002")
								.replace("3276014507900002", "3276019913900000"))
				.expect(201);
		assertThat(answer.json().path("warnings").get(0).path("pointer").asString())
				.isEqualTo("/applicant/identityNumber");
	}

	@Test
	void all_bad_fields_are_named_at_once() {
		var answer = product.http().post(REQUESTS, """
				{"applicant": {"kind": "INDIVIDUAL", "name": "", "identityNumber": "12", "address": "x"},
				 "subject": "", "colour": "red"}""").expect(422);
		assertThat(answer.json().path("errors").values().stream().map(error -> error.path("pointer").asString()))
				.contains("/applicant/name", "/applicant/identityNumber", "/subject", "/details", "/purpose", "/obtain",
						"/deliver", "/colour");
		assertThat(answer.json().path("status").asInt()).isEqualTo(422);
		assertThat(answer.text("type")).isNotBlank();
	}

	@Test
	void strangers_may_not_set_channel_and_receipt() {
		var body = Submissions.by("asing@surel.example", "081299990003")
				.replace("\"unit\": null", "\"channel\": \"DESK\", \"receivedAt\": \"2026-11-20T03:00:00Z\"");
		assertThat(product.http().post(REQUESTS, body).status()).isEqualTo(422);
		var desk = product.http().as("desk").post(REQUESTS, body).expect(201);
		assertThat(desk.text("dueDate")).as("counted from Friday 20 November").isEqualTo("2026-12-04");
		assertThat(product.http()
				.as("desk")
				.post(REQUESTS, body.replace("2026-11-20", "2026-11-30"))
				.status()).as("not in the future").isEqualTo(422);
	}

	@ParameterizedTest(name = "{0} may {1}: {2}")
	@CsvSource({"desk,completeness,200", "lead,completeness,200", "unit,completeness,403", "advisor,completeness,403",
			"superior,completeness,403", "auditor,completeness,403", "admin,completeness,403", "desk,extension,403",
			"unit,extension,403", "desk,notice,403", "superior,notice,403", "unit,delivery,403", "lead,payment,403",
			"auditor,withdrawal,403", "admin,closing,403"})
	void rights_come_before_the_body(String who, String command, int status) {
		var id = file().text("id");
		var body = command.equals("completeness") ? "{\"complete\": true}" : "not json at all";
		assertThat(product.http().as(who).post(REQUESTS + "/" + id + "/" + command, body).status()).isEqualTo(status);
	}

	@Test
	void a_missing_login_is_401_even_with_a_bad_body() {
		var answer = product.http().post(REQUESTS + "/" + file().text("id") + "/notice", "not json");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void operations_of_messages_open_with_a_token_of_their_own() {
		var admin = product.http().as("admin");
		var session = product.http()
				.post("/api/v1/sessions", "{\"username\": \"admin\", \"password\": \"lacak-demo\"}")
				.expect(201)
				.text("accessToken");
		var token = admin.post("/api/v1/sessions/current/operations", "").expect(201).text("accessToken");
		var operations = "/api/v1/notifications/operations";
		var routes = product.http().with(token).get(operations + "/routes").expect(200).json().path("routes");
		assertThat(routes.findValuesAsString("name")).contains("email");
		assertThat(product.http().with(session).get(operations + "/routes").status()).isEqualTo(401);
		assertThat(product.http().with(token).get(REQUESTS).status()).isEqualTo(401);
		assertThat(product.http().as("desk").post("/api/v1/sessions/current/operations", "").status()).isEqualTo(403);
	}

	@Test
	void a_stale_version_is_412_and_a_refused_command_409() {
		var id = file().text("id");
		var desk = product.http().as("desk");
		var etag = desk.get(REQUESTS + "/" + id).expect(200).header("ETag");
		desk.post(REQUESTS + "/" + id + "/completeness", "{\"complete\": true}", "If-Match", etag).expect(200);
		assertThat(desk.post(REQUESTS + "/" + id + "/notes", "{\"text\": \"halo\"}", "If-Match", etag).status())
				.isEqualTo(412);
		var again = desk.post(REQUESTS + "/" + id + "/completeness", "{\"complete\": true}");
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text("type")).endsWith("already-complete");
	}

	@ParameterizedTest(name = "{0} without what it needs names {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			GRANTED_FULL    | true  | /materials
			GRANTED_PARTIAL | true  | /redactions
			REFUSED_EXEMPT  | true  | /consequenceTest
			NOT_HELD        | false | /otherBody
			NOT_AVAILABLE   | false | /notAvailable
			""")
	void a_notice_that_lacks_something_names_it(String outcome, boolean control, String pointer) {
		var id = file().text("id");
		product.http().as("desk").post(REQUESTS + "/" + id + "/completeness", "{\"complete\": true}").expect(200);
		var answer = product.http()
				.as("lead")
				.post(REQUESTS + "/" + id + "/notice",
						"{\"outcome\": \"%s\", \"underControl\": %s}".formatted(outcome, control))
				.expect(422);
		assertThat(answer.json().path("errors").values().stream().map(error -> error.path("pointer").asString()))
				.contains(pointer);
	}

	@Test
	void an_extension_is_given_once() {
		var id = file().text("id");
		product.http().as("desk").post(REQUESTS + "/" + id + "/completeness", "{\"complete\": true}").expect(200);
		var lead = product.http().as("lead");
		var body = "{\"ground\": \"NOT_YET_CONTROLLED\", \"reason\": \"Dokumen ada di gudang arsip.\"}";
		var extended = lead.post(REQUESTS + "/" + id + "/extension", body).expect(200);
		assertThat(extended.text("status")).isEqualTo("EXTENDED");
		assertThat(extended.text("dueDate")).isEqualTo("2026-12-16");
		assertThat(lead.post(REQUESTS + "/" + id + "/extension", body).expect(409).text("type"))
				.endsWith("already-extended");
	}

	@Test
	void sessions_end_when_they_are_deleted() {
		var session = product.http()
				.post("/api/v1/sessions", "{\"username\": \"desk\", \"password\": \"lacak-demo\"}")
				.expect(201);
		assertThat(session.json().path("officer").path("roles").get(0).asString()).isEqualTo("DESK_OFFICER");
		var wrong = product.http().post("/api/v1/sessions", "{\"username\": \"desk\", \"password\": \"x\"}");
		var unknown = product.http().post("/api/v1/sessions", "{\"username\": \"nobody\", \"password\": \"x\"}");
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(unknown.status()).isEqualTo(401);
		assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail"));
	}

	@Test
	void the_calculator_says_why() {
		var answer = product.http()
				.get("/api/v1/calendar/due-date?received=2026-12-16T08:59:00Z&workingDays=10")
				.expect(200)
				.json();
		assertThat(answer.path("dueDate").asString()).isEqualTo("2027-01-04");
		assertThat(answer.path("provisional").asBoolean()).isFalse();
		assertThat(answer.path("days").values())
				.anySatisfy(day -> assertThat(day.path("decree").asString("")).contains("SKB Menag 1497/2025"));
	}

	@Test
	void the_work_list_is_sorted_by_due_date_and_counts_what_matches() {
		file();
		file();
		var list = product.http().as("lead").get(REQUESTS + "?size=1&due=SOON").expect(200).json();
		assertThat(list.path("items").size()).isLessThanOrEqualTo(1);
		var all = product.http().as("lead").get(REQUESTS + "?size=2&status=ALL").expect(200).json();
		assertThat(all.path("items").size()).isEqualTo(2);
		assertThat(all.path("total").asInt()).isGreaterThan(2);
		var next = product.http().as("lead").get(REQUESTS + "?size=2&status=ALL&after=" + all.path("next").asString());
		assertThat(next.expect(200).json().path("items").get(0).path("id"))
				.isNotEqualTo(all.path("items").get(0).path("id"));
		assertThat(product.http().as("lead").get(REQUESTS + "?size=0").status()).isEqualTo(422);
		assertThat(product.http().as("admin").get(REQUESTS).status()).isEqualTo(403);
	}

	@Test
	void wrong_method_media_type_and_path_have_their_own_answers() {
		assertThat(product.http().put(REQUESTS, "{}").status()).isEqualTo(405);
		assertThat(product.http().post(REQUESTS, "a=b", "Content-Type", "text/plain").status()).isEqualTo(415);
		assertThat(product.http().get("/api/v1/unheard-of").status()).isEqualTo(404);
		assertThat(product.http().as("lead").get("/api/v1/unheard-of").status()).isEqualTo(404);
		assertThat(product.http().post(REQUESTS, "{").status()).isEqualTo(400);
		assertThat(product.http().get("/api/v1/tracking/AAAABBBBCCCC").status()).isEqualTo(404);
		assertThat(product.http()
				.post("/api/v1/tracking/recovery", "{\"registrationNumber\": \"x\", \"contact\": \"y@z.example\"}")
				.status()).isEqualTo(202);
		assertThat(product.http().get("/api/openapi.yaml").expect(200).body()).contains("openapi: 3.1");
	}

	private static Http.Answer file() {
		applicants++;
		return product.http()
				.post(REQUESTS, Submissions.by("kontrak-%d@surel.example".formatted(applicants),
						Submissions.phone(30, applicants)))
				.expect(201);
	}

}
