package id.lacak.request.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.regex.Pattern;

/** Sets the headers that keep browsers from doing what no page of ours asks for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	// htmx, which only officers' pages load, cannot live with trusted types
	private static final String NO_SCRIPT_MARKUP = "; require-trusted-types-for 'script'; trusted-types ppid";

	/** Half a year, for this host alone: what else a city runs below its name is not ours to decide. */
	private static final String ONLY_TLS = "max-age=15768000";

	private static final Pattern HASHED = Pattern.compile("/(?:aset|webjars)/.*-[0-9a-f]{32}\\.[a-z0-9]+");

	private final boolean tls;

	/** @param publicUrl the address that people type; with {@code https} browsers are told to use nothing else */
	SecurityHeaders(@Value("${lacak.public-url}") String publicUrl) {
		tls = publicUrl.startsWith("https:");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var path = Language.pathOf(request);
		var officers = Areas.ofOfficers(path);
		response.setHeader("Content-Security-Policy",
				(officers ? POLICY : POLICY + NO_SCRIPT_MARKUP) + (tls ? "; upgrade-insecure-requests" : ""));
		if (tls)
			response.setHeader("Strict-Transport-Security", ONLY_TLS);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
		if (HASHED.matcher(path).matches())
			response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
		else if (path.startsWith("/aset/") || path.equals("/sw.js"))
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		else
			// who may be cached says so itself
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
