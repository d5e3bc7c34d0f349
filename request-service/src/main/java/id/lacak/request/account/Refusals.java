package id.lacak.request.account;

import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

import java.io.IOException;

/** Turns programs away: 401 without a good token, 403 with the wrong role. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final Problems problems;

	Refusals(Problems problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest call, HttpServletResponse answer, AuthenticationException why)
			throws IOException {
		var challenge = why instanceof InvalidBearerTokenException ? "Bearer error=\"invalid_token\"" : "Bearer";
		problems.write(call, answer, Problem.unauthorized().with("WWW-Authenticate", challenge));
	}

	@Override
	public void handle(HttpServletRequest call, HttpServletResponse answer, AccessDeniedException why)
			throws IOException {
		problems.write(call, answer, Problem.forbidden());
	}

}
