package id.lacak.notification.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A call and what its answer means. Address, headers and body may have places such as {@code {text}}
 * and {@code {id}}; each value is escaped for where it stands. Address and headers may hold secrets,
 * so neither is ever shown.
 * There is no GET: what HTTP calls safe may be repeated underneath without asking, and a
 * message would arrive twice.
 *
 * @param method {@code POST} or {@code PUT}
 * @param contentType of the body: JSON, form or plain text
 * @param answerWithin for each answer; after that nobody knows whether a message was taken
 */
public record HttpCall(@Nullable String url, @DefaultValue("POST") String method,
		@DefaultValue Map<String, String> headers, @Nullable String body,
		@DefaultValue("application/json") String contentType, @DefaultValue("10s") Duration answerWithin,
		@DefaultValue Success success) {

	public HttpCall {
		if (!List.of("POST", "PUT").contains(method)) {
			throw new IllegalArgumentException("an HTTP route needs POST or PUT: anything else may be repeated");
		}
		if (url == null || !url.matches("https?://.+") || body == null) {
			throw new IllegalArgumentException("an HTTP route needs an address and a body");
		}
	}

	/**
	 * What an answer means.
	 *
	 * @param status that may mean success
	 * @param at place in a JSON answer, such as {@code /messages/0/status}; the whole
	 * answer without one
	 * @param matches regular expression for what must stand there
	 * @param id place of the provider's id in a JSON answer; without one, receipts name
	 * ours
	 * @param errorAt place of a code that says why not
	 * @param permanent codes that mean that this contact will never get a message
	 */
	public record Success(@DefaultValue({
			"200", "201", "202"}) List<Integer> status, @DefaultValue("") String at,
			@DefaultValue("") String matches, @DefaultValue("") String id, @DefaultValue("") String errorAt,
			@DefaultValue List<String> permanent) {
	}

	@Override
	public String toString() {
		return "HttpCall[" + this.method + "]";
	}

}
