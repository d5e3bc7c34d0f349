package id.lacak.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.support.HttpProvider;
import id.lacak.notification.support.HttpProvider.Answer;
import id.lacak.notification.support.TestBroker;
import id.lacak.notification.support.TestMongo;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole service with the two chats that the operator's pages give as examples. */
@NullUnmarked
@ExtendWith(OutputCaptureExtension.class)
class ChatsTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final String TELEGRAM = "depok-telegram";

	private static final String WEBHOOK = "depok-webhook";

	private static final String TOKEN = "7001:AAH-rahasia";

	private static final Answer.Says TAKEN = new Answer.Says(200, "{\"ok\": true, \"result\": {\"message_id\": 7}}");

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private static final List<JsonNode> REPORTS = new CopyOnWriteArrayList<>();

	@TempDir
	private static Path folder;

	private static TestBroker broker;

	private static HttpProvider telegram;

	private static HttpProvider webhook;

	private static ConfigurableApplicationContext service;

	private static Connection connection;

	private static Channel channel;

	@BeforeAll
	static void start() throws Exception {
		broker = TestBroker.start();
		telegram = new HttpProvider();
		webhook = new HttpProvider();
		connection = broker.connect();
		channel = TestBroker.listening(connection, REPORTS, "notification.state-changed");
		var settings = folder.resolve("chats.yml");
		Files.writeString(settings, examples());
		service = NotificationService.application()
				.run("--spring.config.additional-location=" + settings.toUri(),
						"--lacak.notification.port=" + TestBroker.freePort(), "--lacak.rabbitmq.uri=" + broker.uri(),
						"--lacak.mongodb.uri=" + TestMongo.uriOfServer(), "--lacak.smtp.port=" + TestBroker.freePort(),
						"--lacak.notification.database=" + TestMongo.freshDatabase(),
						"--lacak.notification.quiet-hours.off=true", "--lacak.notification.dispatch.chat.retry.soon=1s",
						"--lacak.notification.dispatch.chat.retry.steadily=1s",
						"--lacak.notification.dispatch.chat.breaker.open-for=1s",
						"--lacak.notification.dispatch.chat.per-second=20", "--TELEGRAM_TOKEN=" + TOKEN,
						"--TELEGRAM_CHAT=-1001", "--WEBHOOK_TOKEN=wh-rahasia");
	}

	/** As they stand in the operator's pages, but for the hosts. */
	private static String examples() throws Exception {
		var page = Files.readString(Path.of("../docs/operations.md"));
		var begin = page.indexOf("# chats\n");
		return page.substring(begin, page.indexOf("```", begin))
				.replace("https://api.telegram.org", telegram.url())
				.replace("https://chat.example", webhook.url());
	}

	@AfterAll
	static void stop() throws Exception {
		service.close();
		connection.close();
		telegram.close();
		webhook.close();
		broker.close();
	}

	/** Whatever the test before did to the chats, they are well again. */
	@BeforeEach
	void recover() throws Exception {
		telegram.answers(TAKEN);
		webhook.answers(new Answer.Says(200, ""));
		awaitTold(registered("depok"));
	}

	@Test
	void each_chat_of_the_office_is_told_once_of_a_new_case_even_when_the_event_comes_twice() throws Exception {
		var event = registered("depok");
		publish(event);
		publish(event);
		awaitTold(registered("depok"));
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(states(event, TELEGRAM)).containsExactly("PLANNED", "ACCEPTED"));
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(states(event, WEBHOOK)).containsExactly("PLANNED", "ACCEPTED"));
		var line = told(telegram, event);
		assertThat(line).hasSize(1);
		assertThat(line.getFirst().uri()).isEqualTo("/bot" + TOKEN + "/sendMessage");
		var said = JSON.readTree(line.getFirst().body());
		assertThat(said.path("chat_id").asString()).isEqualTo("-1001");
		assertThat(said.path("text").asString())
				.startsWith("PPID Kota Depok: permohonan baru " + number(event) + "\n")
				.contains("/petugas/permohonan/")
				.doesNotContain("Sari", "7KQ2M9TDXW4P", "surel.example", "4471");
		var call = told(webhook, event);
		assertThat(call).hasSize(1);
		assertThat(call.getFirst().header("Authorization")).isEqualTo("Bearer wh-rahasia");
		assertThat(call.getFirst().header("Idempotency-Key"))
				.isEqualTo(JSON.readTree(call.getFirst().body()).path("id").asString());
	}

	@Test
	void a_step_that_reminds_two_officers_is_one_line() throws Exception {
		var first = reminder(UUID.randomUUID().toString(), -1);
		var second = first.deepCopy().put("id", UUID.randomUUID().toString());
		((ObjectNode) second.at("/data/recipient")).put("email", "superior@depok.example");
		publish(first);
		publish(second);
		awaitTold(reminder(first.get("subject").asString(), -2));
		await().atMost(SOON).until(() -> !told(telegram, first).isEmpty());
		assertThat(told(telegram, first)).singleElement()
				.satisfies(line -> assertThat(line.body()).contains("Terlambat 1 hari kerja"));
	}

	@Test
	void a_chat_never_hears_of_the_cases_of_another_office() throws Exception {
		var other = registered("bogor");
		publish(other);
		awaitTold(registered("depok"));
		assertThat(told(telegram, other)).isEmpty();
		assertThat(told(webhook, other)).isEmpty();
		assertThat(REPORTS).noneMatch(report -> report.at("/data/office").asString().equals("bogor")
				&& report.at("/data/channel").asString().equals("CHAT"));
	}

	@Test
	void while_the_provider_is_down_a_line_waits_and_the_other_chat_is_told() throws Exception {
		telegram.answers(new Answer.Says(503, ""));
		var event = registered("depok");
		publish(event);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(event, WEBHOOK)).contains("ACCEPTED"));
		await().atMost(SOON).until(() -> !told(telegram, event).isEmpty());
		assertThat(states(event, TELEGRAM)).containsExactly("PLANNED");
		telegram.answers(TAKEN);
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(states(event, TELEGRAM)).containsExactly("PLANNED", "ACCEPTED"));
	}

	@Test
	void what_may_have_left_is_sent_again_under_the_same_id() throws Exception {
		webhook.answers(new Answer.HangsUp());
		var event = registered("depok");
		publish(event);
		await().atMost(SOON).until(() -> !told(webhook, event).isEmpty());
		webhook.answers(new Answer.Says(200, ""));
		await().atMost(SOON).untilAsserted(() -> assertThat(states(event, WEBHOOK)).contains("ACCEPTED"));
		assertThat(told(webhook, event)).hasSizeGreaterThan(1)
				.extracting(request -> request.header("Idempotency-Key"))
				.containsOnly(told(webhook, event).getFirst().header("Idempotency-Key"));
	}

	@Test
	void a_due_line_that_the_case_overtook_is_not_sent() throws Exception {
		telegram.answers(new Answer.Says(503, ""));
		var reminder = reminder(UUID.randomUUID().toString(), 0);
		publish(reminder);
		await().atMost(SOON).until(() -> !told(telegram, reminder).isEmpty());
		var decided = (ObjectNode) JSON.readTree(Contracts.example("request.decided.v1", "granted-full"));
		decided.put("id", UUID.randomUUID().toString());
		decided.put("subject", reminder.get("subject").asString());
		decided.put("time", reminder.get("time").asString());
		publish(decided);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(reminder, TELEGRAM)).contains("SUPPRESSED"));
		telegram.requests().clear();
		telegram.answers(TAKEN);
		awaitTold(registered("depok"));
		assertThat(told(telegram, reminder)).isEmpty();
	}

	@Test
	void a_token_is_never_in_the_log_nor_in_the_state(CapturedOutput output) throws Exception {
		for (var answer : List.of(new Answer.Says(401, "{\"description\": \"/bot" + TOKEN + "\"}"),
				new Answer.Says(200, "{\"ok\": false, \"description\": \"/bot" + TOKEN + "\"}"),
				new Answer.HangsUp())) {
			telegram.answers(answer);
			var event = registered("depok");
			publish(event);
			await().atMost(SOON).until(() -> !told(telegram, event).isEmpty());
			telegram.answers(TAKEN);
			await().atMost(SOON).untilAsserted(() -> assertThat(states(event, TELEGRAM)).contains("ACCEPTED"));
		}
		assertThat(output.getAll()).doesNotContain("rahasia");
		assertThat(REPORTS).noneMatch(report -> report.toString().contains("rahasia"));
	}

	private static ObjectNode registered(String office) {
		var event = (ObjectNode) JSON.readTree(Contracts.example("request.registered.v1", "two-channels"));
		event.put("id", UUID.randomUUID().toString());
		event.put("subject", UUID.randomUUID().toString());
		((ObjectNode) event.at("/data/office")).put("code", office);
		return numbered(event);
	}

	private static ObjectNode reminder(String subject, int workingDays) {
		var event = (ObjectNode) JSON.readTree(Contracts.example("deadline.reminder.v1", "ahead"));
		event.put("id", UUID.randomUUID().toString());
		event.put("subject", subject);
		((ObjectNode) event.get("data")).put("workingDays", workingDays).put("validUntil", "2099-12-31T00:00:00Z");
		return numbered(event);
	}

	/** What is told of it can be known by its number, whatever else is still on its way. */
	private static ObjectNode numbered(ObjectNode event) {
		((ObjectNode) event.get("data")).put("registrationNumber",
				"%04d/PPID/XI/2026".formatted(NUMBERS.incrementAndGet()));
		return event;
	}

	private static String number(ObjectNode event) {
		return event.at("/data/registrationNumber").asString();
	}

	private static List<HttpProvider.Request> told(HttpProvider chat, ObjectNode event) {
		return chat.requests().stream().filter(request -> request.body().contains(number(event))).toList();
	}

	private static void awaitTold(ObjectNode event) throws Exception {
		publish(event);
		await().atMost(SOON).until(() -> !told(telegram, event).isEmpty() && !told(webhook, event).isEmpty());
	}

	private static synchronized void publish(ObjectNode event) throws Exception {
		var properties = new AMQP.BasicProperties.Builder().messageId(event.get("id").asString()).build();
		channel.basicPublish("lacak.events", event.get("type").asString().replaceAll("\\.v1$", ""), true, properties,
				JSON.writeValueAsBytes(event));
		channel.waitForConfirmsOrDie(5000);
	}

	private static List<String> states(ObjectNode event, String chat) {
		return REPORTS.stream()
				.filter(report -> report.at("/data/eventId").equals(event.get("id")))
				.filter(report -> report.at("/data/recipientMasked").asString().equals(chat))
				.map(report -> report.at("/data/state").asString())
				.toList();
	}

}
