package id.lacak.request.deliveries;

import id.lacak.request.tracking.TextAnswers;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that somebody sent, as {@code notification.text-received.v1} carries it. Fields that are not known
 * here are ignored.
 *
 * @param id of the text
 * @param phone of whoever wrote it, E.164; never logged
 * @param text as it was written; empty where what it says is no matter
 */
record TextReceived(String id, String phone, TextAnswers.Wish wish, String text) {

	static final String TYPE = "notification.text-received.v1";

	private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");

	private static final int LONGEST = 160;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** The text in the message; empty if it is of another type. */
	static Optional<TextReceived> read(byte[] body) throws StateChanged.Invalid {
		try {
			var event = JSON.readTree(body);
			if (!event.path("type").asString("").equals(TYPE))
				return Optional.empty();
			var data = event.path("data");
			var received = new TextReceived(event.path("subject").asString(""), data.path("number").asString(""),
					TextAnswers.Wish.valueOf(data.path("wish").asString("")), data.path("text").asString(""));
			if (received.id.isEmpty() || !PHONE.matcher(received.phone).matches() || received.text.length() > LONGEST)
				throw new StateChanged.Invalid("subject, number or text is not what the contract says");
			return Optional.of(received);
		} catch (JacksonException e) {
			throw new StateChanged.Invalid("not JSON");
		} catch (IllegalArgumentException e) {
			throw new StateChanged.Invalid("wish is not what the contract says");
		}
	}

	@Override
	public String toString() {
		return "TextReceived[" + id + "]";
	}

}
