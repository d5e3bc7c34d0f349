package id.lacak.notification.chat;

import java.util.List;

import id.lacak.notification.http.HttpCall;
import id.lacak.notification.planning.Chat;
import id.lacak.notification.planning.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Chats in which officers are told of new and due cases.
 *
 * @param chats none by default
 */
@ConfigurationProperties("lacak")
record ChatSettings(@DefaultValue List<Room> chats) {

	/**
	 * One chat.
	 *
	 * @param name also of its route, for operators; small letters, digits and hyphens
	 * @param office code of the office whose cases are told there
	 * @param language ISO 639 code
	 * @param http how a line is handed over, with the places {@code {text}} and {@code {id}}
	 */
	record Room(@Nullable String name, @Nullable String office, @DefaultValue("id") String language,
			@Nullable HttpCall http) {

		Room {
			if (name == null || !name.matches(Chat.NAME)) {
				throw new IllegalArgumentException("a name of lacak.chats needs small letters, digits or hyphens");
			}
			if (office == null || office.isBlank() || http == null) {
				throw new IllegalArgumentException("chat " + name + " needs an office and http");
			}
			if (!List.of("id", "en").contains(language)) {
				throw new IllegalArgumentException("the language of chat " + name + " must be id or en");
			}
		}

		Chat chat() {
			return new Chat(String.valueOf(this.name), String.valueOf(this.office), Language.of(this.language));
		}

	}

}
