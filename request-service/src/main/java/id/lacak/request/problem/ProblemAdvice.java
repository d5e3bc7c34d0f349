package id.lacak.request.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import id.lacak.request.lifecycle.Requests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** Turns every fault into a problem; what nobody foresaw becomes a 500 that tells nothing. */
@ControllerAdvice
class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final Problems problems;

	ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler(Problem.class)
	void known(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		problems.write(request, response, problem);
	}

	@ExceptionHandler(Requests.StaleCase.class)
	void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
		problems.write(request, response,
				request.getHeader(HttpHeaders.IF_MATCH) == null ? Problem.of(409, "busy") : Problem.stale());
	}

	@ExceptionHandler(AccessDeniedException.class)
	void denied(HttpServletRequest request, HttpServletResponse response) throws IOException {
		problems.write(request, response, Problem.forbidden());
	}

	@ExceptionHandler(AuthenticationException.class)
	void unknownCaller(HttpServletRequest request, HttpServletResponse response) throws IOException {
		problems.write(request, response, Problem.unauthorized());
	}

	@ExceptionHandler({MongoTimeoutException.class, MongoSocketException.class, MongoNotPrimaryException.class,
			MongoNodeIsRecoveringException.class, MongoConnectionPoolClearedException.class})
	void storeDown(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
		log.warn("the register cannot be reached: {}", fault.getClass().getSimpleName());
		problems.write(request, response, Problem.unavailable(PAUSE));
	}

	@ExceptionHandler({MaxUploadSizeExceededException.class})
	void uploadTooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
		problems.write(request, response, Problem.of(413, "too-large"));
	}

	@ExceptionHandler({MultipartException.class})
	void uploadBroken(HttpServletRequest request, HttpServletResponse response) throws IOException {
		problems.write(request, response, Problem.malformed("broken-off"));
	}

	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	void unfitParameter(MethodArgumentTypeMismatchException fault, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		problems.write(request, response,
				fault.getParameter().hasParameterAnnotation(PathVariable.class)
						? Problem.notFound()
						: Problem.invalid("/" + fault.getName(), "INVALID_VALUE", ""));
	}

	@ExceptionHandler(MissingServletRequestParameterException.class)
	void missingParameter(MissingServletRequestParameterException fault, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		problems.write(request, response, Problem.invalid("/" + fault.getParameterName(), "REQUIRED"));
	}

	@ExceptionHandler(AsyncRequestNotUsableException.class)
	void callerGone() {
		// nobody is there to answer
	}

	@ExceptionHandler(Exception.class)
	void anythingElse(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
		var status = fault instanceof ErrorResponse known ? known.getStatusCode().value() : Statuses.of(fault);
		if (status < 500) {
			if (fault instanceof ErrorResponse known)
				Statuses.keep(known.getHeaders(), response);
			problems.write(request, response, Statuses.problem(status));
			return;
		}
		var incident = UUID.randomUUID().toString();
		log.error("incident {} at {}", incident, request.getMethod(), fault);
		problems.write(request, response, Statuses.problem(status), incident);
	}

}
