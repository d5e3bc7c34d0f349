package id.lacak.gateway.protection;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.jspecify.annotations.Nullable;

/** The words of a refusal in one language; Indonesian unless English is preferred. */
final class RefusalTexts {

	private static final Locale INDONESIAN = Locale.of("id");

	private static final RefusalTexts IN_INDONESIAN = new RefusalTexts(INDONESIAN);

	private static final RefusalTexts IN_ENGLISH = new RefusalTexts(Locale.ENGLISH);

	private final Locale locale;

	private final ResourceBundle bundle;

	private RefusalTexts(Locale locale) {
		this.locale = locale;
		this.bundle = ResourceBundle.getBundle("gateway.messages", locale,
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

	/** A header that cannot be read counts as none. */
	static RefusalTexts preferredBy(@Nullable String acceptLanguage) {
		if (acceptLanguage == null) {
			return IN_INDONESIAN;
		}
		try {
			var wanted = Locale.lookup(LanguageRange.parse(acceptLanguage), List.of(INDONESIAN, Locale.ENGLISH));
			return Locale.ENGLISH.equals(wanted) ? IN_ENGLISH : IN_INDONESIAN;
		} catch (IllegalArgumentException _) {
			return IN_INDONESIAN;
		}
	}

	/** The language that a page's path says. */
	static RefusalTexts ofPage(String path) {
		return path.equals("/en") || path.startsWith("/en/") ? IN_ENGLISH : IN_INDONESIAN;
	}

	String language() {
		return this.locale.toLanguageTag();
	}

	String title(Refusal refusal) {
		return text(refusal.slug() + ".title");
	}

	/**
	 * What happened and what to do now.
	 * @param wait seconds until a new try makes sense
	 */
	String detail(Refusal refusal, long wait) {
		return text(refusal.slug() + ".detail", wait);
	}

	/** The same for people, who have no headers to set; officers may send more than applicants. */
	String sentence(Refusal refusal, long wait, boolean officers) {
		for (var whose : officers ? List.of(".officers", ".page") : List.of(".page")) {
			if (this.bundle.containsKey(refusal.slug() + whose)) {
				return text(refusal.slug() + whose, wait);
			}
		}
		return detail(refusal, wait);
	}

	String text(String key, Object... arguments) {
		return new MessageFormat(this.bundle.getString(key), this.locale).format(arguments);
	}

}
