package id.lacak.request.repeat;

import id.lacak.request.casework.OneShot;
import id.lacak.request.page.Areas;
import id.lacak.request.problem.Problem;
import id.lacak.request.problem.Problems;
import id.lacak.request.repeat.Presses.Beginning;
import id.lacak.request.repeat.Presses.Landing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Carries each form of officers out once. Every page is shown with a form token of its own, so the same token with the
 * same words is the same press again: it leads to where the first one led, with the same sentence. Files are recognised
 * by their content, where they are kept.
 */
@Component
class RepeatedForms implements HandlerInterceptor {

	static final String TOKEN = "_csrf";

	private static final String CLAIMED = RepeatedForms.class.getName();

	private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

	/** Shorter than people wait. */
	private static final int MOST_LOOKS = 160;

	private final Presses presses;

	RepeatedForms(Presses presses) {
		this.presses = presses;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!concerns(request))
			return true;
		var form = form(request);
		for (var look = 0; look < MOST_LOOKS; look++) {
			switch (presses.begin(form)) {
				case Beginning.Mine() -> {
					request.setAttribute(CLAIMED, form);
					return true;
				}
				case Beginning.Before(var landing) -> {
					if (!landing.news().isEmpty())
						OneShot.leave(request, response, landing.news());
					response.sendRedirect(landing.location());
					return false;
				}
				case Beginning.UnderWay() -> LockSupport.parkNanos(LOOK_AGAIN.toNanos());
			}
		}
		throw Problem.of(409, "busy");
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception fault) {
		if (!(request.getAttribute(CLAIMED) instanceof String form))
			return;
		var location = response.getHeader(HttpHeaders.LOCATION);
		if (fault == null && response.getStatus() / 100 == 3 && location != null)
			presses.landed(form, new Landing(location, OneShot.left(response)));
		else
			presses.abandoned(form);
	}

	private static boolean concerns(HttpServletRequest request) {
		var type = Objects.requireNonNullElse(request.getContentType(), "");
		return request.getMethod().equals("POST") && request.getUserPrincipal() != null
				&& Areas.ofOfficers(request.getRequestURI()) && Problems.wantsPage(request)
				&& type.startsWith("application/x-www-form-urlencoded") && request.getParameter(TOKEN) != null;
	}

	/** A digest, so that nothing of what was typed is kept. */
	private static String form(HttpServletRequest request) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			digest.update(text(Objects.requireNonNull(request.getUserPrincipal()).getName()));
			digest.update(text(request.getRequestURI()));
			new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
				digest.update(text(name));
				for (var value : values)
					digest.update(text(value));
			});
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** With its length, so that no two ways of cutting it are alike. */
	private static byte[] text(String text) {
		return (text.length() + ":" + text).getBytes(StandardCharsets.UTF_8);
	}

}
