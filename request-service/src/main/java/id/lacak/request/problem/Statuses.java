package id.lacak.request.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

import java.time.Duration;
import java.util.List;

/** Problems for faults that only have a status. */
final class Statuses {

	private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER,
			HttpHeaders.ACCEPT_RANGES);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private Statuses() {
	}

	/** The plain problem of a status. */
	static Problem problem(int status) {
		return switch (status) {
			case 400 -> Problem.malformed("call");
			case 401 -> Problem.unauthorized();
			case 403 -> Problem.forbidden();
			case 404 -> Problem.notFound();
			case 405 -> Problem.of(405, "method-not-allowed");
			case 406 -> Problem.of(406, "not-acceptable");
			case 413 -> Problem.of(413, "too-large");
			case 415 -> Problem.of(415, "unsupported-media-type");
			case 431 -> Problem.of(431, "headers-too-large");
			case 503 -> Problem.unavailable(PAUSE);
			default -> status >= 400 && status < 500
					? Problem.of(status, "malformed")
					: Problem.of(500, "internal");
		};
	}

	/** The status of a fault of the servlet container, which names it in its own way; else 500. */
	static int of(Throwable fault) {
		for (var cause = fault; cause != null; cause = cause.getCause()) {
			var name = cause.getClass().getName();
			if (name.equals("org.apache.tomcat.util.http.InvalidParameterException")
					|| name.equals("org.apache.catalina.connector.BadRequestException"))
				return 400;
			if (name.equals("org.springframework.security.web.firewall.RequestRejectedException"))
				return 400;
		}
		return 500;
	}

	/** Passes on headers that belong to the answer, such as Allow. */
	static void keep(HttpHeaders headers, HttpServletResponse response) {
		for (var name : KEPT) {
			var values = headers.get(name);
			if (values != null)
				response.setHeader(name, String.join(", ", values));
		}
	}

}
