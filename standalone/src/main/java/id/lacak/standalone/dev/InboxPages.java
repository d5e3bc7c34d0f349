package id.lacak.standalone.dev;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The inbox for programs and for people. */
final class InboxPages {

	private static final int USUAL_SIZE = 50;

	private static final int LARGEST_SIZE = 200;

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	/** Nothing inline and nothing from elsewhere. */
	private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	/** An email runs no script, sends no form and fetches nothing, whatever it says. */
	private static final String EMAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; "
			+ "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final Inbox inbox;

	private final MovableClock clock;

	InboxPages(Inbox inbox, MovableClock clock) {
		this.inbox = inbox;
		this.clock = clock;
	}

	ServerResponse list(ServerRequest request) {
		return ServerResponse.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.header("Cache-Control", "no-store")
				.body(page(request));
	}

	ServerResponse show(ServerRequest request) {
		return html(InboxHtml.of(page(request), request.param("to").orElse(""), this.clock), PAGE_POLICY);
	}

	ServerResponse html(ServerRequest request) {
		String number = request.pathVariable("id");
		var page = number.matches("\\d{1,18}") ? this.inbox.html(Long.parseLong(number)) : Optional.<String>empty();
		return html(page.orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "Tidak ada.", "Not found.")),
				EMAIL_POLICY);
	}

	private static ServerResponse html(String page, String policy) {
		return ServerResponse.ok()
				.contentType(HTML)
				.header("Content-Security-Policy", policy)
				.header("X-Content-Type-Options", "nosniff")
				.header("Referrer-Policy", "no-referrer")
				.header("Cache-Control", "no-store")
				.body(page);
	}

	private Inbox.Page page(ServerRequest request) {
		return this.inbox.newest(request.param("to").orElse(""), size(request), cursor(request));
	}

	private static int size(ServerRequest request) {
		String text = request.param("size").orElse("");
		if (text.isEmpty()) {
			return USUAL_SIZE;
		}
		int size = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
		if (size < 1 || size > LARGEST_SIZE) {
			throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "\"size\" harus 1 sampai 200.",
					"\"size\" must be 1 to 200.");
		}
		return size;
	}

	private static Optional<Cursor> cursor(ServerRequest request) {
		String text = request.param("after").orElse("");
		if (text.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(Cursor.parse(text)
				.orElseThrow(() -> new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "\"after\" bukan penunjuk halaman.",
						"\"after\" is not a cursor.")));
	}

}
