package id.lacak.notification.planning;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What may stand behind a link. */
final class WebAddress {

	private WebAddress() {
	}

	/** Fails if it is there and not the address of a page. */
	static void checkIfAny(@Nullable String link) {
		if (link != null) {
			check(link);
		}
	}

	/** Fails unless it is the address of a page. */
	static void check(String link) {
		Objects.requireNonNull(link, "link");
		if (!link.matches("https?://[^\\s\"<>]+")) {
			throw new IllegalArgumentException("the link is no web address");
		}
	}

}
