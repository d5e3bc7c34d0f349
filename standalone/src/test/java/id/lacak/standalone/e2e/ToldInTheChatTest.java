package id.lacak.standalone.e2e;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.HashMap;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A citizen asks, and the officers hear of it where they talk to each other. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldInTheChatTest {

	private static final Duration SOON = Duration.ofMinutes(1);

	private static final Pattern LINK = Pattern.compile("https?://[^/]+(/petugas/\\S+)");

	private final ChatRoom chat = new ChatRoom();

	private Product product;

	@BeforeAll
	void start() {
		var settings = new HashMap<>(chat.settings());
		settings.put("lacak.notification.quiet-hours.off", "true");
		product = Product.start(settings);
	}

	@AfterAll
	void stop() {
		product.close();
		chat.close();
	}

	@Test
	void a_request_is_told_in_the_chat_of_its_office_and_leaves_no_trace_on_the_case() {
		var filed = product.http().post("/api/v1/requests", Submissions.by("obrolan@mx.test", "081200071001"))
				.expect(201);
		await().atMost(SOON).until(() -> !chat.lines("depok").isEmpty());
		var line = chat.lines("depok").getFirst();
		assertThat(line).startsWith("PPID Kota Depok: permohonan baru " + filed.text("registrationNumber") + "\n")
				.contains("\nJawaban paling lambat ")
				.doesNotContain("Siti", "obrolan@", "071001", filed.text("trackingCode"));
		var desk = product.http().as("desk");
		var link = LINK.matcher(line);
		assertThat(link.find()).isTrue();
		assertThat(link.group(1)).isEqualTo("/petugas/permohonan/" + filed.text("id"));
		assertThat(product.http().get(link.group(1)).expect(302).body()).as("who is no officer signs in first")
				.doesNotContain(filed.text("registrationNumber"));

		await().atMost(SOON).until(() -> !product.inbox().emailsTo("obrolan@mx.test").isEmpty());
		assertThat(desk.get("/api/v1/requests/" + filed.text("id") + "/notifications").expect(200).body())
				.contains("N01")
				.doesNotContain("CHAT", "D06");
		assertThat(product.http().get("/lacak/" + filed.text("trackingCode")).expect(200).body())
				.doesNotContain("depok-obrolan");
		assertThat(chat.lines("depok")).hasSize(1);
		assertThat(chat.lines("bogor")).isEmpty();
	}

}
