package id.lacak.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.concurrent.Executors;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class PassingRequestsOnTest {

	private static Backend requests;

	private static Backend notifications;

	private static Gateway gateway;

	@BeforeAll
	static void start() {
		requests = Backend.start();
		notifications = Backend.start();
		gateway = Gateway.before(requests.url(), "lacak.notification.url=" + notifications.url());
	}

	@AfterAll
	static void stop() {
		gateway.close();
		requests.close();
		notifications.close();
	}

	@Test
	void sends_operations_of_notifications_to_their_service_and_all_else_to_the_request_service() {
		requests.does(Backend.answering(200, "text/plain", "requests"));
		notifications.does(Backend.answering(200, "text/plain", "notifications"));
		assertThat(gateway.get("/api/v1/notifications/operations/search").body()).isEqualTo("notifications");
		assertThat(gateway.get("/callbacks/sms/kannel/7-0/signature?d=1&a=").body()).isEqualTo("notifications");
		assertThat(gateway.get("/callbacks/mail/unsubscribe/0a/0b").body()).isEqualTo("notifications");
		assertThat(gateway.get("/callbacks/mail").body()).isEqualTo("requests");
		assertThat(gateway.get("/api/v1/notifications/5/resend").body()).isEqualTo("requests");
		assertThat(gateway.get("/").body()).isEqualTo("requests");
		assertThat(gateway.get("/unknown").body()).isEqualTo("requests");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/a%20b?q=a+b&q=%2B&empty&x=", "/surat/001%C3%A9?status=OVERDUE&after=abc%3D%3D",
			"/a?b=c?d/e"})
	void leaves_path_and_query_as_they_came(String target) {
		requests.does(Backend.answering(200, "text/plain", "ok"));
		gateway.get(target);
		assertThat(requests.last().target()).isEqualTo(target);
	}

	@Test
	void leaves_a_form_as_it_came() {
		requests.does(Backend.answering(200, "text/plain", "ok"));
		var form = "name=Siti+%26+Budi&kind=A&kind=A&kind=B&empty=&flag";
		gateway.post("/ajukan?kind=A", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
		assertThat(requests.last().text()).isEqualTo(form);
		assertThat(requests.last().headers().getFirst("Content-Length")).isEqualTo(Integer.toString(form.length()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
	void passes_every_method(String method) {
		requests.does(exchange -> {
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		assertThat(gateway.send(gateway.to("/x").method(method, BodyPublishers.noBody())).statusCode()).isEqualTo(204);
		assertThat(requests.last().method()).isEqualTo(method);
	}

	@ParameterizedTest
	@CsvSource({"400", "401", "403", "404", "409", "412", "422", "429", "500", "502", "503"})
	void never_hides_what_a_service_says(int status) {
		requests.does(Backend.answering(status, "application/problem+json", "{\"type\":\"/problems/own\"}"));
		var answer = gateway.get("/api/v1/requests");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).isEqualTo("{\"type\":\"/problems/own\"}");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@Test
	void keeps_what_belongs_to_the_message_and_drops_what_belongs_to_the_connection() {
		requests.does(exchange -> {
			exchange.getResponseHeaders().set("Location", "/api/v1/requests/7");
			exchange.getResponseHeaders().set("ETag", "\"3\"");
			exchange.getResponseHeaders().add("Set-Cookie", "lacak=a; HttpOnly");
			exchange.getResponseHeaders().add("Set-Cookie", "lang=id");
			exchange.getResponseHeaders().set("Server", "Inside/1.0");
			exchange.getResponseHeaders().set("X-Request-Id", "from-inside");
			Backend.answering(201, "application/json", "{}").handle(exchange);
		});
		var answer = gateway.raw("POST /api/v1/requests HTTP/1.1\r\nHost: lacak.test\r\nConnection: close, X-Secret\r\n"
				+ "X-Secret: 1\r\nTE: trailers\r\nProxy-Authorization: Basic eA==\r\nUpgrade: h2c\r\n"
				+ "Idempotency-Key: k-1\r\nIf-Match: \"2\"\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
		assertThat(answer).startsWith("HTTP/1.1 201")
				.containsIgnoringCase("ETag: \"3\"")
				.containsIgnoringCase("Set-Cookie: lacak=a; HttpOnly")
				.containsIgnoringCase("Set-Cookie: lang=id")
				.contains("Location: /api/v1/requests/7")
				.doesNotContain("Inside/1.0", "Server:", "from-inside");
		var headers = requests.last().headers();
		assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("k-1");
		assertThat(headers.getFirst("If-Match")).isEqualTo("\"2\"");
		assertThat(headers).doesNotContainKeys("X-secret", "Te", "Proxy-authorization", "Upgrade");
	}

	@Test
	void sets_its_own_forwarded_headers_and_drops_those_of_strangers() {
		requests.does(Backend.answering(200, "text/plain", "ok"));
		gateway.get("/", "X-Forwarded-For", "6.6.6.6", "X-Forwarded-Host", "evil.test", "X-Forwarded-Proto", "https",
				"X-Forwarded-Prefix", "/evil", "X-Forwarded-Port", "1", "Forwarded", "for=6.6.6.6", "X-Real-IP",
				"6.6.6.6");
		var headers = requests.last().headers();
		assertThat(headers.get("X-forwarded-for")).containsExactly("127.0.0.1");
		assertThat(headers.get("X-forwarded-proto")).containsExactly("http");
		assertThat(headers.get("X-forwarded-host")).containsExactly("127.0.0.1:" + gateway.port());
		assertThat(headers.get("X-forwarded-port")).containsExactly(Integer.toString(gateway.port()));
		assertThat(headers).doesNotContainKeys("Forwarded", "X-forwarded-prefix", "X-real-ip");
	}

	@Test
	void passes_a_well_formed_request_id_on_and_replaces_any_other() {
		requests.does(Backend.answering(200, "text/plain", "ok"));
		var kept = gateway.get("/", "X-Request-Id", "case-7_a.b");
		assertThat(requests.last().headers().get("X-request-id")).containsExactly("case-7_a.b");
		assertThat(kept.headers().allValues("X-Request-Id")).containsExactly("case-7_a.b");
		for (var bad : new String[]{"a b", "a\"b", "x".repeat(65)}) {
			var made = gateway.get("/", "X-Request-Id", bad).headers().firstValue("X-Request-Id").orElseThrow();
			assertThat(made).isNotEqualTo(bad).hasSize(36);
			assertThat(requests.last().headers().get("X-request-id")).containsExactly(made);
		}
	}

	@Test
	void adds_security_headers_where_a_service_has_none_and_keeps_its_own() {
		requests.does(exchange -> {
			exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
			exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
			Backend.answering(200, "text/html", "<p>").handle(exchange);
		});
		var headers = gateway.get("/").headers();
		assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
		assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
		assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
		assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
	}

	@Test
	void neither_follows_redirects_nor_unpacks_nor_keeps_cookies() {
		requests.does(exchange -> {
			exchange.getResponseHeaders().set("Location", "/elsewhere");
			exchange.getResponseHeaders().set("Content-Encoding", "gzip");
			exchange.getResponseHeaders().set("Set-Cookie", "lacak=mine");
			Backend.answering(302, "text/plain", "not really packed").handle(exchange);
		});
		var answer = gateway.get("/");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.body()).isEqualTo("not really packed");
		gateway.get("/");
		assertThat(requests.last().headers()).doesNotContainKeys("Cookie", "Accept-encoding", "User-agent-2");
	}

	@Test
	void answers_HEAD_and_304_without_a_body_on_a_connection_that_stays_usable() {
		requests.does(exchange -> {
			exchange.getResponseHeaders().set("ETag", "\"1\"");
			exchange.sendResponseHeaders("HEAD".equals(exchange.getRequestMethod()) ? 200 : 304, -1);
			exchange.close();
		});
		for (var i = 0; i < 3; i++) {
			assertThat(gateway.send(gateway.to("/").HEAD()).statusCode()).isEqualTo(200);
			assertThat(gateway.get("/", "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
		}
	}

	@Test
	void streams_an_officers_file_up_and_down() throws Exception {
		var file = new byte[40 * 1024 * 1024];
		new Random(7).nextBytes(file);
		requests.does(exchange -> {
			exchange.sendResponseHeaders(200, 0);
			try (var out = exchange.getResponseBody()) {
				out.write(file);
			}
		});
		var up = gateway.post("/api/v1/requests/7/documents", "multipart/form-data; boundary=b",
				BodyPublishers.ofByteArray(file));
		assertThat(up.statusCode()).isEqualTo(200);
		assertThat(Arrays.equals(requests.last().body(), file)).isTrue();
		assertThat(requests.last().headers().getFirst("Content-Length")).isEqualTo(Integer.toString(file.length));
		var down = gateway.client().send(gateway.to("/big").build(), BodyHandlers.ofByteArray());
		assertThat(Arrays.equals(down.body(), file)).isTrue();
	}

	@Test
	void serves_200_calls_at_once() throws Exception {
		requests.does(Backend.answering(201, "application/json", "{}"));
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var calls = IntStream.range(0, 200)
					.mapToObj(n -> threads.submit(() -> gateway.post("/api/v1/requests", "{\"n\":" + n + "}")))
					.toList();
			for (var call : calls) {
				assertThat(call.get().statusCode()).isEqualTo(201);
			}
		}
		assertThat(requests.seen().stream().map(Backend.Seen::text).distinct()).hasSize(200);
	}

}
