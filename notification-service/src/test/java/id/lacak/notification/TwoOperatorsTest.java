package id.lacak.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.support.MessageCentre;
import id.lacak.notification.support.TestBroker;
import id.lacak.notification.support.TestMongo;
import org.jsmpp.extra.ProcessRequestException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole service with a line to each of two operators, each for its own numbers first. */
@NullUnmarked
class TwoOperatorsTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<JsonNode> REPORTS = new CopyOnWriteArrayList<>();

	private static TestBroker broker;

	private static MessageCentre own;

	private static MessageCentre other;

	private static ConfigurableApplicationContext service;

	private static Connection connection;

	private static Channel channel;

	@BeforeAll
	static void start() throws Exception {
		var ownPort = TestBroker.freePort();
		var otherPort = TestBroker.freePort();
		own = new MessageCentre(ownPort);
		other = new MessageCentre(otherPort);
		broker = TestBroker.start();
		listen();
		service = NotificationService.application()
				.run("--lacak.notification.port=0", "--lacak.rabbitmq.uri=" + broker.uri(),
						"--lacak.mongodb.uri=" + TestMongo.uriOfServer(), "--lacak.smtp.port=" + TestBroker.freePort(),
						"--lacak.notification.database=" + TestMongo.freshDatabase(),
						"--lacak.notification.quiet-hours.off=true", "--lacak.notification.updates.gather=0s",
						"--lacak.notification.updates.per-day=0",
						"--lacak.sms.routes[0].name=own", "--lacak.sms.routes[0].transport=SMPP",
						"--lacak.sms.routes[0].priority=1", "--lacak.sms.routes[0].prefixes=0812",
						"--lacak.sms.routes[0].smpp.port=" + ownPort,
						"--lacak.sms.routes[0].smpp.source-address=DEPOK",
						"--lacak.sms.routes[0].smpp.numbering.dest-ton=NATIONAL",
						"--lacak.sms.routes[1].name=other", "--lacak.sms.routes[1].transport=SMPP",
						"--lacak.sms.routes[1].priority=2", "--lacak.sms.routes[1].smpp.port=" + otherPort);
		await().atMost(SOON).until(() -> own.hasLine() && other.hasLine());
	}

	private static void listen() throws Exception {
		connection = broker.connect();
		channel = TestBroker.listening(connection, REPORTS, "notification.state-changed");
	}

	@AfterAll
	static void stop() throws Exception {
		service.close();
		connection.close();
		own.close();
		other.close();
		broker.close();
	}

	@Test
	void each_text_takes_the_line_of_its_operator_and_the_other_one_when_that_refuses() throws Exception {
		var mine = publish("+6281255504471");
		var foreign = publish("+6285755504471");
		await().atMost(SOON).untilAsserted(() -> {
			assertThat(states(mine)).contains("ACCEPTED");
			assertThat(states(foreign)).contains("ACCEPTED");
		});
		assertThat(own.taken()).singleElement().satisfies(text -> {
			assertThat(text.getSourceAddr()).isEqualTo("DEPOK");
			assertThat(text.getDestAddrTon()).isEqualTo((byte) 2);
		});
		assertThat(other.taken()).singleElement()
				.satisfies(text -> assertThat(text.getSourceAddr()).isEqualTo("PPID"));
		// both gave the same id: only the text of that line has arrived
		assertThat(own.lastId()).isEqualTo(other.lastId());
		own.receipt("id:" + own.lastId() + " stat:DELIVRD err:000");
		await().atMost(SOON).untilAsserted(() -> assertThat(states(mine)).contains("DELIVERED"));
		assertThat(states(foreign)).doesNotContain("DELIVERED");

		own.answers((submit, id) -> {
			throw new ProcessRequestException("system error", 0x08);
		});
		var diverted = publish("+6281255504472");
		await().atMost(SOON).untilAsserted(() -> assertThat(states(diverted)).contains("ACCEPTED"));
		assertThat(own.taken()).hasSize(1);
		assertThat(other.taken()).hasSize(2);
	}

	private static synchronized String publish(String phone) throws Exception {
		var event = (ObjectNode) JSON.readTree(Contracts.example("request.registered.v1", "phone-only"));
		var subject = UUID.randomUUID().toString();
		event.put("id", UUID.randomUUID().toString());
		event.put("subject", subject);
		((ObjectNode) event.at("/data/recipient")).put("phone", phone);
		var properties = new AMQP.BasicProperties.Builder().messageId(event.get("id").asString()).build();
		channel.basicPublish("lacak.events", "request.registered", true, properties, JSON.writeValueAsBytes(event));
		channel.waitForConfirmsOrDie(5000);
		return subject;
	}

	private static List<String> states(String subject) {
		return REPORTS.stream()
				.filter(report -> report.path("subject").asString().equals(subject))
				.map(report -> report.at("/data/state").asString())
				.toList();
	}

}
