package id.lacak.notification.delivery;

/** Does something about the text messages that people send to us. */
public interface IncomingTexts {

	/**
	 * Takes a text; each comes at least once, a repetition has the same id.
	 * @throws StoreUnavailable when it could not be kept; the provider sends it again
	 */
	void receive(IncomingText text);

}
