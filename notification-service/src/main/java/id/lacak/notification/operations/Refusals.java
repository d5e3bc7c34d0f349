package id.lacak.notification.operations;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.lacak.notification.delivery.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers refusals in the caller's language. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

	private static final String SECONDS = "5";

	private final Problems problems;

	Refusals(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest call) {
		return this.problems.answer(call, problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> away(StoreUnavailable ex, HttpServletRequest call) {
		return this.problems.answer(call, Problem.of(503, "unavailable").with(HttpHeaders.RETRY_AFTER, SECONDS));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> nowhere(NoResourceFoundException ex, HttpServletRequest call) {
		return this.problems.answer(call, Problem.notFound());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException ex, HttpServletRequest call) {
		var allowed = Optional.ofNullable(ex.getSupportedHttpMethods())
				.orElse(Set.of())
				.stream()
				.map(Objects::toString)
				.sorted()
				.collect(Collectors.joining(", "));
		return this.problems.answer(call, Problem.of(405, "method-not-allowed").with(HttpHeaders.ALLOW, allowed));
	}

}
