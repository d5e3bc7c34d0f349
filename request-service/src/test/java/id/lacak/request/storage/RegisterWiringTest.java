package id.lacak.request.storage;

import static id.lacak.request.lifecycle.AFiling.filing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.lacak.request.RequestService;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.outbox.TestBroker;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;

import com.mongodb.client.model.Filters;

import java.time.Duration;
import java.util.Base64;

/** The register as the service has it. */
@NullUnmarked
class RegisterWiringTest {

	private static final String SESSION_KEY = Base64.getEncoder().encodeToString(new byte[32]);

	@Test
	void the_service_is_ready_without_a_broker_and_publishes_when_it_comes() {
		var gate = TestBroker.gate();
		gate.shut();
		try (var mongo = TestMongo.start(); var context = start(mongo, gate.port(), TestMongo.MASTER_KEY)) {
			assertThat(context.getBean(ApplicationAvailability.class).getReadinessState())
					.isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
			var started = System.nanoTime();
			context.getBean(Requests.class).open(filing().build());
			assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
			assertThat(waiting(mongo)).isEqualTo(1);

			declareReader();
			gate.open();
			await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(waiting(mongo)).isZero());
		} finally {
			gate.close();
			removeReader();
		}
	}

	@Test
	void the_service_does_not_start_without_a_master_key() {
		try (var mongo = TestMongo.start()) {
			assertThatThrownBy(() -> start(mongo, 1, "").close())
					.hasStackTraceContaining("a master key is needed: set lacak.request.master-key");
		}
	}

	private static ConfigurableApplicationContext start(TestMongo mongo, int brokerPort, String masterKey) {
		return RequestService.application()
				.initializers(context -> context.getBeanFactory()
						.registerSingleton("mainClassesOnly", new MainClassesOnly()))
				.run("--server.port=0", "--lacak.request.port=0", "--spring.mongodb.uri=" + mongo.uri(),
						"--lacak.request.database=" + mongo.name(), "--lacak.request.session-keys=" + SESSION_KEY,
						"--lacak.request.letter-keys=" + SESSION_KEY, "--lacak.request.scanner=none-at-own-risk",
						"--lacak.request.administrator.username=admin", "--lacak.request.administrator.name=Admin",
						"--lacak.request.administrator.password=a-long-enough-passphrase-7",
						"--lacak.request.administrator.email=admin@depok.example",
						"--lacak.request.master-key=" + masterKey,
						"--spring.rabbitmq.addresses=amqp://" + TestBroker.uri().getUserInfo() + "@127.0.0.1:"
								+ brokerPort);
	}

	/** A queue that wants the events; the notification service has one. */
	private static void declareReader() {
		var connections = TestBroker.connections();
		TestBroker.declare(connections);
		var admin = new org.springframework.amqp.rabbit.core.RabbitAdmin(connections);
		admin.declareQueue(new org.springframework.amqp.core.Queue("test.wiring", false, false, false));
		admin.declareBinding(new org.springframework.amqp.core.Binding("test.wiring",
				org.springframework.amqp.core.Binding.DestinationType.QUEUE, "lacak.events", "request.#", null));
		connections.destroy();
	}

	private static void removeReader() {
		var connections = TestBroker.connections();
		new org.springframework.amqp.rabbit.core.RabbitAdmin(connections).deleteQueue("test.wiring");
		connections.destroy();
	}

	private static long waiting(TestMongo mongo) {
		return mongo.database().getCollection("cases").countDocuments(Filters.exists("outboxNext"));
	}

}
