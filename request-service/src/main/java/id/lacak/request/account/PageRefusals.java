package id.lacak.request.account;

import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends people to the sign-in page, or tells them that a page is not for their account. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** Set on a call whose session has run out. */
	static final String SESSION_OVER = PageRefusals.class.getName() + ".sessionOver";

	private final Problems problems;

	PageRefusals(Problems problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest call, HttpServletResponse answer, AuthenticationException why)
			throws IOException {
		answer.sendRedirect(signIn(call));
	}

	@Override
	public void handle(HttpServletRequest call, HttpServletResponse answer, AccessDeniedException why)
			throws IOException {
		var formToken = why instanceof CsrfException;
		// the form's own token ran out together with the session: sign in and come back
		if (formToken && call.getAttribute(SESSION_OVER) != null)
			answer.sendRedirect(signIn(call));
		else
			problems.write(call, answer, formToken ? Problem.of(403, "form-expired") : Problem.forbidden());
	}

	private static String signIn(HttpServletRequest call) {
		var language = call.getRequestURI().startsWith("/en/") ? "/en" : "";
		var over = call.getAttribute(SESSION_OVER) != null ? "&habis=1" : "";
		var back = call.getMethod().equals("GET") ? call.getRequestURI() : language + "/petugas";
		return language + SignInPage.PATH + "?lanjut=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + over;
	}

}
