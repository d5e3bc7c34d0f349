package id.lacak.notification.email;

import java.util.Optional;
import java.util.regex.Pattern;

import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Notification;

/**
 * The address that takes what comes back of one mail, {@code returns+<message>.<round>@…};
 * it alone says what came back, whatever the returning server puts into its report.
 *
 * @param message whose mail it was
 * @param round which of its sendings
 */
record ReturnAddress(MessageId message, int round) {

	private static final Pattern IN_ADDRESS = Pattern.compile("returns\\+([0-9a-f]{32})\\.(\\d{1,4})@",
			Pattern.CASE_INSENSITIVE);

	/** Of the present round of a notification. */
	static ReturnAddress of(Notification notification) {
		return new ReturnAddress(notification.id(), notification.round());
	}

	/** The first one in a header; empty when there is none. */
	static Optional<ReturnAddress> in(String header) {
		var found = IN_ADDRESS.matcher(header);
		return found.find()
				? Optional.of(new ReturnAddress(new MessageId(found.group(1).toLowerCase(java.util.Locale.ROOT)),
						Integer.parseInt(found.group(2))))
				: Optional.empty();
	}

	/** What a receipt names it by. */
	String reference() {
		return this.message + "." + this.round;
	}

	/** As an address of that domain. */
	String at(String domain) {
		return "returns+" + reference() + "@" + domain;
	}

}
