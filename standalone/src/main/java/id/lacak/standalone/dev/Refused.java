package id.lacak.standalone.dev;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A request that cannot be served, and why, in both languages. */
final class Refused extends RuntimeException {

	private final HttpStatus status;

	private final String indonesian;

	private final String english;

	Refused(HttpStatus status, String indonesian, String english) {
		super(english, null, false, false);
		this.status = status;
		this.indonesian = indonesian;
		this.english = english;
	}

	/** The answer in the language that the client prefers, Indonesian if it does not say. */
	ServerResponse answer(ServerRequest request) {
		var languages = request.headers().header("Accept-Language");
		boolean inEnglish = !languages.isEmpty() && languages.getFirst().strip().startsWith("en");
		var problem = ProblemDetail.forStatusAndDetail(this.status, inEnglish ? this.english : this.indonesian);
		return ServerResponse.status(this.status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
