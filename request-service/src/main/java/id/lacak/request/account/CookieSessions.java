package id.lacak.request.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Recognises the officer of a page by the cookie, and lets the session slide on. */
final class CookieSessions extends OncePerRequestFilter {

	private final Sessions sessions;

	CookieSessions(Sessions sessions) {
		this.sessions = sessions;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain rest)
			throws ServletException, IOException {
		var token = SessionCookie.read(call);
		token.flatMap(value -> sessions.recognise(value, Sessions.Use.PAGES)).ifPresentOrElse(session -> {
			SecurityContextHolder.setContext(new SecurityContextImpl(session));
			sessions.prolonged(session).ifPresent(fresh -> SessionCookie.write(call, answer, fresh));
		}, () -> {
			if (token.isPresent()) {
				call.setAttribute(PageRefusals.SESSION_OVER, true);
				SessionCookie.clear(call, answer);
			}
		});
		rest.doFilter(call, answer);
	}

	/** Keeps the filter inside the security chain; the container must not run it twice. */
	@Configuration(proxyBeanMethods = false)
	static class Registration {

		@Bean
		CookieSessions cookieSessions(Sessions sessions) {
			return new CookieSessions(sessions);
		}

		@Bean
		FilterRegistrationBean<CookieSessions> cookieSessionsRegistration(CookieSessions filter) {
			var registration = new FilterRegistrationBean<>(filter);
			registration.setEnabled(false);
			return registration;
		}

	}

}
