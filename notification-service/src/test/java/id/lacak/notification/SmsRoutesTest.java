package id.lacak.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole service with two HTTP routes from the settings, and what their providers call back. */
@NullUnmarked
class SmsRoutesTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final String SECRET = "alamat-rahasia-1";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<JsonNode> REPORTS = new CopyOnWriteArrayList<>();

	private static final HttpClient PROVIDERS_CLIENT = HttpClient.newHttpClient();

	private static int port;

	private static TestBroker broker;

	private static HttpProvider kannel;

	private static HttpProvider backup;

	private static ConfigurableApplicationContext service;

	private static Connection connection;

	private static Channel channel;

	@BeforeAll
	static void start() throws Exception {
		port = TestBroker.freePort();
		broker = TestBroker.start();
		kannel = new HttpProvider();
		backup = new HttpProvider();
		connection = broker.connect();
		channel = TestBroker.listening(connection, REPORTS, "notification.#");
		service = NotificationService.application()
				.run("--lacak.notification.port=" + port, "--lacak.rabbitmq.uri=" + broker.uri(),
						"--lacak.mongodb.uri=" + TestMongo.uriOfServer(), "--lacak.smtp.port=" + TestBroker.freePort(),
						"--lacak.notification.database=" + TestMongo.freshDatabase(),
						"--lacak.notification.quiet-hours.off=true", "--lacak.notification.updates.gather=0s",
						"--lacak.notification.updates.per-day=0",
						"--lacak.sms.callback-url=http://127.0.0.1:" + port,
						"--lacak.sms.callback-key=kunci-untuk-tes-saja",
						"--lacak.sms.routes[0].name=backup", "--lacak.sms.routes[0].transport=HTTP",
						"--lacak.sms.routes[0].priority=2",
						"--lacak.sms.routes[0].http.url=" + backup.url() + "/v1/messages",
						"--lacak.sms.routes[0].http.headers.Authorization=Bearer rahasia",
						"--lacak.sms.routes[0].http.body={\"to\": \"{to}\", \"text\": \"{text}\"}",
						"--lacak.sms.routes[0].http.success.id=/id",
						"--lacak.sms.routes[0].http.receipts.id=/message/id",
						"--lacak.sms.routes[0].http.receipts.state=/message/status",
						"--lacak.sms.routes[0].http.receipts.delivered=delivered,read",
						"--lacak.sms.routes[0].http.receipts.undeliverable=failed",
						"--lacak.sms.routes[0].http.receipts.secret=" + SECRET,
						"--lacak.sms.routes[0].http.receipts.signature.header=X-Signature",
						"--lacak.sms.routes[0].http.receipts.signature.prefix=sha256=",
						"--lacak.sms.routes[0].http.receipts.signature.secret=kunci",
						"--lacak.sms.routes[1].name=kannel", "--lacak.sms.routes[1].transport=KANNEL",
						"--lacak.sms.routes[1].priority=1", "--lacak.sms.routes[1].prefixes=0812,0857",
						"--lacak.sms.routes[1].kannel.url=" + kannel.url() + "/cgi-bin/sendsms",
						"--lacak.sms.routes[1].kannel.username=lacak", "--lacak.sms.routes[1].kannel.password=x");
	}

	@AfterAll
	static void stop() throws Exception {
		service.close();
		connection.close();
		kannel.close();
		backup.close();
		broker.close();
	}

	@BeforeEach
	void forget() {
		kannel.requests().clear();
		backup.requests().clear();
		REPORTS.clear();
		kannel.answers(new Answer.Says(202, "0: Accepted for delivery"));
		backup.answers(new Answer.Says(200, "{\"id\": \"" + UUID.randomUUID() + "\"}"));
	}

	@Test
	void takes_the_operators_route_and_believes_the_address_it_gave_with_the_message() throws Exception {
		publish();
		await().atMost(SOON).untilAsserted(() -> assertThat(states()).contains("ACCEPTED"));
		assertThat(kannel.requests()).hasSize(1);
		assertThat(backup.requests()).isEmpty();
		var address = kannel.requests().getFirst().header("X-Kannel-DLR-Url");
		assertThat(get(address.replace("%d", "8").replace("%A", "ACK%2F"))).isEqualTo(200);
		assertThat(get(address.replace("kannel/", "backup/").replace("%d", "1").replace("%A", ""))).isEqualTo(404);
		assertThat(get(address.replace("-0/", "-1/").replace("%d", "1").replace("%A", ""))).isEqualTo(404);
		assertThat(states()).doesNotContain("DELIVERED");
		assertThat(get(address.replace("%d", "1").replace("%A", ""))).isEqualTo(200);
		assertThat(get(address.replace("%d", "1").replace("%A", ""))).isEqualTo(200);
		await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsOnlyOnce("DELIVERED"));
	}

	@Test
	void takes_the_other_route_when_the_first_is_away_and_believes_only_what_is_signed() throws Exception {
		kannel.answers(new Answer.Says(503, "Temporal failure"));
		var id = "wamid." + UUID.randomUUID();
		backup.answers(new Answer.Says(200, "{\"id\": \"" + id + "\"}"));
		publish();
		await().atMost(SOON).untilAsserted(() -> assertThat(states()).contains("ACCEPTED"));
		assertThat(backup.requests()).singleElement()
				.satisfies(request -> assertThat(request.header("Authorization")).isEqualTo("Bearer rahasia"));
		var receipt = "{\"message\": {\"id\": \"" + id + "\", \"status\": \"delivered\"}}";
		assertThat(post("/callbacks/sms/backup/alamat-rahasia-2", receipt, signature(receipt))).isEqualTo(404);
		assertThat(post("/callbacks/sms/backup/" + SECRET, receipt, signature("{}"))).isEqualTo(404);
		assertThat(post("/callbacks/sms/backup/" + SECRET, "{}", signature("{}"))).isEqualTo(400);
		assertThat(states()).doesNotContain("DELIVERED");
		assertThat(post("/callbacks/sms/backup/" + SECRET, receipt, signature(receipt))).isEqualTo(200);
		await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsOnlyOnce("DELIVERED"));
	}

	@Test
	void leaves_a_text_uncertain_that_may_have_left_and_does_not_take_the_other_route() throws Exception {
		kannel.answers(new Answer.HangsUp());
		publish();
		await().atMost(SOON).untilAsserted(() -> assertThat(states()).contains("UNCERTAIN"));
		assertThat(kannel.requests()).hasSize(1);
		assertThat(backup.requests()).isEmpty();
	}

	private static String signature(String body) throws Exception {
		var mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec("kunci".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
	}

	private static int get(String address) throws Exception {
		return status(HttpRequest.newBuilder(URI.create(address)).build());
	}

	private static int post(String path, String body, String signature) throws Exception {
		return status(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.header("Content-Type", "application/json")
				.header("X-Signature", signature)
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build());
	}

	private static int status(HttpRequest request) throws Exception {
		return PROVIDERS_CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private static synchronized void publish() throws Exception {
		var event = (ObjectNode) JSON.readTree(Contracts.example("request.registered.v1", "phone-only"));
		event.put("id", UUID.randomUUID().toString());
		var properties = new AMQP.BasicProperties.Builder().messageId(event.get("id").asString()).build();
		channel.basicPublish("lacak.events", "request.registered", true, properties, JSON.writeValueAsBytes(event));
		channel.waitForConfirmsOrDie(5000);
	}

	private static List<String> states() {
		return REPORTS.stream().map(report -> report.at("/data/state").asString()).toList();
	}

}
