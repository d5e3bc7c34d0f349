package id.lacak.standalone.dev;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A request that cannot be served, and why. */
final class Refused extends RuntimeException {

	private final transient HttpStatus status;

	private final transient Words words;

	private final transient Optional<Field> field;

	private Refused(HttpStatus status, Words words, Optional<Field> field) {
		super(words.english(), null, false, false);
		this.status = status;
		this.words = words;
		this.field = field;
	}

	/** The whole request. */
	static Refused with(HttpStatus status, String indonesian, String english) {
		return new Refused(status, new Words(indonesian, english), Optional.empty());
	}

	/**
	 * One field of it.
	 * @param pointer a JSON pointer
	 * @param code a stable word for programs
	 */
	static Refused field(String pointer, String code, String indonesian, String english) {
		return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, new Words(indonesian, english),
				Optional.of(new Field(pointer, code)));
	}

	private record Field(String pointer, String code) {
	}

	/**
	 * A parameter, empty if it is not given.
	 * @throws Refused if it is no text in UTF-8; the servlet container says so by an exception
	 */
	static String parameter(ServerRequest request, String name) {
		try {
			return request.param(name).orElse("");
		} catch (IllegalStateException malformed) {
			throw with(HttpStatus.BAD_REQUEST, "Isian tidak terbaca.", "The parameters cannot be read.");
		}
	}

	/** {@code application/problem+json} for programs, a page for people. */
	ServerResponse answer(ServerRequest request) {
		var answer = ServerResponse.status(this.status)
				.header("Cache-Control", "no-store")
				.header("Content-Language", Words.isEnglish(request) ? "en" : "id")
				.header("Vary", "Accept, Accept-Language");
		if (this.status == HttpStatus.METHOD_NOT_ALLOWED) {
			answer.header("Allow", DevPages.methodsOf(request.path()));
		}
		return wantsPage(request)
				? answer.contentType(DevPages.HTML)
						.header("Content-Security-Policy", DevPages.PAGE_POLICY)
						.body(Layout.page("Tidak bisa", Layout.refusal(this.status.value(), this.words)))
				: answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(request));
	}

	private ProblemDetail problem(ServerRequest request) {
		var problem = ProblemDetail.forStatusAndDetail(this.status, this.words.preferredBy(request));
		problem.setType(URI.create("/problems/" + this.status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
		problem.setInstance(URI.create(request.servletRequest().getRequestURI()));
		this.field.ifPresent(wrong -> problem.setProperty("errors", List.of(Map.of("pointer", wrong.pointer(), "code",
				wrong.code(), "message", this.words.preferredBy(request)))));
		return problem;
	}

	private static boolean wantsPage(ServerRequest request) {
		return !request.path().startsWith("/dev/messages")
				&& request.headers().header("Accept").stream().anyMatch(accept -> accept.contains("text/html"));
	}

}
