package id.lacak.gateway.protection;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each request an id that stands in every log line and in the answer. The client's
 * own is kept if it is short and harmless. Also the last net for faults of our own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends HttpFilter {

	/** The header that carries the id in, on and back. */
	public static final String HEADER = "X-Request-Id";

	private static final String ATTRIBUTE = RequestId.class.getName();

	private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private static final Logger log = LoggerFactory.getLogger(RequestId.class);

	private final Refusals refusals;

	RequestId(Refusals refusals) {
		this.refusals = refusals;
	}

	/** The id of the request, the same at every call. */
	public static String of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		var sent = request.getHeader(HEADER);
		var id = (sent != null && WELL_FORMED.matcher(sent).matches()) ? sent : UUID.randomUUID().toString();
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		var id = of(request);
		response.setHeader(HEADER, id);
		SecurityHeaders.setOn(response);
		try (var _ = MDC.putCloseable("requestId", id)) {
			chain.doFilter(request, response);
		} catch (ServletException | RuntimeException ex) {
			log.error("Request {} failed in the gateway", id, ex);
			if (response.isCommitted()) {
				throw ex;
			}
			response.reset();
			this.refusals.write(request, response, Refusal.FAULT);
		}
	}

}
