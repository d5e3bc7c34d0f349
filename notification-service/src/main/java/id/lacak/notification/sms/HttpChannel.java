package id.lacak.notification.sms;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Text messages by a provider's HTTP call as the settings describe it. */
final class HttpChannel implements Channel {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Outgoing EXAMPLE = new Outgoing("0", new MobileNumber("6281255504471"), SmsParts.of("0"),
			Duration.ofDays(1));

	private final String route;

	private final HttpCallSettings settings;

	private final HttpCalls calls;

	private final CallbackAddresses callbacks;

	private final TextRules rules;

	private final Pattern success;

	private final boolean ownAddresses;

	HttpChannel(String route, HttpCallSettings settings, HttpCalls calls, CallbackAddresses callbacks,
			TextRules rules) {
		this.route = route;
		this.settings = settings;
		this.calls = calls;
		this.callbacks = callbacks;
		this.rules = rules;
		this.success = Pattern.compile(settings.success().matches());
		this.ownAddresses = (settings.url() + settings.body()).contains("{callback}")
				&& callbacks.of(route, EXAMPLE.id()).isPresent();
		// what cannot be written must show at the start and not with the first notice
		request(EXAMPLE);
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
		var values = Map.of("to", number(text.number()), "text", text.text(), "id", text.id(), "callback",
				this.callbacks.of(this.route, text.id()).orElse(""), "validity",
				Long.toString(text.validFor().toSeconds()));
		var request = HttpRequest
				.newBuilder(URI.create(Places.fill(this.settings.url(), values, Places.Escaping.FORM)))
				.timeout(this.settings.answerWithin())
				.header("Content-Type", this.settings.contentType());
		this.settings.headers()
				.forEach((name, value) -> request.header(name,
						Places.fill(value, Map.of("id", text.id()), Places.Escaping.NONE)));
		var body = Places.fill(this.settings.body(), values, Places.Escaping.of(this.settings.contentType()));
		return request.method(this.settings.method(), HttpRequest.BodyPublishers.ofString(body)).build();
	}

	private String number(MobileNumber number) {
		return switch (this.settings.number()) {
			case DIGITS -> number.digits();
			case E164 -> "+" + number.digits();
			case NATIONAL -> number.digits().replaceFirst("^62", "0");
		};
	}

	private SendResult meaning(HttpCalls.Answer answer, Outgoing text) {
		var rule = this.settings.success();
		var json = json(answer.body());
		if (!rule.errorAt().isEmpty() && rule.permanent().contains(json.at(rule.errorAt()).asString(""))) {
			return new SendResult.Failed(FailureKind.PERMANENT, "the provider refuses this number");
		}
		if (!rule.status().contains(answer.status())) {
			return answer.failure();
		}
		var said = rule.at().isEmpty() ? answer.body() : json.at(rule.at()).asString("");
		if (!this.success.matcher(said).find()) {
			return new SendResult.Failed(FailureKind.TECHNICAL, "the provider says no");
		}
		return new SendResult.Taken(List.of(reference(json, text)));
	}

	/**
	 * By the provider's id where it gives one, because its receipts name it so, unless
	 * they come to an address of the message's own.
	 */
	private String reference(JsonNode json, Outgoing text) {
		var place = this.settings.success().id();
		var theirs = (this.ownAddresses || place.isEmpty()) ? "" : json.at(place).asString("");
		return theirs.isEmpty()
				? CallbackAddresses.reference(this.route, text.id())
				: reference(this.route, theirs);
	}

	/** Our name for what the provider calls so. */
	static String reference(String route, String theirs) {
		return "http:" + route + ":" + theirs;
	}

	private static JsonNode json(String body) {
		try {
			return JSON.readTree(body);
		} catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

}
