package id.lacak.standalone.e2e;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The inbox of the stand-alone run, read as a newcomer's script would. */
record DevInbox(Http http) implements Inbox {

	@Override
	public List<Email> emailsTo(String address) {
		return messages(address, "EMAIL").map(
				item -> new Email(item.path("subject").asString(), item.path("text").asString(), messageId(item)))
				.toList();
	}

	@Override
	public List<String> textsTo(String number) {
		return messages(number, "SMS").map(item -> item.path("text").asString()).toList();
	}

	private Stream<JsonNode> messages(String to, String channel) {
		var path = "/dev/messages?size=500&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
		return http.get(path)
				.expect(200)
				.json()
				.path("items")
				.valueStream()
				.filter(item -> item.path("channel").asString().equals(channel));
	}

	private static String messageId(JsonNode item) {
		return item.path("messageId").asString("");
	}

}
