package id.lacak.notification.sms;

import java.util.function.Function;

import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;

/**
 * A text message as an HTTP provider needs it, which cuts it into parts itself.
 *
 * @param id ours, another one each time a person sends it again
 */
record Outgoing(String id, MobileNumber number, SmsParts parts) {

	/** The whole text, in plain letters where possible. */
	String text() {
		return String.join("", this.parts.texts());
	}

	/** What comes of sending it, or why it cannot be sent. */
	static SendResult send(Notification notification, int mostParts, Function<Outgoing, SendResult> send) {
		if (!(notification.message().content() instanceof Content.Text(var text))) {
			return permanent("there is no text to send");
		}
		var parts = SmsParts.of(text);
		if (parts.texts().size() > mostParts) {
			return permanent("the text is too long");
		}
		var id = notification.id() + "-" + notification.round();
		return MobileNumber.of(notification.message().address())
				.map(number -> send.apply(new Outgoing(id, number, parts)))
				.orElseGet(() -> permanent("the number cannot take text messages"));
	}

	private static SendResult permanent(String why) {
		return new SendResult.Failed(FailureKind.PERMANENT, why);
	}

}
