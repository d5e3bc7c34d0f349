package id.lacak.notification.template;

/** What is shortened in a text message, where every letter counts. */
final class ShortForms {

	private static final String SECURE = "https://";

	private ShortForms() {
	}

	/** The name of a city without the word for city or regency. */
	static String city(String full) {
		return full.replaceFirst("^(?i:kota administrasi|kota|kabupaten|kab\\.)\\s+", "");
	}

	/** Phones take a bare address for a secure one; any other keeps its scheme. */
	static String link(String link) {
		return link.startsWith(SECURE) ? link.substring(SECURE.length()) : link;
	}

}
