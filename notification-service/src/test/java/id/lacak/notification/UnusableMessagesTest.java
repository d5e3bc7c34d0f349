package id.lacak.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import id.lacak.notification.parking.DeadLetter;
import id.lacak.notification.parking.DeadLetterDesk;
import id.lacak.notification.parking.DeadLetters;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.support.MailInbox;
import id.lacak.notification.support.MessageCentre;
import id.lacak.notification.support.TestBroker;
import id.lacak.notification.support.TestMongo;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever arrives, the queue goes on, and a person finds what could not be used. */
@NullUnmarked
class UnusableMessagesTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int TEN_MEGABYTES = 10_000_000;

	private static final List<JsonNode> REPORTS = new CopyOnWriteArrayList<>();

	private static final String DATABASE = TestMongo.freshDatabase();

	private static TestBroker broker;

	private static MailInbox mails;

	private static MessageCentre centre;

	private static int smtp;

	private static int smpp;

	private static ConfigurableApplicationContext service;

	private static Connection connection;

	private static Channel channel;

	@BeforeAll
	static void start() throws Exception {
		broker = TestBroker.start();
		var factory = new ConnectionFactory();
		factory.setUri(broker.uri());
		factory.setMaxInboundMessageBodySize(2 * TEN_MEGABYTES);
		connection = factory.newConnection();
		channel = TestBroker.listening(connection, REPORTS, "notification.state-changed");
		smtp = TestBroker.freePort();
		smpp = TestBroker.freePort();
		mails = new MailInbox(smtp);
		centre = new MessageCentre(smpp);
		service = run();
	}

	@AfterAll
	static void stop() throws Exception {
		service.close();
		connection.close();
		mails.close();
		centre.close();
		broker.close();
	}

	private static ConfigurableApplicationContext run(String... more) {
		var settings = Stream.of("--lacak.notification.port=0", "--lacak.rabbitmq.uri=" + broker.uri(),
				"--lacak.mongodb.uri=" + TestMongo.uriOfServer(), "--lacak.notification.database=" + DATABASE,
				"--lacak.smtp.port=" + smtp, "--lacak.smtp.tls=NONE", "--lacak.smtp.from=ppid@depok.example",
				"--lacak.smpp.port=" + smpp, "--lacak.notification.quiet-hours.off=true",
				"--lacak.notification.updates.gather=0s", "--lacak.notification.updates.per-day=0");
		return NotificationService.application()
				.run(Stream.concat(settings, Arrays.stream(more)).toArray(String[]::new));
	}

	record Bad(String what, String key, byte[] body, String reason) {

		@Override
		public String toString() {
			return this.what + " is parked: " + this.reason;
		}
	}

	static Stream<Bad> bad() {
		var event = "request.in-process";
		return Stream.of(
				new Bad("an event of an unknown type", event, bytes(good().put("type", "request.painted-blue.v1")),
						"unknown type of event request.painted-blue.v1"),
				new Bad("a type that is a contact", event, bytes(good().put("type", "sari@surel.example")),
						"unknown type of event without a name"),
				new Bad("a command of an unknown type", "command.dance",
						bytes(resend("b3f1c9d2e4a5968710fedcba98765432").put("type", "command.dance.v1")),
						"unknown type of command command.dance.v1"),
				new Bad("a command about no message", "command.resend",
						bytes(resend("b3f1c9d2e4a5968710fedcba98765432")), "no such message"),
				new Bad("an event against its schema", event, bytes(without("dueDate")),
						"data cannot be read: dueDate"),
				new Bad("a text that does not exist", "message.test", bytes(trial("Z99")),
						"template Z99 cannot be written: no text Z99.body"),
				new Bad("ten megabytes", event, bytes(padded()), "larger than 1048576 bytes"),
				new Bad("what is not UTF-8", event, new byte[]{'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'},
						"not UTF-8"),
				new Bad("UTF-16", event, JSON.writeValueAsString(good()).getBytes(StandardCharsets.UTF_16),
						"not UTF-8"),
				new Bad("a thousand levels", event,
						("{\"data\":".repeat(1000) + "1" + "}".repeat(1000)).getBytes(StandardCharsets.UTF_8),
						"nested too deeply, or a value is too long"),
				new Bad("no JSON", event, "Permohonan".getBytes(StandardCharsets.UTF_8), "no JSON envelope"),
				new Bad("nothing", event, new byte[0], "no JSON envelope"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bad")
	void each_is_parked_with_its_reason_and_the_next_event_is_still_sent(Bad bad) throws Exception {
		var before = mails.received().size();
		publish(bad.key(), bad.body());
		publish(bad.key(), bad.body());
		publish("request.in-process", bytes(good()));
		await().atMost(SOON).until(() -> mails.received().size() == before + 1);
		await().atMost(SOON).until(() -> parked(bad.body(), bad.reason()).map(DeadLetter::times),
				Optional.of(2)::equals);
		assertThat(parked(bad.body(), bad.reason()).orElseThrow()).satisfies(letter -> {
			assertThat(letter.queue())
					.isEqualTo(bad.key().startsWith("command") ? "notification.commands" : "notification.events");
			assertThat(letter.body()).contains(bad.body());
			assertThat(letter.status()).isEqualTo(DeadLetter.Status.WAITING);
		});
		assertThat(mails.received()).hasSize(before + 1);
	}

	@Test
	void what_was_too_large_is_sent_once_when_it_is_replayed_after_the_limit_was_raised() throws Exception {
		var body = bytes(padded());
		publish("request.in-process", body);
		await().atMost(SOON).until(() -> parked(body, "larger than 1048576 bytes").isPresent());
		var id = parked(body, "larger than 1048576 bytes").orElseThrow().id();
		assertThat(desk().replay(id, "admin", "the limit is raised")).isEqualTo(DeadLetterDesk.Outcome.DONE);
		await().atMost(SOON).until(() -> letters().find(id).orElseThrow().times() == 2);
		assertThat(letters().find(id).orElseThrow().status()).isEqualTo(DeadLetter.Status.WAITING);
		service.close();
		service = run("--lacak.notification.inbox.largest=16MB");
		try {
			var before = mails.received().size();
			assertThat(desk().replay(id, "admin", "the limit is raised now")).isEqualTo(DeadLetterDesk.Outcome.DONE);
			await().atMost(SOON).until(() -> mails.received().size() == before + 1);
			assertThat(desk().replay(id, "admin", "once more")).isEqualTo(DeadLetterDesk.Outcome.SETTLED);
			publish("request.in-process", body);
			publish("request.in-process", bytes(good()));
			await().atMost(SOON).until(() -> mails.received().size() == before + 2);
			assertThat(letters().find(id).orElseThrow()).satisfies(letter -> {
				assertThat(letter.status()).isEqualTo(DeadLetter.Status.REPLAYED);
				assertThat(letter.body()).isEmpty();
				assertThat(letter.acts()).extracting(DeadLetter.Act::why)
						.containsExactly("the limit is raised", "the limit is raised now");
			});
		} finally {
			service.close();
			service = run();
		}
	}

	@Test
	void what_is_dropped_keeps_who_dropped_it_and_why_and_does_not_come_back() throws Exception {
		var command = resend("00000000000000000000000000000000");
		publish("command.resend", bytes(command));
		await().atMost(SOON).until(() -> parked(bytes(command), "no such message").isPresent());
		var id = parked(bytes(command), "no such message").orElseThrow().id();
		assertThat(desk().drop(id, "admin", "names nothing")).isEqualTo(DeadLetterDesk.Outcome.DONE);
		assertThat(desk().replay(id, "admin", "or does it")).isEqualTo(DeadLetterDesk.Outcome.SETTLED);
		assertThat(letters().find(id).orElseThrow()).satisfies(letter -> {
			assertThat(letter.status()).isEqualTo(DeadLetter.Status.DROPPED);
			assertThat(letter.body()).isEmpty();
			assertThat(letter.acts()).singleElement()
					.satisfies(act -> assertThat(act.by() + ": " + act.why()).isEqualTo("admin: names nothing"));
		});
	}

	@Test
	void the_same_failure_of_different_messages_is_seen_as_one() throws Exception {
		publish("message.test", bytes(trial("Z98")));
		publish("message.test", bytes(trial("Z98")));
		await().atMost(SOON).until(() -> alike("template Z98 cannot be written: no text Z98.body") == 2);
	}

	@Test
	void a_number_that_cannot_take_texts_is_no_dead_letter_but_a_message_that_failed() throws Exception {
		var event = good();
		((ObjectNode) event.at("/data/recipient")).put("phone", "+62217720100");
		publish("request.in-process", bytes(event));
		await().atMost(SOON).until(() -> reported(event, "FAILED_PERMANENTLY").isPresent());
		assertThat(reported(event, "FAILED_PERMANENTLY").orElseThrow().at("/data/channel").asString()).isEqualTo("SMS");
		await().atMost(SOON).until(() -> reported(event, "ACCEPTED").isPresent());
		assertThat(letters().list(DeadLetters.Filter.WAITING, 0, 200)).extracting(DeadLetter::messageId)
				.doesNotContain(event.get("id").asString());
	}

	@Test
	void what_the_request_service_parked_is_kept_here_too() throws Exception {
		var body = "not a report".getBytes(StandardCharsets.UTF_8);
		channel.queueDeclarePassive("request.deliveries.dead");
		channel.basicPublish("", "request.deliveries.dead", true,
				new AMQP.BasicProperties.Builder().messageId("report-1")
						.headers(java.util.Map.of("x-lacak-reason", "not JSON"))
						.build(),
				body);
		await().atMost(SOON).until(() -> parked(body, "not JSON").isPresent());
		assertThat(parked(body, "not JSON").orElseThrow().queue()).isEqualTo("request.deliveries");
	}

	private static Optional<DeadLetter> parked(byte[] body, String reason) {
		return letters().list(DeadLetters.Filter.WAITING, 0, 200)
				.stream()
				.filter(letter -> letter.reason().equals(reason) && letter.bytes() == body.length)
				.filter(letter -> letter.body().filter(kept -> Arrays.equals(kept, body)).isPresent())
				.findFirst();
	}

	private static long alike(String reason) {
		var failure = letters().list(DeadLetters.Filter.WAITING, 0, 200)
				.stream()
				.filter(letter -> letter.reason().equals(reason))
				.map(DeadLetter::failure)
				.findFirst();
		return letters().count(new DeadLetters.Filter(Optional.empty(), Optional.of("depok"), Optional.empty(),
				Optional.of(failure.orElse("none"))));
	}

	private static Optional<JsonNode> reported(ObjectNode event, String state) {
		return REPORTS.stream()
				.filter(report -> report.at("/data/eventId").asString().equals(event.get("id").asString()))
				.filter(report -> report.at("/data/state").asString().equals(state))
				.findFirst();
	}

	private static DeadLetters letters() {
		return service.getBean(DeadLetters.class);
	}

	private static DeadLetterDesk desk() {
		return service.getBean(DeadLetterDesk.class);
	}

	private static ObjectNode good() {
		return example("request.in-process.v1", "plain");
	}

	private static ObjectNode without(String field) {
		var event = example("request.extended.v1", "plain");
		((ObjectNode) event.get("data")).remove(field);
		return event;
	}

	private static ObjectNode padded() {
		var event = good();
		((ObjectNode) event.get("data")).put("padding", "x".repeat(TEN_MEGABYTES));
		return event;
	}

	private static ObjectNode trial(String template) {
		var event = example("message.test.v1", "plain");
		((ObjectNode) event.get("data")).put("template", template);
		return event;
	}

	private static ObjectNode resend(String message) {
		var command = example("command.resend.v1", "plain");
		((ObjectNode) command.get("data")).put("messageId", message);
		return command;
	}

	private static ObjectNode example(String type, String name) {
		var event = (ObjectNode) JSON.readTree(Contracts.example(type, name));
		return event.put("id", UUID.randomUUID().toString());
	}

	private static byte[] bytes(ObjectNode event) {
		return JSON.writeValueAsBytes(event);
	}

	private static synchronized void publish(String routingKey, byte[] body) throws Exception {
		var properties = new AMQP.BasicProperties.Builder().messageId(UUID.randomUUID().toString())
				.contentType("application/cloudevents+json")
				.deliveryMode(2)
				.build();
		channel.basicPublish("lacak.events", routingKey, true, properties, body);
		channel.waitForConfirmsOrDie(20_000);
	}

}
