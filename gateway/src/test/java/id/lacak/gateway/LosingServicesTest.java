package id.lacak.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.net.http.HttpRequest;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@NullUnmarked
@Timeout(240)
class LosingServicesTest {

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Test
	void a_service_that_is_down_is_a_problem_with_a_time_to_come_back() throws Exception {
		try (var gateway = Gateway.before("http://127.0.0.1:" + freePort())) {
			var answer = gateway.post("/api/v1/requests", "{}");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
			assertThat(answer.body()).contains("/problems/service-down", "belum diproses");
			var page = gateway.get("/lacak", "Accept", "text/html");
			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.body()).contains("<h1>Layanan sedang tidak tersedia</h1>", "href=\"/lacak\"")
					.doesNotContain("Telepon");
		}
	}

	@Test
	void people_read_in_the_language_of_the_page_whom_they_can_call() throws Exception {
		try (var gateway = Gateway.before("http://127.0.0.1:" + freePort(), "lacak.gateway.help.phone=(021) 555-0100",
				"lacak.gateway.help.hours=Senin–Jumat 08.00–15.30")) {
			var page = gateway.get("/lacak", "Accept", "text/html", "Accept-Language", "en");
			assertThat(page.headers().firstValue("Content-Language")).hasValue("id");
			assertThat(page.body()).contains("<html lang=\"id\">",
					"Perlu bantuan? Telepon (021) 555-0100, Senin–Jumat 08.00–15.30.");
			var english = gateway.get("/en/lacak", "Accept", "text/html");
			assertThat(english.body()).contains("<html lang=\"en\">", "Phone (021) 555-0100");
		}
	}

	@Test
	void people_are_told_to_press_again_and_not_about_headers() {
		var hold = new Semaphore(0);
		try (var backend = Backend.start();
				var gateway = Gateway.before(backend.url(), "lacak.gateway.upstream.response-timeout=500ms")) {
			backend.does(exchange -> hold.acquireUninterruptibly());
			var page = gateway.send(gateway.to("/lacak/ABC/cabut")
					.header("Accept", "text/html")
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString("reason=x")));
			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.body()).contains("tekan tombol yang sama sekali lagi").doesNotContain("Idempotency-Key");
			hold.release(10);
		}
	}

	@Test
	void a_service_that_is_slow_is_not_waited_for_without_end_and_a_POST_is_sent_once() {
		var hold = new Semaphore(0);
		try (var backend = Backend.start();
				var gateway = Gateway.before(backend.url(), "lacak.gateway.upstream.response-timeout=500ms")) {
			backend.does(exchange -> hold.acquireUninterruptibly());
			var answer = gateway.post("/api/v1/requests", "{}");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("/problems/answer-missing", "Idempotency-Key");
			assertThat(gateway.get("/").body()).contains("/problems/service-down");
			assertThat(backend.seen()).extracting(Backend.Seen::method).containsExactly("POST", "GET");
			hold.release(10);
		}
	}

	@Test
	void the_first_slow_second_of_a_cold_service_is_waited_for() {
		try (var backend = Backend.start(); var gateway = Gateway.before(backend.url())) {
			backend.does(exchange -> {
				await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
				Backend.answering(201, "application/json", "{}").handle(exchange);
			});
			assertThat(gateway.post("/api/v1/requests", "{}").statusCode()).isEqualTo(201);
		}
	}

	@Test
	void a_service_that_dies_before_it_answers_leaves_a_POST_in_doubt() throws Exception {
		try (var dying = new Dying(""); var gateway = Gateway.before(dying.url())) {
			var answer = gateway.post("/api/v1/requests", "{}");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("/problems/answer-missing");
			assertThat(dying.asked()).isEqualTo(1);
		}
	}

	@Test
	void a_service_that_dies_after_a_few_bytes_is_a_problem_while_nothing_was_passed_on() throws Exception {
		try (var dying = new Dying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
				var gateway = Gateway.before(dying.url())) {
			var answer = gateway.get("/");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("/problems/answer-missing");
			assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
		}
	}

	@Test
	void a_service_that_dies_in_the_middle_of_a_file_is_never_taken_for_a_whole_one() throws Exception {
		for (var head : new String[]{"Content-Length: 9000000", "Connection: close\r\nTransfer-Encoding: chunked"}) {
			try (var dying = new Dying("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n30d40\r\n" + "a".repeat(150_000));
					var gateway = Gateway.before(dying.url())) {
				assertThatThrownBy(() -> gateway.get("/file")).hasRootCauseInstanceOf(IOException.class);
			}
		}
	}

	@Test
	void with_one_of_two_instances_dead_no_client_sees_it() throws Exception {
		try (var alive = Backend.start();
				var gateway = Gateway.before("http://127.0.0.1:" + freePort() + "," + alive.url());
				var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var calls = IntStream.range(0, 200)
					.mapToObj(n -> threads.submit(() -> gateway.post("/api/v1/requests", "{\"n\":" + n + "}")))
					.toList();
			for (var call : calls) {
				assertThat(call.get().statusCode()).isEqualTo(200);
			}
			assertThat(alive.seen().stream().map(Backend.Seen::text).distinct()).hasSize(200)
					.allMatch(text -> text.startsWith("{\"n\":"));
		}
	}

	@Test
	void with_one_of_two_instances_dead_a_file_arrives_whole() throws Exception {
		var file = "x".repeat(3_000_000);
		try (var alive = Backend.start();
				var gateway = Gateway.before("http://127.0.0.1:" + freePort() + "," + alive.url())) {
			for (var i = 0; i < 4; i++) {
				var answer = gateway.post("/api/v1/requests/7/documents", "multipart/form-data; boundary=b",
						BodyPublishers.ofString(file));
				assertThat(answer.statusCode()).isEqualTo(200);
			}
			assertThat(alive.seen()).extracting(Backend.Seen::text).containsOnly(file).hasSize(4);
		}
	}

	@Test
	void two_instances_share_the_work() {
		try (var one = Backend.start();
				var other = Backend.start();
				var gateway = Gateway.before(one.url() + "," + other.url())) {
			for (var i = 0; i < 20; i++) {
				assertThat(gateway.get("/").statusCode()).isEqualTo(200);
			}
			assertThat(one.seen()).hasSizeBetween(5, 15);
			assertThat(other.seen()).hasSizeBetween(5, 15);
		}
	}

	@Test
	void an_instance_that_comes_back_is_used_again() throws Exception {
		var port = freePort();
		try (var first = Backend.start(); var gateway = Gateway.before(first.url() + ",http://127.0.0.1:" + port)) {
			assertThat(gateway.get("/").statusCode()).isEqualTo(200);
			try (var second = Backend.start(port)) {
				await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
					assertThat(gateway.get("/").statusCode()).isEqualTo(200);
					assertThat(second.seen()).isNotEmpty();
				});
			}
			for (var i = 0; i < 20; i++) {
				assertThat(gateway.get("/").statusCode()).isEqualTo(200);
			}
		}
	}

	@Test
	void the_breaker_opens_on_a_service_that_never_answers_and_closes_when_it_is_back() throws Exception {
		var port = freePort();
		try (var gateway = Gateway.before("http://127.0.0.1:" + port, "lacak.gateway.upstream.breaker.minimum-calls=5",
				"lacak.gateway.upstream.breaker.open-for=6s")) {
			for (var i = 0; i < 5; i++) {
				assertThat(gateway.get("/").statusCode()).isEqualTo(503);
			}
			try (var back = Backend.start(port)) {
				var answer = gateway.get("/");
				assertThat(answer.statusCode()).as("open: not even asked").isEqualTo(503);
				assertThat(answer.headers().firstValue("Retry-After")).hasValue("6");
				assertThat(back.seen()).isEmpty();
				await().atMost(Duration.ofSeconds(60))
						.untilAsserted(() -> assertThat(gateway.get("/").statusCode()).isEqualTo(200));
				for (var i = 0; i < 20; i++) {
					assertThat(gateway.get("/").statusCode()).isEqualTo(200);
				}
			}
		}
	}

	@Test
	void errors_that_a_service_answers_never_open_the_breaker() {
		try (var backend = Backend.start();
				var gateway = Gateway.before(backend.url(), "lacak.gateway.upstream.breaker.minimum-calls=5")) {
			backend.does(Backend.answering(500, "application/problem+json", "{}"));
			for (var i = 0; i < 60; i++) {
				assertThat(gateway.get("/").statusCode()).isEqualTo(500);
			}
		}
	}

	@Test
	void a_restarted_service_is_reached_over_fresh_connections() {
		var first = Backend.start();
		try (var gateway = Gateway.before(first.url())) {
			for (var i = 0; i < 5; i++) {
				assertThat(gateway.post("/api/v1/requests", "{}").statusCode()).isEqualTo(200);
			}
			first.close();
			try (var _ = Backend.start(first.port())) {
				for (var i = 0; i < 5; i++) {
					assertThat(gateway.get("/").statusCode()).isEqualTo(200);
				}
			}
		}
	}

	/** Takes a request, says some bytes, and hangs up. */
	private static final class Dying implements AutoCloseable {

		private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

		private final java.util.concurrent.atomic.AtomicInteger asked = new java.util.concurrent.atomic.AtomicInteger();

		Dying(String lastWords) throws IOException {
			Thread.ofVirtual().start(() -> {
				while (!this.server.isClosed()) {
					try (Socket socket = this.server.accept()) {
						socket.getInputStream().read(new byte[8192]);
						this.asked.incrementAndGet();
						socket.getOutputStream().write(lastWords.getBytes(StandardCharsets.US_ASCII));
						socket.getOutputStream().flush();
					} catch (IOException _) {
						// the test is over
					}
				}
			});
		}

		String url() {
			return "http://127.0.0.1:" + this.server.getLocalPort();
		}

		int asked() {
			return this.asked.get();
		}

		@Override
		public void close() throws IOException {
			this.server.close();
		}

	}

}
