package id.lacak.notification.operations;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the language the caller reads, Indonesian unless English is asked for. */
@Component
class Problems {

	private static final Locale INDONESIAN = Locale.of("id");

	private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

	private final JsonMapper json = JsonMapper.shared();

	Problems() {
		this.texts.setBasename("notification/problems");
		this.texts.setDefaultEncoding("UTF-8");
		this.texts.setDefaultLocale(INDONESIAN);
	}

	/** The answer to a call. */
	ResponseEntity<ProblemDetail> answer(HttpServletRequest call, Problem problem) {
		var headers = new HttpHeaders();
		problem.headers().forEach(headers::set);
		return ResponseEntity.status(problem.status())
				.headers(headers)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(detail(call, problem));
	}

	/** Writes the answer where no controller does. */
	void write(HttpServletRequest call, HttpServletResponse answer, Problem problem) throws IOException {
		answer.setStatus(problem.status());
		problem.headers().forEach(answer::setHeader);
		answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		var detail = detail(call, problem);
		answer.getOutputStream()
				.write(this.json.writeValueAsBytes(Map.of("type", String.valueOf(detail.getType()), "title",
						String.valueOf(detail.getTitle()), "status", detail.getStatus(), "detail",
						String.valueOf(detail.getDetail()), "instance", String.valueOf(detail.getInstance()))));
	}

	private ProblemDetail detail(HttpServletRequest call, Problem problem) {
		var locale = language(call);
		var detail = ProblemDetail.forStatus(problem.status());
		detail.setType(URI.create("/problems/" + problem.kind()));
		detail.setTitle(text("problem." + problem.kind() + ".title", locale));
		detail.setDetail(text("problem." + problem.kind() + ".detail", locale));
		detail.setInstance(URI.create(call.getRequestURI()));
		if (!problem.errors().isEmpty()) {
			detail.setProperty("errors", errors(problem.errors(), locale));
		}
		return detail;
	}

	private List<Map<String, String>> errors(List<Problem.Violation> errors, Locale locale) {
		return errors.stream()
				.map(error -> Map.of("pointer", error.pointer(), "code", error.code(), "message",
						text("violation." + error.code(), locale)))
				.toList();
	}

	private String text(String key, Locale locale) {
		return this.texts.getMessage(key, null, locale);
	}

	private static Locale language(HttpServletRequest call) {
		var asked = call.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		return (asked != null && call.getLocale().getLanguage().equals("en")) ? Locale.ENGLISH : INDONESIAN;
	}

}
