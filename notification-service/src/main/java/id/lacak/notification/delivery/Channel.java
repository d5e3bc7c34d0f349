package id.lacak.notification.delivery;

import java.util.Locale;

/** A provider that carries messages of one kind. */
public interface Channel {

	/** What it carries. */
	ChannelKind kind();

	/** What operators call it; letters, digits and hyphens. */
	default String name() {
		return kind().name().toLowerCase(Locale.ROOT);
	}

	/** Of several that carry the same, the lowest is asked first. */
	default int priority() {
		return 0;
	}

	/** Whether it can carry anything to that contact. */
	default boolean reaches(String address) {
		return true;
	}

	/**
	 * Hands one message over and waits for the answer; safe for use by many threads.
	 * Never throws for anything the provider does.
	 */
	SendResult send(Notification notification);

}
