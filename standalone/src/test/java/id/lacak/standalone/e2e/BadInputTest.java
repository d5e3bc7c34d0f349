package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.NullUnmarked;

/** Nothing a stranger sends gives a 5xx, reaches a query or a mail header. */
@NullUnmarked
class BadInputTest {

	private static Product product;

	@BeforeAll
	static void start() {
		product = Product.start();
	}

	@AfterAll
	static void stop() {
		product.close();
	}

	@ParameterizedTest(name = "{0} becomes {1}: {2}, {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"Siti Rahmawati"        | {"$gt": ""}                    | 400 | an operator where a text belongs
			"Siti Rahmawati"        | ["a"]                          | 400 | a list where a text belongs
			"Siti Rahmawati"        | 17                             | 400 | a number where a text belongs
			"Siti Rahmawati"        | "Siti\\r\\nBcc: x@y.example"   | 422 | a line feed that would make a mail header
			"Siti Rahmawati"        | "Siti\\u0000"                  | 422 | a NUL
			"Siti Rahmawati"        | "   "                          | 422 | nothing but blanks
			"3276014507900002"      | "327601450790000"              | 422 | 15 digits
			"INDIVIDUAL"            | "ROBOT"                        | 422 | an unknown kind
			"id"                    | "fr"                           | 422 | an unknown language
			"siti@surel.example"    | "siti@surel.example\\nCc: a@b" | 422 | a header in an address
			"siti@surel.example"    | "siti"                         | 422 | no address
			"purpose"               | "porpuse"                      | 422 | an unknown field
			"Mahasiswa"}            | "Mahasiswa"                    | 400 | a brace is missing
			""")
	void is_refused_with_a_problem(String part, String instead, int status, String why) {
		var body = Submissions.by("siti@surel.example", "081200004471").replace(part, instead);
		var answer = product.http().post("/api/v1/requests", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void a_megabyte_of_text_is_too_large() {
		var body = Submissions.by("siti@surel.example", "081200004471")
				.replace("Penelitian skripsi", "x".repeat(1_000_000));
		assertThat(product.http().post("/api/v1/requests", body).status()).isEqualTo(413);
	}

	@ParameterizedTest
	@CsvSource({"/api/v1/tracking/{\"$gt\":\"\"}", "/api/v1/tracking/%00", "/api/v1/tracking/..%2f..%2f",
			"/api/v1/requests/%7B%22$ne%22:1%7D", "/lacak/%F0%28%8C%28", "/api/v1/nothing", "/nothing",
			"/api/v1/calendar/due-date?received=yesterday&workingDays=10",
			"/api/v1/calendar/due-date?received=2026-11-23T01:30:00Z&workingDays=100000000000"})
	void an_odd_path_is_answered_with_4xx(String path) {
		var answer = product.http().get(path.replace("{", "%7B").replace("}", "%7D").replace("\"", "%22"));
		assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
		assertThat(answer.body()).doesNotContain("Exception", "at id.lacak", "org.springframework");
	}

}
