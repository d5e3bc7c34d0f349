package id.lacak.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ConnectionFactory;
import id.lacak.notification.support.Contracts;
import id.lacak.notification.support.MailInbox;
import id.lacak.notification.support.TestBroker;
import id.lacak.notification.support.TestMongo;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@NullUnmarked
class OutageTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	@Test
	void starts_without_broker_mail_server_and_message_centre_and_catches_up_when_they_come() throws Exception {
		var amqp = TestBroker.freePort();
		var smtp = TestBroker.freePort();
		try (var service = start("--lacak.rabbitmq.uri=amqp://guest:guest@127.0.0.1:" + amqp,
				"--lacak.mongodb.uri=" + TestMongo.uriOfServer(), "--lacak.smtp.port=" + smtp,
				"--lacak.smpp.port=" + TestBroker.freePort(), "--lacak.notification.dispatch.email.retry.soon=1s",
				"--lacak.notification.dispatch.email.retry.steadily=1s")) {
			assertThat(status(service, "readiness")).isEqualTo(200);
			assertThat(status(service, "liveness")).isEqualTo(200);
			try (var broker = TestBroker.embedded(amqp)) {
				publishOnceItIsRouted(broker);
				try (var inbox = new MailInbox(smtp)) {
					await().atMost(SOON).until(() -> inbox.received().size() == 1);
				}
			}
			assertThat(status(service, "readiness")).isEqualTo(200);
		}
	}

	@Test
	void is_alive_but_not_ready_without_the_store() throws Exception {
		try (var service = start("--lacak.rabbitmq.uri=amqp://guest:guest@127.0.0.1:" + TestBroker.freePort(),
				"--lacak.mongodb.uri=mongodb://127.0.0.1:" + TestBroker.freePort(),
				"--lacak.smtp.port=" + TestBroker.freePort(), "--lacak.smpp.port=" + TestBroker.freePort())) {
			assertThat(status(service, "readiness")).isEqualTo(503);
			assertThat(status(service, "liveness")).isEqualTo(200);
		}
	}

	private static ConfigurableApplicationContext start(String... settings) {
		var all = new String[settings.length + 5];
		System.arraycopy(settings, 0, all, 5, settings.length);
		all[0] = "--lacak.notification.port=0";
		all[3] = "--lacak.notification.updates.gather=0s";
		all[4] = "--lacak.notification.updates.per-day=0";
		all[1] = "--lacak.smtp.tls=NONE";
		all[2] = "--lacak.notification.database=" + TestMongo.freshDatabase();
		return NotificationService.application().run(all);
	}

	private static int status(ConfigurableApplicationContext service, String group) throws Exception {
		var port = ((WebServerApplicationContext) service).getWebServer().getPort();
		var uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group);
		try (var client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
		}
	}

	private static void publishOnceItIsRouted(TestBroker broker) throws Exception {
		var json = JsonMapper.shared();
		var event = (ObjectNode) json.readTree(Contracts.example("request.registered.v1", "english"));
		event.put("id", UUID.randomUUID().toString());
		var factory = new ConnectionFactory();
		factory.setUri(broker.uri());
		try (var connection = factory.newConnection()) {
			// routed once the queue is there and bound: until then the broker gives it back or refuses it
			await().atMost(SOON).ignoreExceptions().until(() -> {
				try (var channel = connection.createChannel()) {
					var returned = new AtomicBoolean();
					channel.addReturnListener(unroutable -> returned.set(true));
					channel.confirmSelect();
					channel.basicPublish("lacak.events", "request.registered", true,
							new AMQP.BasicProperties.Builder().messageId(event.get("id").asString()).build(),
							json.writeValueAsBytes(event));
					return channel.waitForConfirms(5_000) && !returned.get();
				}
			});
		}
	}

}
