package id.lacak.gateway.protection;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets through only what means the same to us and to the service behind: known methods,
 * and addresses that leave no room for a second reading (dots, double or encoded slashes,
 * semicolons).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestShape extends HttpFilter {

	static final String METHODS_IN_ORDER = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

	private static final Set<String> METHODS = Set.of(METHODS_IN_ORDER.split(", "));

	private static final int LONGEST_ADDRESS = 8192;

	private final Refusals refusals;

	RequestShape(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		var path = request.getRequestURI();
		var query = request.getQueryString();
		if (!METHODS.contains(request.getMethod())) {
			this.refusals.write(request, response, Refusal.METHOD_NOT_ALLOWED);
		} else if (path.length() + (query != null ? query.length() : 0) > LONGEST_ADDRESS) {
			this.refusals.write(request, response, Refusal.ADDRESS_TOO_LONG);
		} else if (isAmbiguous(path) || isMalformed(path, query)) {
			this.refusals.write(request, response, Refusal.MALFORMED);
		} else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isAmbiguous(String path) {
		var lower = path.toLowerCase(Locale.ROOT).replace("%2e", ".");
		return !path.startsWith("/") || path.contains("//") || path.contains(";") || path.contains("\\")
				|| lower.contains("%2f") || lower.contains("%5c") || lower.contains("%3b") || lower.contains("%00")
				|| (lower + "/").contains("/../") || (lower + "/").contains("/./");
	}

	private static boolean isMalformed(String path, @Nullable String query) {
		try {
			return new URI((query != null) ? path + "?" + query : path).isAbsolute();
		} catch (URISyntaxException _) {
			return true;
		}
	}

}
