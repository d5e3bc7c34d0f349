package id.lacak.notification.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.http.HttpCall;
import id.lacak.notification.http.HttpCalls;
import id.lacak.notification.planning.Chat;
import id.lacak.notification.planning.Language;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.HttpProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChatSettingsTest {

	private static final HttpCall CALL = call("https://chat.example/hooks/ppid");

	@Test
	void there_are_no_chats_by_default() {
		var settings = new Binder(new MapConfigurationPropertySource(Map.of("lacak.sms.most-parts", "3")))
				.bindOrCreate("lacak", ChatSettings.class);
		assertThat(settings.chats()).isEmpty();
		var routes = new ChatRoutes(settings);
		assertThat(routes.all()).isEmpty();
		assertThat(routes.chats().all()).isEmpty();
	}

	@Test
	void a_chat_speaks_indonesian_unless_told_otherwise() {
		var settings = new Binder(new MapConfigurationPropertySource(
				Map.of("lacak.chats[0].name", "a", "lacak.chats[0].office", "depok", "lacak.chats[0].http.url",
						"https://h/x", "lacak.chats[0].http.body", "{text}", "lacak.chats[0].http.content-type",
						"text/plain")))
				.bindOrCreate("lacak", ChatSettings.class);
		assertThat(settings.chats().getFirst().chat()).isEqualTo(new Chat("a", "depok", Language.INDONESIAN));
	}

	@Test
	void a_chat_that_lacks_something_is_refused_at_the_start() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ChatSettings.Room("Depok!", "depok", "id", CALL));
		assertThatIllegalArgumentException().isThrownBy(() -> new ChatSettings.Room("a", " ", "id", CALL));
		assertThatIllegalArgumentException().isThrownBy(() -> new ChatSettings.Room("a", "depok", "jv", CALL));
		assertThatIllegalArgumentException().isThrownBy(() -> new ChatSettings.Room("a", "depok", "id", null));
	}

	@Test
	void a_call_that_cannot_be_made_is_refused_at_the_start_without_its_token() {
		var settings = new ChatSettings(
				List.of(new ChatSettings.Room("a", "depok", "id", call("https://h/bot 7001:rahasia/"))));
		assertThatException().isThrownBy(() -> new ChatRoutes(settings))
				.satisfies(ex -> assertThat(ex.toString()).doesNotContain("rahasia"));
		assertThat(settings.toString()).doesNotContain("rahasia");
	}

	@Test
	void a_chat_refuses_the_line_of_another_office() throws Exception {
		try (var provider = new HttpProvider()) {
			var chat = new ChatChannel(new Chat("bogor-telegram", "bogor", Language.INDONESIAN), call(provider.url()),
					new HttpCalls());
			assertThat(chat.send(ANotification.plannedSms("e-1").after()))
					.isEqualTo(new SendResult.Failed(FailureKind.PERMANENT, "this chat is not of the office"));
			assertThat(provider.requests()).isEmpty();
		}
	}

	private static HttpCall call(String address) {
		return new HttpCall(address, "POST", Map.of(), "{\"text\": \"{text}\"}", "application/json",
				Duration.ofSeconds(1), new HttpCall.Success(List.of(200), "", "", "", "", List.of()));
	}

}
