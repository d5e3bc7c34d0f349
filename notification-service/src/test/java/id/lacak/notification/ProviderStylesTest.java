package id.lacak.notification;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import id.lacak.notification.delivery.IncomingText;
import id.lacak.notification.delivery.IncomingTexts;
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
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** The three providers that the operator's pages give ready settings for, with what they say and are told. */
@NullUnmarked
class ProviderStylesTest {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<JsonNode> REPORTS = new CopyOnWriteArrayList<>();

	private static final List<IncomingText> READ = new CopyOnWriteArrayList<>();

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	@TempDir
	private static Path folder;

	private static String own;

	private static TestBroker broker;

	private static HttpProvider provider;

	private static ConfigurableApplicationContext service;

	private static Connection connection;

	private static Channel channel;

	@BeforeAll
	static void start() throws Exception {
		var port = TestBroker.freePort();
		own = "http://127.0.0.1:" + port;
		broker = TestBroker.start();
		provider = new HttpProvider();
		listen();
		var settings = folder.resolve("providers.yml");
		Files.writeString(settings, examples());
		service = NotificationService.application()
				.initializers(context -> context.getBeanFactory()
						.registerSingleton("reader", (IncomingTexts) READ::add))
				.run("--spring.config.additional-location=" + settings.toUri(), "--lacak.notification.port=" + port,
						"--lacak.rabbitmq.uri=" + broker.uri(), "--lacak.mongodb.uri=" + TestMongo.uriOfServer(),
						"--lacak.smtp.port=" + TestBroker.freePort(),
						"--lacak.notification.database=" + TestMongo.freshDatabase(),
						"--lacak.notification.quiet-hours.off=true", "--lacak.notification.updates.gather=0s",
						"--lacak.notification.updates.per-day=0",
						"--lacak.notification.dispatch.sms.retry.soon=1s", "--lacak.sms.callback-url=" + own,
						"--lacak.sms.callback-key=kunci-untuk-tes-saja", "--ZENZIVA_USERKEY=u1", "--ZENZIVA_PASSKEY=p1",
						"--ZENZIVA_ADDRESS_SECRET=alamat-zenziva-01", "--TWILIO_ACCOUNT=AC1", "--TWILIO_BASIC=QUM6dA==",
						"--TWILIO_FROM=PPID", "--TWILIO_ADDRESS_SECRET=alamat-twilio-001", "--TWILIO_TOKEN=tt",
						"--WHATSAPP_PHONE_ID=77", "--WHATSAPP_TOKEN=wt", "--WHATSAPP_ADDRESS_SECRET=alamat-whatsapp-1",
						"--WHATSAPP_VERIFY_TOKEN=verifikasi", "--WHATSAPP_APP_SECRET=ws");
	}

	/** As they stand in the operator's pages, but for the hosts. */
	private static String examples() throws Exception {
		var page = Files.readString(Path.of("../docs/operations.md"));
		var begin = page.indexOf("# providers\n");
		return page.substring(begin, page.indexOf("```", begin))
				.replaceAll("https://(console\\.zenziva\\.net|api\\.twilio\\.com|graph\\.facebook\\.com)",
						provider.url());
	}

	private static void listen() throws Exception {
		connection = broker.connect();
		channel = TestBroker.listening(connection, REPORTS, "notification.state-changed");
	}

	@AfterAll
	static void stop() throws Exception {
		service.close();
		connection.close();
		provider.close();
		broker.close();
	}

	@BeforeEach
	void forget() {
		provider.requests().clear();
		READ.clear();
	}

	@Test
	void zenziva() throws Exception {
		provider.answers(new Answer.Says(201, """
				{"messageId": "9077", "to": "081255504471", "status": "1", "text": "Success", "cost": 350}"""));
		var sent = publish("+6281255504471");
		await().atMost(SOON).untilAsserted(() -> assertThat(states(sent)).contains("ACCEPTED"));
		var request = provider.requests().getFirst();
		assertThat(request.uri()).isEqualTo("/reguler/api/sendsms/");
		assertThat(request.body()).startsWith("userkey=u1&passkey=p1&to=081255504471&message=PPID%20Depok%3A%20");
		assertThat(post("zenziva/alamat-zenziva-01", "messageId=9077&to=081255504471&status=Delivered")).isEqualTo(200);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(sent)).containsOnlyOnce("DELIVERED"));

		provider.answers(new Answer.Says(200, """
				{"messageId": "", "to": "081255504471", "status": "5", "text": "Userkey / Passkey Salah"}"""));
		var refused = publish("+6281355504471");
		await().atMost(SOON).until(() -> provider.requests().stream().anyMatch(one -> one.uri().startsWith("/v20.0/")));
		assertThat(states(refused)).as("a refusal inside a success is one").doesNotContain("ACCEPTED");
		provider.answers(new Answer.Says(201, "{\"messageId\": \"9078\", \"status\": \"1\"}"));
		await().atMost(SOON).untilAsserted(() -> assertThat(states(refused)).contains("ACCEPTED"));
	}

	@Test
	void twilio() throws Exception {
		provider.answers(new Answer.Says(201, "{\"sid\": \"SM1\", \"status\": \"queued\", \"error_code\": null}"));
		var sent = publish("+6285755504471");
		await().atMost(SOON).untilAsserted(() -> assertThat(states(sent)).contains("ACCEPTED"));
		var request = provider.requests().getFirst();
		assertThat(request.uri()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
		assertThat(request.header("Authorization")).isEqualTo("Basic QUM6dA==");
		assertThat(request.body()).startsWith("To=%2B6285755504471&From=PPID&Body=PPID%20Depok");
		var address = URLDecoder
				.decode(request.body().replaceFirst(".*StatusCallback=", ""), StandardCharsets.UTF_8)
				.substring((own + "/callbacks/sms/").length());
		var state = new TreeMap<>(Map.of("MessageSid", "SM1", "MessageStatus", "delivered", "From", "PPID"));
		assertThat(post(address, form(state), "X-Twilio-Signature", "bm90IG91cnM=")).isEqualTo(404);
		assertThat(states(sent)).doesNotContain("DELIVERED");
		assertThat(post(address, form(state), "X-Twilio-Signature", twilios(address, state))).isEqualTo(200);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(sent)).containsOnlyOnce("DELIVERED"));

		var text = new TreeMap<>(Map.of("MessageSid", "SM2", "From", "+6285755504471", "Body", "STOP ya"));
		var secret = "twilio/alamat-twilio-001";
		assertThat(post(secret, form(text))).isEqualTo(404);
		for (var times = 0; times < 2; times++) {
			assertThat(post(secret, form(text), "X-Twilio-Signature", twilios(secret, text))).isEqualTo(200);
		}
		assertThat(READ).extracting(IncomingText::number, IncomingText::text, IncomingText::route)
				.containsExactly(tuple("+6285755504471", "STOP ya", "twilio"));
	}

	@Test
	void whatsapp_business() throws Exception {
		var secret = "whatsapp/alamat-whatsapp-1";
		assertThat(get(secret + "?hub.mode=subscribe&hub.verify_token=verifikasi&hub.challenge=1158201444"))
				.isEqualTo("200 1158201444");
		assertThat(get(secret + "?hub.mode=subscribe&hub.verify_token=falsch&hub.challenge=1158201444"))
				.startsWith("404");
		assertThat(get(secret + "?hub.mode=subscribe&hub.verify_token=verifikasi&hub.challenge=%3Cb%3E"))
				.startsWith("404");

		var ids = List.of("wamid." + UUID.randomUUID(), "wamid." + UUID.randomUUID());
		var sent = new ArrayList<String>();
		for (var id : ids) {
			provider.answers(new Answer.Says(200,
					"""
					{"messaging_product": "whatsapp", "contacts": [{"wa_id": "6281955504471"}], "messages": [{"id": "%s"}]}"""
							.formatted(id)));
			sent.add(publish("+628195550447" + sent.size()));
			await().atMost(SOON).untilAsserted(() -> assertThat(states(sent.getLast())).contains("ACCEPTED"));
		}
		var request = provider.requests().getFirst();
		assertThat(request.uri()).isEqualTo("/v20.0/77/messages");
		assertThat(JSON.readTree(request.body()).at("/template/components/0/parameters/0/text").asString())
				.startsWith("PPID Depok: ");

		var states = """
				{"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": {
				"messaging_product": "whatsapp", "statuses": [{"id": "%s", "status": "delivered"}, {"id": "%s", "status": "failed"}]}}]}]}"""
				.formatted(ids.getFirst(), ids.getLast());
		assertThat(post(secret, states, "X-Hub-Signature-256", "sha256=00")).isEqualTo(404);
		assertThat(post(secret, states, "X-Hub-Signature-256", whatsapps(states))).isEqualTo(200);
		await().atMost(SOON).untilAsserted(() -> {
			assertThat(states(sent.getFirst())).contains("DELIVERED");
			assertThat(states(sent.getLast())).contains("FAILED_PERMANENTLY");
		});

		var text = """
				{"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": {
				"messages": [{"from": "6281955504470", "id": "wamid.in", "type": "text", "text": {"body": "STATUS 001"}},
				{"from": "6281955504470", "id": "wamid.pic", "type": "image", "image": {"id": "5"}}]}}]}]}""";
		assertThat(post(secret, text, "X-Hub-Signature-256", whatsapps(text))).isEqualTo(200);
		assertThat(READ).extracting(IncomingText::text).containsExactly("STATUS 001");
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
				.stream()
				.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&"));
	}

	private static String twilios(String path, SortedMap<String, String> fields) throws Exception {
		var text = new StringBuilder(own + "/callbacks/sms/" + path);
		fields.forEach((name, value) -> text.append(name).append(value));
		return Base64.getEncoder().encodeToString(signed("HmacSHA1", "tt", text.toString()));
	}

	private static String whatsapps(String body) throws Exception {
		return "sha256=" + HexFormat.of().formatHex(signed("HmacSHA256", "ws", body));
	}

	private static byte[] signed(String algorithm, String key, String text) throws Exception {
		var mac = Mac.getInstance(algorithm);
		mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
		return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String get(String path) throws Exception {
		var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(own + "/callbacks/sms/" + path)).build(),
				HttpResponse.BodyHandlers.ofString());
		return answer.statusCode() + " " + answer.body();
	}

	private static int post(String path, String body, String... headers) throws Exception {
		var type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
		var request = HttpRequest.newBuilder(URI.create(own + "/callbacks/sms/" + path))
				.header("Content-Type", type)
				.POST(HttpRequest.BodyPublishers.ofString(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
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
