package id.lacak.request.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.time.Duration;

/**
 * A message for the next page, after a form was carried out. The cookie holds the name of a
 * sentence and nothing about the case.
 */
public final class OneShot {

	private static final String COOKIE = "lacak-pesan";

	private static final Duration LIFE = Duration.ofMinutes(1);

	private OneShot() {
	}

	/** Leaves the sentence {@code done.<name>} for the next page. */
	public static void leave(HttpServletRequest call, HttpServletResponse answer, String name) {
		set(call, answer, name, LIFE);
	}

	/** The key of the sentence that was left, once; empty if there is none. */
	public static String take(HttpServletRequest call, HttpServletResponse answer) {
		var cookie = WebUtils.getCookie(call, COOKIE);
		// a script looks only where it is led to; the page that people see comes after it, through a worker perhaps
		if (cookie == null || !cookie.getValue().matches("[a-z-]{1,40}")
				|| "cors".equals(call.getHeader("Sec-Fetch-Mode")))
			return "";
		set(call, answer, "", Duration.ZERO);
		return "done." + cookie.getValue();
	}

	/** The name of the sentence that an answer leaves for the next page; empty if it leaves none. */
	public static String left(HttpServletResponse answer) {
		return answer.getHeaders(HttpHeaders.SET_COOKIE)
				.stream()
				.filter(cookie -> cookie.startsWith(COOKIE + "="))
				.map(cookie -> cookie.substring(COOKIE.length() + 1).replaceFirst(";.*", ""))
				.reduce("", (_, latest) -> latest);
	}

	private static void set(HttpServletRequest call, HttpServletResponse answer, String value, Duration life) {
		answer.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, value)
						.path("/")
						.httpOnly(true)
						.secure(call.isSecure())
						.sameSite("Lax")
						.maxAge(life)
						.build()
						.toString());
	}

}
