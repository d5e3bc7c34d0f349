package id.lacak.notification.delivery;

/** The ways a message can take; the names are those of the event contract. */
public enum ChannelKind {

	/** Email. */
	EMAIL,
	/** Text message to a mobile phone. */
	SMS,
	/** Line in a chat of an office, for its officers. */
	CHAT

}
