package id.lacak.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.support.MailInbox;
import id.lacak.notification.support.MessageCentre;
import id.lacak.notification.support.TestBroker;
import id.lacak.notification.support.TestMongo;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@NullUnmarked
class WholeServiceTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<JsonNode> REPORTS = new CopyOnWriteArrayList<>();

	private static TestBroker broker;

	private static MailInbox mails;

	private static MessageCentre centre;

	private static ConfigurableApplicationContext service;

	private static Connection connection;

	private static Channel channel;

	@BeforeAll
	static void start() throws Exception {
		broker = TestBroker.start();
		connection = broker.connect();
		channel = TestBroker.listening(connection, REPORTS, "notification.#");
		var smtp = TestBroker.freePort();
		var smpp = TestBroker.freePort();
		mails = new MailInbox(smtp);
		centre = new MessageCentre(smpp);
		service = NotificationService.application()
				.run("--lacak.notification.port=0", "--lacak.notification.updates.gather=0s",
						"--lacak.notification.updates.per-day=0",
						"--lacak.rabbitmq.uri=" + broker.uri(),
						"--lacak.mongodb.uri=" + TestMongo.uriOfServer(),
						"--lacak.notification.database=" + TestMongo.freshDatabase(), "--lacak.smtp.port=" + smtp,
						"--lacak.smtp.tls=NONE", "--lacak.smtp.from=ppid@depok.example",
						"--lacak.smtp.reply-key=secret",
						"--lacak.smpp.port=" + smpp, "--lacak.notification.dispatch.email.per-second=1000",
						"--lacak.notification.dispatch.sms.per-second=1000",
						"--lacak.notification.quiet-hours.off=true");
	}

	@AfterAll
	static void stop() throws Exception {
		service.close();
		connection.close();
		mails.close();
		centre.close();
		broker.close();
	}

	@BeforeEach
	void forget() {
		mails.received().clear();
		centre.taken().clear();
		REPORTS.clear();
	}

	@Test
	void tells_a_new_applicant_by_email_and_text_and_reports_each_step() throws Exception {
		var event = example("request.registered.v1", "two-channels");
		var begun = System.nanoTime();
		publish("request.registered", event);
		await().atMost(SOON)
				.pollInterval(Duration.ofMillis(10))
				.until(() -> mails.received().size() == 1 && centre.taken().size() == 1);
		System.out
				.println(
						"first email and text after " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
		assertThat(mails.received().getFirst().to()).isEqualTo("sari@surel.example");
		assertThat(new String(centre.taken().getFirst().getShortMessage(), StandardCharsets.US_ASCII))
				.isEqualTo("PPID Depok: Permohonan 001/PPID/XI/2026 kami terima. Jawaban paling lambat 4 Des 2026. "
						+ "Lacak: http://localhost:8080/lacak/7KQ2M9TDXW4P");
		await().atMost(SOON).untilAsserted(() -> assertThat(states("EMAIL")).containsExactly("PLANNED", "ACCEPTED"));
		await().atMost(SOON).untilAsserted(() -> assertThat(states("SMS")).containsExactly("PLANNED", "ACCEPTED"));
	}

	@Test
	void sends_nothing_twice_when_an_event_comes_twice() throws Exception {
		var event = example("request.extended.v1", "plain");
		publish("request.extended", event);
		publish("request.extended", event);
		publish("request.extended", event);
		await().atMost(SOON).untilAsserted(() -> assertThat(states("SMS")).contains("ACCEPTED"));
		publish("request.closed", example("request.closed.v1", "plain"));
		await().atMost(SOON).until(() -> mails.received().size() >= 2);
		assertThat(mails.received()).hasSize(2);
		assertThat(centre.taken()).hasSize(1);
	}

	@Test
	void shows_arrival_from_a_delivery_receipt() throws Exception {
		publish("request.lapsed", example("request.lapsed.v1", "plain"));
		await().atMost(SOON).untilAsserted(() -> assertThat(states("SMS")).contains("ACCEPTED"));
		var text = new String(centre.taken().getFirst().getShortMessage(), StandardCharsets.US_ASCII);
		assertThat(text).startsWith("PPID Depok: ");
		centre.receipt("id:%s sub:001 dlvrd:001 submit date:2611200915 done date:2611200915 stat:DELIVRD err:000"
				.formatted(centre.lastId()));
		// reports may overtake each other; whoever reads them sorts by what can follow what
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(states("SMS"))
						.containsExactlyInAnyOrder("PLANNED", "ACCEPTED", "DELIVERED"));
	}

	@Test
	void holds_a_reminder_back_that_was_overtaken_by_what_ended_it() throws Exception {
		var reminder = reminder("2026-12-01T02:00:00Z");
		publish("request.decided",
				example("request.decided.v1", "refused").put("subject", "case-7").put("time", "2026-12-01T02:00:01Z"));
		await().atMost(SOON).until(() -> mails.received().size() == 1);
		publish("deadline.reminder", reminder);
		publish("deadline.reminder", reminder);
		await().atMost(SOON).untilAsserted(() -> assertThat(states("EMAIL")).containsOnlyOnce("SUPPRESSED"));
		publish("deadline.reminder", reminder("2026-12-01T02:00:02Z"));
		await().atMost(SOON).until(() -> mails.received().size() == 2);
	}

	@Test
	void sends_again_at_the_wish_of_an_officer_once() throws Exception {
		publish("account.invited", example("account.invited.v1", "plain"));
		await().atMost(SOON).untilAsserted(() -> assertThat(states("EMAIL")).contains("ACCEPTED"));
		var command = example("command.resend.v1", "plain");
		((ObjectNode) command.get("data")).set("messageId", REPORTS.getFirst().at("/data/messageId"));
		publish("command.resend", command);
		publish("command.resend", command);
		await().atMost(SOON)
				.untilAsserted(
						() -> assertThat(states("EMAIL")).containsExactly("PLANNED", "ACCEPTED", "PLANNED",
								"ACCEPTED"));
		assertThat(mails.received()).hasSize(2);
		assertThat(mails.received().get(0).header("Message-ID"))
				.isNotEqualTo(mails.received().get(1).header("Message-ID"));
	}

	@Test
	void drains_two_hundred_messages() throws Exception {
		var begun = System.nanoTime();
		for (var i = 0; i < 100; i++) {
			publish("request.in-process", example("request.in-process.v1", "plain"));
		}
		await().atMost(Duration.ofSeconds(90))
				.pollInterval(Duration.ofMillis(20))
				.until(() -> mails.received().size() == 100 && centre.taken().size() == 100);
		var took = Duration.ofNanos(System.nanoTime() - begun);
		System.out.println("200 messages drained in " + took.toMillis() + " ms");
		await().atMost(Duration.ofSeconds(90)).until(() -> REPORTS.size() >= 400);
	}

	@Test
	void is_ready_and_alive() throws Exception {
		assertThat(status("/actuator/health/readiness")).isEqualTo(200);
		assertThat(status("/actuator/health/liveness")).isEqualTo(200);
		assertThat(status("/actuator/health")).isEqualTo(200);
	}

	private static int status(String path) throws Exception {
		var port = ((WebServerApplicationContext) service).getWebServer().getPort();
		try (var client = HttpClient.newHttpClient()) {
			return client
					.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
							HttpResponse.BodyHandlers.ofString())
					.statusCode();
		}
	}

	private static ObjectNode example(String type, String name) {
		var event = (ObjectNode) JSON.readTree(Contracts.example(type, name));
		return event.put("id", UUID.randomUUID().toString());
	}

	private static ObjectNode reminder(String time) {
		var event = example("deadline.reminder.v1", "overdue").put("subject", "case-7").put("time", time);
		((ObjectNode) event.get("data")).put("validUntil", "2999-01-01T00:00:00Z");
		return event;
	}

	private static synchronized void publish(String routingKey, ObjectNode event) throws Exception {
		var properties = new AMQP.BasicProperties.Builder().messageId(event.get("id").asString())
				.contentType("application/cloudevents+json")
				.deliveryMode(2)
				.build();
		channel.basicPublish("lacak.events", routingKey, true, properties, JSON.writeValueAsBytes(event));
		channel.waitForConfirmsOrDie(5000);
	}

	/** A report may come more than once, but always with the same id. */
	private static List<String> states(String medium) {
		var known = new HashSet<String>();
		return REPORTS.stream()
				.filter(report -> known.add(report.path("id").asString()))
				.filter(report -> report.at("/data/channel").asString().equals(medium))
				.map(report -> report.at("/data/state").asString())
				.toList();
	}

}
