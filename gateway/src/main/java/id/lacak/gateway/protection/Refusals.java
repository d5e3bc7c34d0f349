package id.lacak.gateway.protection;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a refusal: {@code application/problem+json} (RFC 9457) for programs, a page for
 * people. Needs nothing of Spring, so that the servlet container's own refusals look the
 * same as ours.
 */
public final class Refusals {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern OFFICERS = Pattern.compile("(/en)?/(petugas|unit|ketua|atasan|admin)(/.*)?");

	private final RefusalPage page;

	Refusals(GatewaySettings.Help help) {
		this.page = new RefusalPage(help);
	}

	/** Answers with the refusal; what was written so far is dropped. */
	public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
		write(request, response, refusal, Duration.ZERO);
	}

	/**
	 * Answers with the refusal; what was written so far is dropped.
	 * @param retryAfter when to try again, rounded up to whole seconds; zero if that
	 * would not help
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, Duration retryAfter)
			throws IOException {
		var id = RequestId.of(request);
		var wait = Math.ceilDiv(retryAfter.toMillis(), 1000);
		response.setStatus(refusal.status());
		SecurityHeaders.setOn(response);
		response.setHeader(RequestId.HEADER, id);
		response.setHeader("Cache-Control", "no-store");
		response.addHeader("Vary", "Accept, Accept-Language");
		if (wait > 0) {
			response.setHeader("Retry-After", Long.toString(wait));
		}
		if (refusal == Refusal.METHOD_NOT_ALLOWED) {
			response.setHeader("Allow", RequestShape.METHODS_IN_ORDER);
		}
		var path = instance(request);
		var texts = wantsPage(request)
				? RefusalTexts.ofPage(path)
				: RefusalTexts.preferredBy(request.getHeader("Accept-Language"));
		response.setHeader("Content-Language", texts.language());
		if (wantsPage(request)) {
			response.setHeader("Content-Security-Policy", RefusalPage.CONTENT_SECURITY_POLICY);
			send(response, "text/html;charset=UTF-8",
					this.page.render(refusal, texts, wait, id, retryPath(request), OFFICERS.matcher(path).matches()));
		} else {
			send(response, "application/problem+json", problem(request, refusal, texts, wait));
		}
	}

	private static byte[] problem(HttpServletRequest request, Refusal refusal, RefusalTexts texts, long wait) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("type", "/problems/" + refusal.slug());
		fields.put("title", texts.title(refusal));
		fields.put("status", refusal.status());
		fields.put("detail", texts.detail(refusal, wait));
		fields.put("instance", instance(request));
		return JSON.writeValueAsBytes(fields);
	}

	private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
		response.setContentType(type);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static void send(HttpServletResponse response, String type, String body) throws IOException {
		send(response, type, body.getBytes(StandardCharsets.UTF_8));
	}

	/** The path as it came; the root if it was so broken that it is no path. */
	private static String instance(HttpServletRequest request) {
		var path = request.getRequestURI();
		try {
			return (path != null && path.startsWith("/")) ? new URI(path).getRawPath() : "/";
		} catch (URISyntaxException _) {
			return "/";
		}
	}

	private static boolean wantsPage(HttpServletRequest request) {
		var accept = request.getHeader("Accept");
		var path = instance(request);
		return accept != null && accept.contains("text/html") && !path.equals("/api") && !path.startsWith("/api/");
	}

	private static String retryPath(HttpServletRequest request) {
		var path = instance(request);
		return "GET".equals(request.getMethod()) && !path.startsWith("//") ? path : "/";
	}

}
