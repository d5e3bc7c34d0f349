package id.lacak.gateway;

import java.net.http.HttpRequest.BodyPublishers;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class LimitingCallsTest {

	private static Backend backend;

	private static Gateway gateway;

	@BeforeAll
	static void start() {
		backend = Backend.start();
		gateway = Gateway.before(backend.url(), "lacak.notification.url=" + backend.url(),
				"lacak.gateway.limit.reads.calls=5",
				"lacak.gateway.limit.reads.period=1h", "lacak.gateway.limit.writes.calls=6",
				"lacak.gateway.limit.writes.period=1h", "lacak.gateway.limit.sign-ins.calls=2",
				"lacak.gateway.limit.sign-ins.period=1h", "lacak.gateway.limit.callbacks.calls=8",
				"lacak.gateway.limit.callbacks.period=1h", "lacak.gateway.trusted-proxies=127.0.0.1/32");
	}

	@AfterAll
	static void stop() {
		gateway.close();
		backend.close();
	}

	// every test has clients of its own
	private static int read(String client) {
		return gateway.get("/", "X-Forwarded-For", client).statusCode();
	}

	private static int write(String path, String client) {
		return gateway.send(gateway.to(path).header("X-Forwarded-For", client).POST(BodyPublishers.ofString("{}")))
				.statusCode();
	}

	@Test
	void each_client_has_its_own_budget_of_reads() {
		for (var i = 0; i < 5; i++) {
			assertThat(read("10.1.1.1")).isEqualTo(200);
		}
		assertThat(read("10.1.1.1")).isEqualTo(429);
		assertThat(read("10.1.1.2")).isEqualTo(200);
	}

	@Test
	void a_refusal_says_when_to_come_back() {
		for (var i = 0; i < 5; i++) {
			read("10.1.2.1");
		}
		var answer = gateway.get("/", "X-Forwarded-For", "10.1.2.1");
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("/problems/too-many-calls", "Terlalu banyak percobaan");
		assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 720L);
		var page = gateway.get("/", "X-Forwarded-For", "10.1.2.1", "Accept", "text/html");
		assertThat(page.body()).contains("<h1>Terlalu banyak percobaan</h1>");
	}

	@Test
	void reading_costs_nothing_of_the_budget_for_writing() {
		for (var i = 0; i < 8; i++) {
			read("10.1.3.1");
		}
		for (var i = 0; i < 6; i++) {
			assertThat(write("/api/v1/requests", "10.1.3.1")).isEqualTo(200);
		}
		assertThat(write("/api/v1/requests", "10.1.3.1")).isEqualTo(429);
	}

	@Test
	void providers_have_a_budget_of_their_own_for_what_they_call_back() {
		for (var i = 0; i < 8; i++) {
			assertThat(write("/callbacks/sms/provider/secret", "10.1.9.1")).isEqualTo(200);
		}
		assertThat(write("/callbacks/sms/provider/secret", "10.1.9.1")).isEqualTo(429);
		assertThat(write("/api/v1/requests", "10.1.9.1")).isEqualTo(200);
	}

	@Test
	void signing_in_has_a_tighter_budget_whichever_the_door() {
		assertThat(write("/api/v1/sessions", "10.1.4.1")).isEqualTo(200);
		assertThat(write("/petugas/masuk", "10.1.4.1")).isEqualTo(200);
		assertThat(write("/api/v1/tracking/recovery", "10.1.4.1")).isEqualTo(429);
		assertThat(write("/api/v1/sessions/", "10.1.4.1")).isEqualTo(429);
		assertThat(write("/api/v1/requests", "10.1.4.1")).as("filing goes on").isEqualTo(200);
	}

	@Test
	void a_network_of_IPv6_is_one_client() {
		for (var i = 0; i < 5; i++) {
			assertThat(read("2001:db8:5:2::" + i)).isEqualTo(200);
		}
		assertThat(read("2001:db8:5:2:ffff::1")).isEqualTo(429);
		assertThat(read("2001:db8:5:3::1")).isEqualTo(200);
	}

	@Test
	void health_is_always_told() {
		for (var i = 0; i < 8; i++) {
			assertThat(gateway.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void only_the_address_that_the_trusted_proxy_saw_counts() {
		for (var i = 0; i < 5; i++) {
			assertThat(read("10.9.9." + i + ", 10.1.7.1")).isEqualTo(200);
		}
		assertThat(read("10.9.9.77, 10.1.7.1")).isEqualTo(429);
	}

}
