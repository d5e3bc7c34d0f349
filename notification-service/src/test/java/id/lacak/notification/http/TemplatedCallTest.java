package id.lacak.notification.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import id.lacak.notification.delivery.FailureKind;
import id.lacak.notification.delivery.SendResult;
import id.lacak.notification.support.HttpProvider;
import id.lacak.notification.support.HttpProvider.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A call whose address and headers hold secrets, whatever goes wrong. */
class TemplatedCallTest {

	private static final String TOKEN = "7001:AAH-rahasia";

	private static final Map<String, String> VALUES = Map.of("text", "halo", "id", "m-1-0");

	private HttpProvider provider;

	private final HttpCalls calls = new HttpCalls();

	@BeforeEach
	void start() throws Exception {
		this.provider = new HttpProvider();
	}

	@AfterEach
	void stop() {
		this.calls.close();
		this.provider.close();
	}

	@Test
	void keeps_the_ids_it_is_told_to_keep() {
		this.provider.answers(new Answer.Says(200, "{\"ok\": true, \"result\": {\"message_id\": 7}}"));
		var call = call(this.provider.url() + "/bot" + TOKEN + "/sendMessage", Map.of());
		assertThat(call.send(VALUES, List::of)).isEqualTo(new SendResult.Taken(List.of("7")));
		assertThat(this.provider.requests().getFirst().uri()).isEqualTo("/bot" + TOKEN + "/sendMessage");
	}

	@ParameterizedTest
	@ValueSource(strings = {"refused", "hung up", "no answer", "away"})
	void a_failure_never_names_the_address(String how) {
		var call = call(this.provider.url() + "/bot" + TOKEN + "/sendMessage", Map.of());
		switch (how) {
			case "refused" -> this.provider.answers(new Answer.Says(401, "{\"description\": \"/bot" + TOKEN + "\"}"));
			case "hung up" -> this.provider.answers(new Answer.HangsUp());
			case "no answer" -> this.provider.answers(new Answer.Nothing());
			default -> this.provider.close();
		}
		assertThat(call.send(VALUES, List::of)).isInstanceOfSatisfying(SendResult.Failed.class,
				failed -> assertThat(failed.detail()).doesNotContain("rahasia", "bot", "127.0.0.1"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"https://bot 7001:AAH-rahasia/", "https:///bot7001:AAH-rahasia/",
			"https://h/bot{AAH-rahasia"})
	void an_address_that_cannot_be_one_ends_the_start_without_being_repeated(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> call(address, Map.of()))
				.withMessage("the address of an HTTP route cannot be one")
				.withNoCause();
	}

	@Test
	void a_header_that_cannot_be_written_ends_the_start_without_being_repeated() {
		assertThatIllegalArgumentException()
				.isThrownBy(() -> call(this.provider.url(), Map.of("Authorization", "Bearer rahasia\n")))
				.withMessage("a header of an HTTP route cannot be written")
				.withNoCause();
	}

	@Test
	void settings_do_not_show_what_they_hold() {
		assertThat(settings("https://h/bot" + TOKEN, Map.of("Authorization", "Bearer rahasia")).toString())
				.isEqualTo("HttpCall[POST]");
	}

	@Test
	void a_code_that_is_about_the_contact_is_worded_by_whoever_calls() {
		this.provider.answers(new Answer.Says(400, "{\"error\": \"gone\"}"));
		assertThat(call(this.provider.url(), Map.of()).send(VALUES, List::of))
				.isEqualTo(new SendResult.Failed(FailureKind.PERMANENT, "nobody is there"));
	}

	private TemplatedCall call(String address, Map<String, String> headers) {
		return new TemplatedCall(settings(address, headers), this.calls, VALUES, "nobody is there");
	}

	private static HttpCall settings(String address, Map<String, String> headers) {
		return new HttpCall(address, "POST", headers, "{\"text\": \"{text}\"}", "application/json",
				Duration.ofSeconds(1),
				new HttpCall.Success(List.of(200), "/ok", "^true$", "/result/message_id", "/error", List.of("gone")));
	}

}
