package id.lacak.request.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.util.Optional;

/**
 * The cookie of page sessions: {@code __Host-lacak} on TLS, {@code lacak} otherwise. It goes
 * with the browser's window; its token says how long it holds.
 */
final class SessionCookie {

	private SessionCookie() {
	}

	/** The token that the browser sent. */
	static Optional<String> read(HttpServletRequest call) {
		return Optional.ofNullable(WebUtils.getCookie(call, name(call))).map(cookie -> cookie.getValue());
	}

	/** Hands a token to the browser. */
	static void write(HttpServletRequest call, HttpServletResponse answer, Sessions.Token token) {
		set(answer, cookie(call, token.value()).build());
	}

	/** Takes the token back. */
	static void clear(HttpServletRequest call, HttpServletResponse answer) {
		set(answer, cookie(call, "").maxAge(Duration.ZERO).build());
	}

	private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest call, String value) {
		return ResponseCookie.from(name(call), value).httpOnly(true).secure(call.isSecure()).path("/").sameSite("Lax");
	}

	private static String name(HttpServletRequest call) {
		return call.isSecure() ? "__Host-lacak" : "lacak";
	}

	private static void set(HttpServletResponse answer, ResponseCookie cookie) {
		answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
