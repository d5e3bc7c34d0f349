package id.lacak.gateway;

import java.util.stream.Stream;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class RefusingRequestsTest {

	private static final String END = "\r\nHost: lacak.test\r\nConnection: close\r\n\r\n";

	private static Backend backend;

	private static Gateway gateway;

	@BeforeAll
	static void start() {
		backend = Backend.start();
		gateway = Gateway.before(backend.url());
	}

	@AfterAll
	static void stop() {
		gateway.close();
		backend.close();
	}

	static Stream<Arguments> refusals() {
		return Stream.of(Arguments.of("a line that is no request", "NONSENSE\r\n\r\n", 400),
				Arguments.of("a character no address may have", "GET /<script> HTTP/1.1" + END, 400),
				Arguments.of("a broken escape in the path", "GET /a%zz HTTP/1.1" + END, 400),
				Arguments.of("a broken escape in the query", "GET /a?b=%zz HTTP/1.1" + END, 400),
				Arguments.of("an encoded zero byte", "GET /a%00b HTTP/1.1" + END, 400),
				Arguments.of("steps upward", "GET /lacak/../actuator/env HTTP/1.1" + END, 400),
				Arguments.of("encoded steps upward", "GET /lacak/%2e%2e/actuator/env HTTP/1.1" + END, 400),
				Arguments.of("a double slash", "GET //actuator/env HTTP/1.1" + END, 400),
				Arguments.of("an encoded slash", "GET /actuator%2Fenv HTTP/1.1" + END, 400),
				Arguments.of("a path parameter", "GET /actuator;x=1/env HTTP/1.1" + END, 400),
				Arguments.of("an unknown version", "GET / HTTP/9.9" + END, 400),
				Arguments.of("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
				Arguments.of("two hosts", "GET / HTTP/1.1\r\nHost: a" + END, 400),
				Arguments.of("a host that is none", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", 400),
				Arguments.of("a header without a name", "GET / HTTP/1.1\r\n: x" + END, 400),
				Arguments.of("a length that is no number", "POST / HTTP/1.1\r\nContent-Length: x" + END, 400),
				Arguments.of("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2" + END + "a",
						400),
				Arguments.of("an unknown transfer coding", "POST / HTTP/1.1\r\nTransfer-Encoding: br" + END, 400),
				Arguments.of("a broken chunk", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked" + END + "zz\r\n", 400),
				Arguments.of("TRACE", "TRACE / HTTP/1.1" + END, 405),
				Arguments.of("CONNECT", "CONNECT lacak.test:443 HTTP/1.1" + END, 400),
				Arguments.of("a method nobody knows", "BREW /coffee HTTP/1.1" + END, 405),
				Arguments.of("an address of 9 kB", "GET /" + "a".repeat(9000) + " HTTP/1.1" + END, 414),
				Arguments.of("an address of 20 kB", "GET /" + "a".repeat(20_000) + " HTTP/1.1" + END, 431),
				Arguments.of("a header of 20 kB", "GET / HTTP/1.1\r\nCookie: " + "a".repeat(20_000) + END, 431),
				Arguments.of("an expectation nobody knows", "POST / HTTP/1.1\r\nExpect: cake" + END, 417));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("refusals")
	void answers_a_problem_and_asks_no_service(String what, String request, int status) {
		backend.does(Backend.answering(200, "text/plain", "reached"));
		var answer = gateway.raw(request);
		assertThat(answer).as(what).startsWith("HTTP/1.1 " + status);
		assertThat(answer).contains("Content-Type: application/problem+json", "\"status\":" + status,
				"\"type\":\"/problems/", "\"title\":\"", "\"detail\":\"", "\"instance\":\"/");
		assertThat(answer).contains("X-Request-Id: ", "X-Content-Type-Options: nosniff")
				.doesNotContain("Server:", "Tomcat", "Exception", "\tat ");
		assertThat(backend.seen()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/metrics", "/%61ctuator/env"})
	void keeps_the_services_own_endpoints_from_the_public(String path) {
		backend.does(Backend.answering(200, "text/plain", "reached"));
		assertThat(gateway.get(path).statusCode()).isEqualTo(404);
		assertThat(backend.seen()).isEmpty();
	}

	@Test
	void tells_its_own_health_and_nothing_more() {
		assertThat(gateway.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(gateway.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(gateway.get("/actuator/health").body()).doesNotContain("components", "details");
	}

	@Test
	void speaks_Indonesian_unless_English_is_preferred() {
		assertThat(gateway.get("/actuator/x").body()).contains("Halaman tidak ditemukan");
		assertThat(gateway.get("/actuator/x", "Accept-Language", "en-GB,id;q=0.5").body()).contains("Page not found");
		assertThat(gateway.get("/actuator/x", "Accept-Language", "de, ;;q=x").body()).contains("Halaman tidak");
		var english = gateway.get("/actuator/x", "Accept-Language", "en");
		assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
	}

	@Test
	void shows_browsers_a_page_without_script_or_inline_style() {
		var answer = gateway.get("/actuator/x", "Accept", "text/html,*/*;q=0.8", "X-Request-Id", "abc-1");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
		assertThat(answer.body())
				.contains("<html lang=\"id\">", "<h1>Halaman tidak ditemukan</h1>", "href=\"/gerbang.css\"",
						"Kode kejadian: abc-1")
				.doesNotContain("<script", "style=", "<style", "{");
		assertThat(gateway.get("/gerbang.css").headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
	}

	@Test
	void shows_browsers_a_page_where_the_container_itself_refuses() {
		var answer = gateway.raw("GET /a%zz HTTP/1.1\r\nAccept: text/html" + END);
		assertThat(answer).startsWith("HTTP/1.1 400").contains("text/html", "<h1>Permintaan tidak dapat dibaca</h1>");
	}

	@Test
	void keeps_the_API_to_problems_even_for_browsers() {
		var answer = gateway.raw("GET /api/v1/a//b HTTP/1.1\r\nAccept: text/html" + END);
		assertThat(answer).contains("Content-Type: application/problem+json");
	}

}
