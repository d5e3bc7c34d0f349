package id.lacak.notification.delivery;

/** A provider that carries messages of one kind. */
public interface Channel {

	/** What it carries. */
	ChannelKind kind();

	/**
	 * Hands one message over and waits for the answer; safe for use by many threads.
	 * Never throws for anything the provider does.
	 */
	SendResult send(Notification notification);

}
