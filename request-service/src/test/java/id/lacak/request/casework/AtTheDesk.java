package id.lacak.request.casework;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.util.Objects;

/** An officer with a browser, for tests of pages. */
public final class AtTheDesk {

	private final MockMvcTester http;

	private final Cookie cookie;

	private AtTheDesk(MockMvcTester http, Cookie cookie) {
		this.http = http;
		this.cookie = cookie;
	}

	/** Signed in with the password of the demo accounts. */
	public static AtTheDesk as(String username, MockMvcTester http) {
		return as(username, "lacak-demo", http);
	}

	/** Signed in. */
	public static AtTheDesk as(String username, String password, MockMvcTester http) {
		var answer = http.post()
				.uri("/petugas/masuk")
				.with(csrf())
				.param("username", username)
				.param("password", password)
				.exchange();
		return new AtTheDesk(http, Objects.requireNonNull(answer.getResponse().getCookie("lacak"), "not let in"));
	}

	public Cookie cookie() {
		return cookie;
	}

	public MvcTestResult open(String path) {
		return http.get().uri(path).cookie(cookie).exchange();
	}

	/**
	 * Sends a form.
	 * @param fields name, value, name, value
	 */
	public MvcTestResult send(String path, String... fields) {
		var call = http.post().uri(path).with(csrf()).cookie(cookie).header("Accept", "text/html");
		for (var i = 0; i < fields.length; i += 2)
			call = call.param(fields[i], fields[i + 1]);
		return call.exchange();
	}

	/** The page as text. */
	public String text(String path) {
		return Desk.text(open(path));
	}

}
