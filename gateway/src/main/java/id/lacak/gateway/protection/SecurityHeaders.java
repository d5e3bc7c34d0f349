package id.lacak.gateway.protection;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers that every answer carries. A service that sends its own value for one of them
 * keeps it; the content security policy is the services' alone.
 */
public final class SecurityHeaders {

	private static final Map<String, String> DEFAULTS = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
			"same-origin", "Cross-Origin-Opener-Policy", "same-origin", "Permissions-Policy",
			"camera=(), microphone=(), geolocation=()");

	private SecurityHeaders() {
	}

	/** Sets the defaults; a value set later replaces them. */
	public static void setOn(HttpServletResponse response) {
		DEFAULTS.forEach(response::setHeader);
	}

	/** Headers that may stand only once: a service's own value replaces ours. */
	public static Set<String> names() {
		return DEFAULTS.keySet();
	}

}
