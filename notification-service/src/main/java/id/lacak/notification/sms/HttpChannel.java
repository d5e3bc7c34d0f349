package id.lacak.notification.sms;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.http.HttpCalls;
import id.lacak.notification.http.TemplatedCall;

/** Text messages by a provider's HTTP call as the settings describe it. */
final class HttpChannel implements Channel {

	private static final Outgoing EXAMPLE = new Outgoing("0", new MobileNumber("6281255504471"), SmsParts.of("0"),
			Duration.ofDays(1));

	private final String route;

	private final HttpCallSettings settings;

	private final TemplatedCall call;

	private final CallbackAddresses callbacks;

	private final TextRules rules;

	private final boolean ownAddresses;

	HttpChannel(String route, HttpCallSettings settings, HttpCalls calls, CallbackAddresses callbacks,
			TextRules rules) {
		this.route = route;
		this.settings = settings;
		this.callbacks = callbacks;
		this.rules = rules;
		this.ownAddresses = settings.namesCallback() && callbacks.of(route, EXAMPLE.id()).isPresent();
		this.call = new TemplatedCall(settings.call(), calls, values(EXAMPLE), "the provider refuses this number");
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.SMS;
	}

	@Override
	public SendResult send(Notification notification) {
		return Outgoing.send(notification, this.rules,
				text -> this.call.send(values(text), theirs -> List.of(reference(theirs, text))));
	}

	private Map<String, String> values(Outgoing text) {
		return Map.of("to", number(text.number()), "text", text.text(), "id", text.id(), "callback",
				this.callbacks.of(this.route, text.id()).orElse(""), "validity",
				Long.toString(text.validFor().toSeconds()));
	}

	private String number(MobileNumber number) {
		return switch (this.settings.number()) {
			case DIGITS -> number.digits();
			case E164 -> "+" + number.digits();
			case NATIONAL -> number.digits().replaceFirst("^62", "0");
		};
	}

	/**
	 * By the provider's id where it gives one, because its receipts name it so, unless
	 * they come to an address of the message's own.
	 */
	private String reference(String theirs, Outgoing text) {
		return (this.ownAddresses || theirs.isEmpty())
				? CallbackAddresses.reference(this.route, text.id())
				: named(this.route, theirs);
	}

	/** Our name for what the provider calls so. */
	static String named(String route, String theirs) {
		return "http:" + route + ":" + theirs;
	}

}
