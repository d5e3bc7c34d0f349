package id.lacak.notification.delivery;

/** The finished text of a message, kept as it was sent for as long as texts are kept. */
public sealed interface Content {

	/**
	 * An email.
	 *
	 * @param text the plain part
	 * @param html the other part, complete and escaped
	 */
	record Mail(String subject, String text, String html, Enclosure enclosure) implements Content {

		/** Without a letter. */
		public Mail(String subject, String text, String html) {
			this(subject, text, html, Enclosure.NONE);
		}
	}

	/** A text message. */
	record Text(String text) implements Content {
	}

	/** The text is no longer kept; the message's fingerprint proves what it was. */
	record Removed() implements Content {
	}

}
