package id.lacak.notification.delivery;

import java.util.regex.Pattern;

/** What the failure of one message says about the contact it was sent to. */
public enum Bounce {

	/** There is no such contact. */
	HARD,
	/** It could not take this message; the next one may arrive. */
	SOFT,
	/** The message or the provider was at fault. */
	NONE;

	/** Mailbox, domain or host that does not exist, is disabled or has moved (RFC 3463). */
	private static final Pattern NO_SUCH_MAILBOX = Pattern.compile("(?<![\\d.])5\\.(1\\.[0-6]|1\\.10|2\\.1|4\\.4)\\b");

	private static final Pattern ANY_ENHANCED = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

	/** Servers that give no better code. */
	private static final Pattern BASIC = Pattern.compile("^\\D{0,20}55[013]\\b");

	private static final Pattern NO_ADDRESS = Pattern
			.compile("address cannot be one|number cannot take text messages|no route reaches this contact");

	private static final Pattern OWN_FAULT = Pattern
			.compile("^(the text is too long|there is no (text|email)|the (message|mail) cannot be written)");

	/** Of a message that has come to an end; {@code NONE} for every state that is no failure. */
	public static Bounce of(Notification ended) {
		if (ended.message().channel() == ChannelKind.CHAT) {
			// a chat is a setting: who mends it must not have to let it go as well
			return NONE;
		}
		return switch (ended.state()) {
			case State.FailedPermanently failed -> permanent(ended.message().channel(), failed.detail());
			case State.Expired _ -> SOFT;
			case State.Waiting _,State.Sending _,State.Accepted _,State.Delivered _,State.FailedTechnically _,State.Uncertain _,State.Suppressed _ ->
				NONE;
		};
	}

	private static Bounce permanent(ChannelKind channel, String detail) {
		if (NO_ADDRESS.matcher(detail).find()) {
			return HARD;
		}
		if (OWN_FAULT.matcher(detail).find()) {
			return NONE;
		}
		return switch (channel) {
			case EMAIL -> isNoSuchMailbox(detail) ? HARD : NONE;
			// centres say so of a telephone that is off as well as of a number that is gone
			case SMS -> SOFT;
			case CHAT -> NONE;
		};
	}

	private static boolean isNoSuchMailbox(String detail) {
		return NO_SUCH_MAILBOX.matcher(detail).find()
				|| (!ANY_ENHANCED.matcher(detail).find() && BASIC.matcher(detail).find());
	}

}
