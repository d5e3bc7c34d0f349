package id.lacak.request.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import java.util.List;
import java.util.Locale;

/**
 * The language of a call: pages have it in their path ({@code /en/...} is English), the API takes it
 * from {@code Accept-Language}. Indonesian unless English is asked for.
 */
@Component("localeResolver")
public class Language implements LocaleResolver {

	/** Indonesian as spoken in Indonesia; JDK forms of dates and numbers follow it. */
	public static final Locale INDONESIAN = Locale.of("id", "ID");

	/** English. */
	public static final Locale ENGLISH = Locale.ENGLISH;

	private static final String ENGLISH_PREFIX = "/en";

	/** The language in which the call is to be answered. */
	public static Locale of(HttpServletRequest request) {
		var path = pathOf(request);
		if (isApi(path))
			return accepted(request.getHeader("Accept-Language"));
		return isEnglish(path) ? ENGLISH : INDONESIAN;
	}

	/** The language with this code; Indonesian unless it is {@code en}. */
	public static Locale named(String code) {
		return code.equals("en") ? ENGLISH : INDONESIAN;
	}

	/** The path as it was called, also while an error is answered. */
	public static String pathOf(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
				? failed
				: request.getRequestURI();
	}

	/** Whether programs call this path rather than people. */
	public static boolean isApi(String path) {
		return path.equals("/api") || path.startsWith("/api/");
	}

	static boolean isEnglish(String path) {
		return path.equals(ENGLISH_PREFIX) || path.startsWith(ENGLISH_PREFIX + "/");
	}

	/** The path of the same page without its language. */
	static String tailOf(String path) {
		var tail = isEnglish(path) ? path.substring(ENGLISH_PREFIX.length()) : path;
		return tail.isEmpty() ? "/" : tail;
	}

	private static Locale accepted(@Nullable String header) {
		if (header == null || header.isBlank())
			return INDONESIAN;
		try {
			var best = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("id", "en"));
			return named(best == null ? "id" : best);
		} catch (IllegalArgumentException nonsense) {
			return INDONESIAN;
		}
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return of(request);
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
			@Nullable Locale locale) {
		throw new UnsupportedOperationException("the path says the language");
	}

}
