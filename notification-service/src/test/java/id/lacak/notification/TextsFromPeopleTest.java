package id.lacak.notification;

import java.nio.charset.StandardCharsets;
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

/** What people write to a real message centre in this process, and what comes of it. */
@NullUnmarked
class TextsFromPeopleTest {

	private static final Duration SOON = Duration.ofSeconds(45);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<JsonNode> TOLD = new CopyOnWriteArrayList<>();

	private static TestBroker broker;

	private static MessageCentre centre;

	private static ConfigurableApplicationContext service;

	private static Connection connection;

	private static Channel channel;

	@BeforeAll
	static void start() throws Exception {
		broker = TestBroker.start();
		connection = broker.connect();
		channel = TestBroker.listening(connection, TOLD, "notification.text-received", "notification.state-changed");
		var smpp = TestBroker.freePort();
		centre = new MessageCentre(smpp);
		service = NotificationService.application()
				.run("--lacak.notification.port=0", "--lacak.notification.updates.gather=0s",
						"--lacak.notification.updates.per-day=0", "--lacak.rabbitmq.uri=" + broker.uri(),
						"--lacak.mongodb.uri=" + TestMongo.uriOfServer(),
						"--lacak.notification.database=" + TestMongo.freshDatabase(),
						"--lacak.smtp.port=" + TestBroker.freePort(), "--lacak.smtp.tls=NONE",
						"--lacak.smpp.port=" + smpp, "--lacak.notification.quiet-hours.off=true");
		await().atMost(SOON).until(centre::hasLine);
	}

	@AfterAll
	static void stop() throws Exception {
		service.close();
		connection.close();
		centre.close();
		broker.close();
	}

	@Test
	void a_question_is_handed_on_once_however_often_the_message_centre_repeats_it() throws Exception {
		var phone = "6281255500001";
		centre.text(phone, "STATUS 001/PPID/XI/2026 123456");
		centre.text(phone, "STATUS 001/PPID/XI/2026 123456");
		centre.text(phone, "STATUS 002/PPID/XI/2026 654321");
		await().atMost(SOON).untilAsserted(() -> assertThat(from(phone)).hasSize(2));
		assertThat(from(phone)).extracting(event -> event.at("/data/wish").asString()).containsOnly("STATUS");
		assertThat(from(phone).getFirst().at("/data/text").asString()).isEqualTo("STATUS 001/PPID/XI/2026 123456");
	}

	@Test
	void a_long_text_is_joined_before_it_is_read() throws Exception {
		var phone = "6281255500002";
		centre.part(phone, 9, 2, 2, "XI/2026 123456");
		centre.part(phone, 9, 1, 2, "STATUS 001/PPID/");
		await().atMost(SOON).untilAsserted(() -> assertThat(from(phone)).hasSize(1));
		assertThat(from(phone).getFirst().at("/data/text").asString()).isEqualTo("STATUS 001/PPID/XI/2026 123456");
	}

	@Test
	void what_no_machine_understands_is_answered_once_a_day() throws Exception {
		var phone = "6281255500003";
		centre.text(phone, "Halo");
		centre.text(phone, "Apa kabar?");
		centre.text(phone, "Kenapa tidak dijawab?");
		centre.text(phone, "STATUS 001/PPID/XI/2026 123456");
		await().atMost(SOON)
				.untilAsserted(() -> assertThat(from(phone)).extracting(event -> event.at("/data/wish").asString())
						.containsExactly("OTHER", "STATUS"));
		assertThat(from(phone).getFirst().at("/data").has("text")).as("its words are nobody's concern").isFalse();
	}

	@Test
	void whoever_wants_no_more_gets_what_the_law_asks_for_and_codes_alone() throws Exception {
		var phone = "6281255500004";
		centre.text(phone, "Berhenti");
		await().atMost(SOON).untilAsserted(() -> assertThat(from(phone)).hasSize(1));
		ask("request.in-process", phone);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(phone, "N06")).contains("SUPPRESSED"));
		ask("request.extended", phone);
		ask("request.tracking-requested", "by-sms", phone);
		await().atMost(SOON).untilAsserted(() -> {
			assertThat(states(phone, "N07")).contains("ACCEPTED");
			assertThat(states(phone, "N21")).contains("ACCEPTED");
		});
		centre.text(phone, "MULAI");
		await().atMost(SOON).untilAsserted(() -> assertThat(from(phone)).hasSize(2));
		ask("request.payment-received", phone);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(phone, "N12b")).contains("ACCEPTED"));
	}

	@Test
	void an_answer_leaves_as_a_text_even_to_whoever_wants_no_updates() throws Exception {
		var phone = "6281255500005";
		centre.text(phone, "STOP");
		await().atMost(SOON).untilAsserted(() -> assertThat(from(phone)).hasSize(1));
		ask("message.text-answer", "awaited", phone);
		await().atMost(SOON).untilAsserted(() -> assertThat(states(phone, "S01")).contains("ACCEPTED"));
		assertThat(centre.taken()).filteredOn(text -> text.getDestAddress().endsWith(phone))
				.extracting(text -> new String(text.getShortMessage(), StandardCharsets.US_ASCII))
				.containsExactly("PPID Depok: 001/PPID/XI/2026: Sedang diproses. Jawaban paling lambat 7 Des 2026. "
						+ "Bila lewat Anda berhak keberatan.");
	}

	private static void ask(String key, String phone) throws Exception {
		ask(key, "plain", phone);
	}

	private static void ask(String key, String example, String phone) throws Exception {
		var event = (ObjectNode) JSON.readTree(Contracts.example(key + ".v1", example));
		event.put("id", UUID.randomUUID().toString());
		((ObjectNode) event.at("/data/recipient")).put("phone", "+" + phone);
		var properties = new AMQP.BasicProperties.Builder().deliveryMode(2).messageId(event.get("id").asString());
		channel.basicPublish("lacak.events", key, properties.build(), JSON.writeValueAsBytes(event));
		channel.waitForConfirmsOrDie(10_000);
	}

	private static List<JsonNode> from(String phone) {
		return TOLD.stream().filter(event -> event.at("/data/number").asString("").equals("+" + phone)).toList();
	}

	private static List<String> states(String phone, String template) {
		return TOLD.stream()
				.filter(event -> event.at("/data/template").asString("").equals(template))
				.filter(event -> event.at("/data/recipientMasked").asString("").endsWith(phone.substring(9)))
				.map(event -> event.at("/data/state").asString())
				.toList();
	}

}
