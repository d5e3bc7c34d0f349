package id.lacak.request.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What browsers are told not to do. */
@NullUnmarked
class SecurityHeadersTest {

	@ParameterizedTest
	@ValueSource(strings = {"/", "/lacak/ABCD", "/en/ajukan", "/petugas/antrean", "/en/petugas/permohonan/1", "/admin",
			"/ketua/persetujuan", "/unit/tugas", "/atasan", "/api/v1/requests"})
	void every_page_forbids_what_it_does_not_need(String path) throws Exception {
		var answer = answer("http://localhost:8080", path);
		assertThat(answer.getHeader("Content-Security-Policy"))
				.contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
				.doesNotContain("unsafe", "upgrade-insecure-requests");
		assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(answer.getHeader("Permissions-Policy")).isEqualTo("camera=(), microphone=(), geolocation=()");
		assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
	}

	@Test
	void with_a_public_address_on_tls_nothing_else_is_used() throws Exception {
		for (var path : new String[]{"/", "/petugas/antrean"}) {
			var answer = answer("https://ppid.depok.example", path);
			assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=15768000");
			assertThat(answer.getHeader("Content-Security-Policy")).endsWith("; upgrade-insecure-requests");
		}
	}

	private static MockHttpServletResponse answer(String publicUrl, String path) throws Exception {
		var answer = new MockHttpServletResponse();
		new SecurityHeaders(publicUrl).doFilter(new MockHttpServletRequest("GET", path), answer,
				new MockFilterChain());
		return answer;
	}

}
