package id.lacak.standalone.dev;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The inbox for programs and for people. */
final class InboxPages {

	private static final int USUAL_SIZE = 50;

	private static final int LARGEST_SIZE = 500;

	private static final String HTML_PART = "/html";

	/** An email runs no script, sends no form and fetches nothing, whatever it says. */
	private static final String EMAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

	private final Inbox inbox;

	private final MovableClock clock;

	InboxPages(Inbox inbox, MovableClock clock) {
		this.inbox = inbox;
		this.clock = clock;
	}

	/** {@code ?to=&size=&after=}. */
	ServerResponse list(ServerRequest request) {
		return ServerResponse.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.header("Cache-Control", "no-store")
				.body(page(request));
	}

	ServerResponse show(ServerRequest request) {
		return html(InboxHtml.list(page(request), to(request), this.clock), DevPages.PAGE_POLICY);
	}

	/** A message, or its page as the recipient sees it. */
	ServerResponse one(String rest) {
		if (rest.endsWith(HTML_PART)) {
			var page = this.inbox.find(rest.substring(0, rest.length() - HTML_PART.length())).map(InboxMessage::html);
			return html(page.orElseThrow(InboxPages::unknown), EMAIL_POLICY);
		}
		return html(InboxHtml.one(this.inbox.find(rest).orElseThrow(InboxPages::unknown)), DevPages.PAGE_POLICY);
	}

	private static Refused unknown() {
		return Refused.with(HttpStatus.NOT_FOUND, "Pesan atau halaman ini tidak ada.",
				"There is no such message or page.");
	}

	private static ServerResponse html(String page, String policy) {
		return ServerResponse.ok()
				.contentType(DevPages.HTML)
				.header("Content-Security-Policy", policy)
				.header("Cache-Control", "no-store")
				.body(page);
	}

	private Inbox.Page page(ServerRequest request) {
		return this.inbox.newest(to(request), size(request), cursor(request));
	}

	/** A plus in front of a number that nobody encoded arrives as a space. */
	private static String to(ServerRequest request) {
		return Refused.parameter(request, "to").strip();
	}

	private static int size(ServerRequest request) {
		String text = Refused.parameter(request, "size");
		if (text.isEmpty()) {
			return USUAL_SIZE;
		}
		int size = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
		if (size < 1 || size > LARGEST_SIZE) {
			throw Refused.field("/size", "INVALID_VALUE", "size harus bilangan 1 sampai 500.",
					"size must be a number from 1 to 500.");
		}
		return size;
	}

	private static Cursor cursor(ServerRequest request) {
		String text = Refused.parameter(request, "after");
		return text.isEmpty()
				? Cursor.NEWEST
				: Cursor.parse(text)
						.orElseThrow(() -> Refused.field("/after", "INVALID_VALUE", "after bukan penunjuk halaman.",
								"after is not a cursor of this list."));
	}

}
