package id.lacak.notification.chat;

import java.util.List;
import java.util.Map;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.http.HttpCall;
import id.lacak.notification.http.HttpCalls;
import id.lacak.notification.http.TemplatedCall;
import id.lacak.notification.planning.Chat;

/** Lines for one chat, by the call of the settings. */
final class ChatChannel implements Channel {

	private final Chat chat;

	private final TemplatedCall call;

	ChatChannel(Chat chat, HttpCall settings, HttpCalls calls) {
		this.chat = chat;
		this.call = new TemplatedCall(settings, calls, values("0", "0"), "the provider refuses this chat");
	}

	@Override
	public ChannelKind kind() {
		return ChannelKind.CHAT;
	}

	@Override
	public String name() {
		return this.chat.name();
	}

	@Override
	public boolean reaches(String address) {
		return this.chat.name().equals(address);
	}

	/** Also what an office was planned for before its chat was given to another. */
	@Override
	public SendResult send(Notification notification) {
		if (!notification.origin().office().equals(this.chat.office())) {
			return permanent("this chat is not of the office");
		}
		return (notification.message().content() instanceof Content.Text(var text))
				// nobody reports what became of a line, so no id is kept
				? this.call.send(values(text, notification.id() + "-" + notification.round()), _ -> List.of())
				: permanent("there is no text to send");
	}

	private static Map<String, String> values(String text, String id) {
		return Map.of("text", text, "id", id);
	}

	private static SendResult permanent(String why) {
		return new SendResult.Failed(FailureKind.PERMANENT, why);
	}

}
