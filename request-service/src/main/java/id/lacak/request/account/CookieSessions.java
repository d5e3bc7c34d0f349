package id.lacak.request.account;

import id.lacak.request.page.Areas;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Recognises the officer of a page by the cookie, and lets the session slide on. */
final class CookieSessions extends OncePerRequestFilter {

	private final Sessions sessions;

	private final PageRefusals refusals;

	CookieSessions(Sessions sessions, PageRefusals refusals) {
		this.sessions = sessions;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain rest)
			throws ServletException, IOException {
		var token = SessionCookie.read(call);
		token.flatMap(value -> sessions.recognise(value, Sessions.Use.PAGES)).ifPresentOrElse(session -> {
			SecurityContextHolder.setContext(new SecurityContextImpl(session));
			// a page that refreshes its numbers by itself is no sign of a person
			if (!call.getRequestURI().endsWith("/antrean/hitungan"))
				sessions.prolonged(session).ifPresent(fresh -> SessionCookie.write(call, answer, fresh));
		}, () -> {
			if (token.isPresent()) {
				call.setAttribute(PageRefusals.SESSION_OVER, true);
				SessionCookie.clear(call, answer);
			}
		});
		// before anything reads the body, which may be a large file
		if (SecurityContextHolder.getContext().getAuthentication() == null && sendsToOfficers(call))
			refusals.commence(call, answer, new InsufficientAuthenticationException("nobody is signed in"));
		else
			rest.doFilter(call, answer);
	}

	private static boolean sendsToOfficers(HttpServletRequest call) {
		var path = call.getRequestURI();
		return !call.getMethod().equals("GET") && !call.getMethod().equals("HEAD") && !PageRefusals.isForm(call)
				&& Areas.ofOfficers(path) && !path.endsWith(SignInPage.PATH);
	}

	/** Keeps the filter inside the security chain; the container must not run it twice. */
	@Configuration(proxyBeanMethods = false)
	static class Registration {

		@Bean
		CookieSessions cookieSessions(Sessions sessions, PageRefusals refusals) {
			return new CookieSessions(sessions, refusals);
		}

		@Bean
		FilterRegistrationBean<CookieSessions> cookieSessionsRegistration(CookieSessions filter) {
			var registration = new FilterRegistrationBean<>(filter);
			registration.setEnabled(false);
			return registration;
		}

	}

}
