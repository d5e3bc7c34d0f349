package id.lacak.notification.sms;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.http.HttpCalls;

/**
 * Text messages over the HTTP door of Kannel 1.4, by its POST with headers: a GET may be
 * repeated underneath.
 */
final class KannelChannel implements Channel {

	private static final int ACCEPTED = 202;

	/** Delivered, failed, queued by the centre, taken by it, refused by it. */
	private static final String EVERY_RECEIPT = "31";

	private final String route;

	private final KannelSettings settings;

	private final HttpCalls calls;

	private final CallbackAddresses callbacks;

	private final TextRules rules;

	KannelChannel(String route, KannelSettings settings, HttpCalls calls, CallbackAddresses callbacks,
			TextRules rules) {
		this.route = route;
		this.settings = settings;
		this.calls = calls;
		this.callbacks = callbacks;
		this.rules = rules;
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.SMS;
	}

	@Override
	public SendResult send(Notification notification) {
		return Outgoing.send(notification, this.rules,
				text -> this.calls.call(request(text), answer -> meaning(answer, text)));
	}

	private HttpRequest request(Outgoing text) {
		var request = HttpRequest.newBuilder(this.settings.url())
				.timeout(this.settings.answerWithin())
				.header("Content-Type", "text/plain; charset=UTF-8")
				.header("X-Kannel-Username", this.settings.username())
				.header("X-Kannel-Password", this.settings.password())
				.header("X-Kannel-From", this.settings.from())
				.header("X-Kannel-To", text.number().digits())
				.header("X-Kannel-Validity", Long.toString(text.validFor().toMinutes()))
				.POST(HttpRequest.BodyPublishers.ofString(text.text()));
		if (!this.settings.smsc().isEmpty()) {
			request.header("X-Kannel-SMSC", this.settings.smsc());
		}
		if (text.parts().alphabet() == SmsParts.Alphabet.UCS2) {
			request.header("X-Kannel-Coding", "2");
		}
		this.callbacks.of(this.route, text.id())
				.ifPresent(address -> request.header("X-Kannel-DLR-Mask", EVERY_RECEIPT)
						.header("X-Kannel-DLR-Url", address + "?d=%d&a=%A"));
		return request.build();
	}

	private SendResult meaning(HttpCalls.Answer answer, Outgoing text) {
		if (answer.status() == ACCEPTED) {
			return new SendResult.Taken(List.of(CallbackAddresses.reference(this.route, text.id())));
		}
		if (answer.body().toLowerCase(Locale.ROOT).contains("denied by white- and/or black-lists")) {
			return new SendResult.Failed(FailureKind.PERMANENT, "the gateway has a rule against this number");
		}
		return answer.failure();
	}

}
