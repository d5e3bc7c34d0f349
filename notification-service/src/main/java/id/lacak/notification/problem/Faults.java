package id.lacak.notification.problem;

import java.net.URI;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns a fault into a 500 that names an id for the log and says nothing else. */
@RestControllerAdvice
class Faults extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(Faults.class);

	@ExceptionHandler
	ProblemDetail fault(Exception ex) {
		var id = UUID.randomUUID();
		log.error("fault {}", id, ex);
		var problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "Fault " + id);
		problem.setType(URI.create("/problems/fault"));
		return problem;
	}

}
