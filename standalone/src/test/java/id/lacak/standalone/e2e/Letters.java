package id.lacak.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts letters forward and sends them back through the pages; programs have no door for that. */
final class Letters {

	private final URI site;

	private final Map<String, HttpClient> officers = new HashMap<>();

	Letters(URI site) {
		this.site = site;
	}

	/** The desk puts a letter of a case forward to be signed. */
	void propose(String id) {
		var path = "/petugas/permohonan/" + id;
		send("desk", path, path + "/keputusan", "action", "propose", "outcome", "GRANTED_FULL", "materials",
				"Kontrak dan RAB 2025", "format", "COPY_SOFT", "delivery", "EMAIL", "reason",
				"Seluruh dokumen terbuka untuk umum.");
	}

	/** The lead officer sends it back. */
	void sendBack(String id, String reason) {
		var path = "/ketua/persetujuan/" + id;
		send("lead", path, path + "/kembalikan", "reason", reason);
	}

	/** Sends a form of a page with what the page itself put into it. */
	private void send(String who, String page, String form, String... fields) {
		var officer = officers.computeIfAbsent(who, this::signedIn);
		var html = get(officer, page);
		var body = new StringBuilder("_csrf=").append(encoded(value(html, "_csrf")));
		for (var name : new String[]{"version", "draft"})
			body.append('&').append(name).append('=').append(value(html, name));
		for (var i = 0; i < fields.length; i += 2)
			body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
		post(officer, form, body.toString());
	}

	private HttpClient signedIn(String who) {
		var officer = HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.cookieHandler(new CookieManager())
				.build();
		var csrf = value(get(officer, "/petugas/masuk"), "_csrf");
		post(officer, "/petugas/masuk", "username=" + who + "&password=lacak-demo&_csrf=" + encoded(csrf));
		return officer;
	}

	private String get(HttpClient officer, String path) {
		return call(officer, HttpRequest.newBuilder(site.resolve(path)).GET(), 200);
	}

	private void post(HttpClient officer, String path, String body) {
		call(officer, HttpRequest.newBuilder(site.resolve(path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(body)), 302);
	}

	private static String call(HttpClient officer, HttpRequest.Builder request, int expected) {
		try {
			var answer = officer.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() != expected)
				throw new AssertionError(answer.uri() + " answered " + answer.statusCode());
			return answer.body();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static String value(String html, String field) {
		var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(html);
		return found.find() ? found.group(1) : "0";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
