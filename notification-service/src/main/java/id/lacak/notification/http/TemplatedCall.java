package id.lacak.notification.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Makes the call of the settings for one message after another, and reads the answers. */
public final class TemplatedCall {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpCall settings;

	private final HttpCalls calls;

	private final Pattern success;

	private final String refusal;

	/**
	 * Fails for what cannot be written: that must show at the start and not with the first message.
	 * @param example a value for every place
	 * @param refusal what the codes of {@code permanent} mean, in words for a clerk
	 */
	public TemplatedCall(HttpCall settings, HttpCalls calls, Map<String, String> example, String refusal) {
		this.settings = settings;
		this.calls = calls;
		this.success = Pattern.compile(settings.success().matches());
		this.refusal = refusal;
		request(example);
	}

	/**
	 * Hands one message over.
	 * @param values for the places
	 * @param references the ids to keep, from the provider's id or from nothing where it gives none
	 */
	public SendResult send(Map<String, String> values, Function<String, List<String>> references) {
		return this.calls.call(request(values), answer -> meaning(answer, references));
	}

	private HttpRequest request(Map<String, String> values) {
		var request = HttpRequest.newBuilder()
				.timeout(this.settings.answerWithin())
				.header("Content-Type", this.settings.contentType());
		var escaping = Places.Escaping.of(this.settings.contentType());
		address(request, values);
		this.settings.headers().forEach((name, value) -> header(request, name, value, values));
		var body = Places.fill(Objects.requireNonNull(this.settings.body()), values, escaping);
		return request.method(this.settings.method(), HttpRequest.BodyPublishers.ofString(body)).build();
	}

	/** What Java says about an address repeats it, and with it perhaps a secret. */
	private void address(HttpRequest.Builder request, Map<String, String> values) {
		try {
			request.uri(URI
					.create(Places.fill(Objects.requireNonNull(this.settings.url()), values, Places.Escaping.FORM)));
		} catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("the address of an HTTP route cannot be one");
		}
	}

	private static void header(HttpRequest.Builder request, String name, String value, Map<String, String> values) {
		try {
			request.header(name,
					Places.fill(value, Map.of("id", values.getOrDefault("id", "")), Places.Escaping.NONE));
		} catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("a header of an HTTP route cannot be written");
		}
	}

	private SendResult meaning(HttpCalls.Answer answer, Function<String, List<String>> references) {
		var rule = this.settings.success();
		var json = json(answer.body());
		if (!rule.errorAt().isEmpty() && rule.permanent().contains(json.at(rule.errorAt()).asString(""))) {
			return new SendResult.Failed(FailureKind.PERMANENT, this.refusal);
		}
		if (!rule.status().contains(answer.status())) {
			return answer.failure();
		}
		var said = rule.at().isEmpty() ? answer.body() : json.at(rule.at()).asString("");
		if (!this.success.matcher(said).find()) {
			return new SendResult.Failed(FailureKind.TECHNICAL, "the provider says no");
		}
		return new SendResult.Taken(references.apply(rule.id().isEmpty() ? "" : json.at(rule.id()).asString("")));
	}

	private static JsonNode json(String body) {
		try {
			return JSON.readTree(body);
		} catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

}
