package id.lacak.notification.chat;

import java.util.List;
import java.util.Objects;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.Channels;
import id.lacak.notification.http.HttpCalls;
import id.lacak.notification.planning.Chats;
import jakarta.annotation.PreDestroy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chats of the settings: each a route of its own, with guards of its own. */
@Configuration(proxyBeanMethods = false)
class ChatRoutes implements Channels {

	private final List<ChatSettings.Room> rooms;

	private final HttpCalls calls = new HttpCalls();

	private final List<Channel> all;

	ChatRoutes(ChatSettings settings) {
		this.rooms = settings.chats();
		this.all = this.rooms.stream()
				.<Channel>map(room -> new ChatChannel(room.chat(), Objects.requireNonNull(room.http()), this.calls))
				.toList();
	}

	@Bean
	Chats chats() {
		return new Chats(this.rooms.stream().map(ChatSettings.Room::chat).toList());
	}

	@Override
	public List<Channel> all() {
		return this.all;
	}

	@PreDestroy
	void close() {
		this.calls.close();
	}

}
