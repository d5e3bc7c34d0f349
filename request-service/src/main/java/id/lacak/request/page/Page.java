package id.lacak.request.page;

import id.lacak.request.office.Office;

import java.util.Locale;

/**
 * The frame around a page.
 *
 * @param tail path without the language
 * @param switchable whether the page exists in the other language
 * @param stylesheet address of the office's own colours; empty if they are the usual ones
 * @param crest address of the office's own crest; empty if it has none
 */
public record Page(Office office, Locale locale, String tail, boolean switchable, String stylesheet, String crest) {

	/** The code for the {@code lang} attribute. */
	public String lang() {
		return locale.getLanguage();
	}

	/** A path of ours in the language of this page. */
	public String to(String path) {
		return english() ? path.equals("/") ? "/en" : "/en" + path : path;
	}

	/** This page in the other language. */
	public String other() {
		return english() ? tail : tail.equals("/") ? "/en" : "/en" + tail;
	}

	/** This page in Indonesian. */
	public String indonesian() {
		return tail;
	}

	/** Whether a link of the main navigation leads to where we are. */
	public boolean within(String path) {
		return tail.equals(path) || tail.startsWith(path + "/");
	}

	/** The telephone number for a {@code tel:} link, in digits. */
	public String dial() {
		var digits = office.phone().replaceAll("\\D", "");
		return digits.startsWith("0") ? "+62" + digits.substring(1) : digits;
	}

	private boolean english() {
		return lang().equals("en");
	}

}
