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
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends people to the sign-in page, or tells them that a page is not for their account. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** Set on a call whose session has run out. */
	static final String SESSION_OVER = PageRefusals.class.getName() + ".sessionOver";

	/** What is longer than this somebody has written, and wants to see. */
	private static final int SHORT = 40;

	private final Problems problems;

	PageRefusals(Problems problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest call, HttpServletResponse answer, AuthenticationException why)
			throws IOException {
		if (call.getMethod().equals("POST") && isForm(call) && call.getParameter("password") == null
				&& Problems.wantsPage(call))
			resume(call, answer);
		else
			answer.sendRedirect(signIn(call));
	}

	/** Whether what comes is small enough to be read before anybody is known. */
	static boolean isForm(HttpServletRequest call) {
		return call.getContentType() != null
				&& call.getContentType().startsWith("application/x-www-form-urlencoded");
	}

	/**
	 * What was typed comes back, to be sent once somebody has signed in again. Nothing of it is kept here. The form
	 * token was right, so it is a form of ours.
	 */
	private void resume(HttpServletRequest call, HttpServletResponse answer) throws IOException {
		var typed = new LinkedHashMap<>(call.getParameterMap());
		typed.remove("_csrf");
		var page = new ModelAndView("account/lanjut");
		page.addObject("menu", List.of());
		page.addObject("action", call.getRequestURI());
		page.addObject("typed", typed);
		page.addObject("long", typed.entrySet()
				.stream()
				.filter(field -> Stream.of(field.getValue()).anyMatch(value -> value.length() > SHORT))
				.map(Map.Entry::getKey)
				.collect(Collectors.toSet()));
		answer.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		problems.show(page, call, answer);
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
