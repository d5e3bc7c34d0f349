package id.lacak.notification.planning;

import java.util.Objects;

/** What an event is about, and the page it leads to. */
public sealed interface Matter {

	/** Absolute address of the page; {@code http} or {@code https}. */
	String link();

	/** Official number; empty when no case is involved. */
	String registrationNumber();

	/** A request in the register. */
	record Case(String registrationNumber, String trackingCode, String trackingLink) implements Matter {

		public Case {
			Objects.requireNonNull(registrationNumber, "registrationNumber");
			Objects.requireNonNull(trackingCode, "trackingCode");
			web(trackingLink);
		}

		@Override
		public String link() {
			return this.trackingLink;
		}
	}

	/** An officer's account. */
	record Account(String link) implements Matter {

		public Account {
			web(link);
		}

		@Override
		public String registrationNumber() {
			return "";
		}
	}

	private static void web(String link) {
		Objects.requireNonNull(link, "link");
		if (!link.matches("https?://[^\\s\"<>]+")) {
			throw new IllegalArgumentException("the link is no web address");
		}
	}

}
