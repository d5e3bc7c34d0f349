package id.lacak.standalone.dev;

import org.springframework.web.servlet.function.ServerRequest;

/** The same sentence in both languages. */
record Words(String indonesian, String english) {

	/** In the language that the client prefers, Indonesian if it does not say. */
	String preferredBy(ServerRequest request) {
		return isEnglish(request) ? this.english : this.indonesian;
	}

	static boolean isEnglish(ServerRequest request) {
		var languages = request.headers().acceptLanguage();
		return !languages.isEmpty() && languages.getFirst().getRange().startsWith("en");
	}

}
