package id.lacak.gateway.protection;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds bodies to their size: at once if the client declares it, else while they are
 * read. Files pass through without being kept; everything else is small enough to keep.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class SizeLimit extends HttpFilter {

	/** Where providers of text messages call back. */
	static final String CALLBACKS = "/callbacks/";

	private static final Pattern FROM_APPLICANTS = Pattern
			.compile("/api/v1/tracking/.*|(/en)?/(lacak|ajukan|keberatan)(/.*)?");

	private static final Pattern FROM_OFFICERS = Pattern
			.compile("/api/v1/(requests|objections)/[^/]+/documents|(/en)?/petugas/.*");

	private final GatewaySettings.Size size;

	private final Refusals refusals;

	SizeLimit(GatewaySettings settings, Refusals refusals) {
		this.size = settings.size();
		this.refusals = refusals;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		var limit = limit(request);
		if (request.getContentLengthLong() > limit) {
			this.refusals.write(request, response, Refusal.TOO_LARGE);
		} else {
			chain.doFilter(new LimitedBody.Request(request, limit, limit > this.size.form().toBytes()), response);
		}
	}

	private long limit(HttpServletRequest request) {
		var path = request.getServletPath();
		if (isMultipart(request) && FROM_APPLICANTS.matcher(path).matches()) {
			return this.size.applicantFile().toBytes() + this.size.multipartOverhead().toBytes();
		}
		if (isMultipart(request) && FROM_OFFICERS.matcher(path).matches()) {
			return this.size.officerFile().toBytes() + this.size.multipartOverhead().toBytes();
		}
		return (path.startsWith("/api/") || path.startsWith(CALLBACKS))
				? this.size.json().toBytes()
				: this.size.form().toBytes();
	}

	private static boolean isMultipart(HttpServletRequest request) {
		var type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

}
