package id.lacak.gateway;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class BehindATrustedProxyTest {

	@Test
	void the_service_learns_who_really_asked_and_under_which_address() {
		try (var backend = Backend.start();
				var gateway = Gateway.before(backend.url(), "lacak.gateway.trusted-proxies=127.0.0.0/8")) {
			gateway.get("/", "X-Forwarded-For", "1.2.3.4, 36.80.1.9", "X-Forwarded-Host", "ppid.depok.test",
					"X-Forwarded-Proto", "https", "X-Forwarded-Port", "443", "X-Forwarded-Prefix", "/x");
			var headers = backend.last().headers();
			assertThat(headers.get("X-forwarded-for")).containsExactly("36.80.1.9");
			assertThat(headers.get("X-forwarded-host")).containsExactly("ppid.depok.test");
			assertThat(headers.get("X-forwarded-proto")).containsExactly("https");
			assertThat(headers.get("X-forwarded-port")).containsExactly("443");
			assertThat(headers).doesNotContainKey("X-forwarded-prefix");
		}
	}

}
