package id.lacak.notification.sms;

import java.time.Duration;
import java.util.function.Function;

import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;

/**
 * A text message as a provider needs it.
 *
 * @param id ours, another one each time a person sends it again
 * @param validFor how long the provider may try
 */
record Outgoing(String id, MobileNumber number, SmsParts parts, Duration validFor) {

	/** The whole text, in plain letters where possible. */
	String text() {
		return String.join("", this.parts.texts());
	}

	/** What comes of sending it, or why it cannot be sent. */
	static SendResult send(Notification notification, TextRules rules, Function<Outgoing, SendResult> send) {
		if (!(notification.message().content() instanceof Content.Text(var text))) {
			return permanent("there is no text to send");
		}
		var parts = SmsParts.of(text);
		if (parts.texts().size() > rules.mostParts()) {
			return permanent("the text is too long");
		}
		var id = notification.id() + "-" + notification.round();
		return MobileNumber.of(notification.message().address())
				.map(number -> send.apply(new Outgoing(id, number, parts, rules.validFor(notification))))
				.orElseGet(() -> permanent("the number cannot take text messages"));
	}

	private static SendResult permanent(String why) {
		return new SendResult.Failed(FailureKind.PERMANENT, why);
	}

}
