package id.lacak.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.lacak.standalone.broker.EmbeddedBroker;
import id.lacak.standalone.mail.ReceivedMail;
import id.lacak.standalone.mail.SmtpInbox;
import id.lacak.standalone.mongo.EmbeddedMongo;
import id.lacak.standalone.sms.MessageCentre;
import id.lacak.standalone.sms.ReceivedSms;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.ConnectionFactory;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The notification service alone is killed with kill -9 in the middle of 1,000 sends, three times. */
@NullUnmarked
class NotificationKilledTest {

	/** Each is told by email and by text. */
	private static final int PEOPLE = 500;

	private static final int KILLS = 3;

	private static final int IN_FLIGHT = 8;

	private static final Duration LONG = Duration.ofMinutes(3);

	private static final String EVENT = """
			{"specversion": "1.0", "id": "%s", "source": "/offices/depok", "type": "request.registered.v1",
			"subject": "%s", "time": "2026-11-20T02:15:30Z", "datacontenttype": "application/json", "data": {
			"office": {"code": "depok", "name": "PPID Kota Depok", "city": "Kota Depok", "zone": "Asia/Jakarta",
			"phone": "(021) 7720-0100", "address": "Jalan Margonda Raya 54, Depok 16431", "hours": "Senin-Jumat 08.00-15.00"},
			"registrationNumber": "001/PPID/XI/2026", "recipient": {"name": "Sari Wulandari", "email": "%s", "phone": "%s",
			"language": "id", "channels": ["EMAIL", "SMS"]}, "trackingCode": "7KQ2M9TDXW4P",
			"trackingLink": "http://localhost:8080/lacak/7KQ2M9TDXW4P", "receivedAt": "2026-11-20T02:15:30Z",
			"dueDate": "2026-12-04", "extendedDueDate": "2026-12-15", "provisional": false}}""";

	@TempDir
	private Path data;

	private EmbeddedMongo mongo;

	private EmbeddedBroker broker;

	private SmtpInbox mail;

	private MessageCentre texts;

	private String amqp;

	@BeforeEach
	void start() throws Exception {
		var port = freePort();
		amqp = "amqp://guest:guest@127.0.0.1:" + port;
		mongo = EmbeddedMongo.start(data.resolve("database"), 0);
		broker = EmbeddedBroker.start(data.resolve("broker"), port);
		mail = new SmtpInbox(data.resolve("mail"), 0, Clock.systemUTC());
		mail.start();
		texts = new MessageCentre(data.resolve("texts"), 0, "lacak", "secret", Clock.systemUTC());
		texts.start();
		readReports();
	}

	@AfterEach
	void stop() {
		texts.close();
		mail.close();
		broker.close();
		mongo.close();
	}

	@Test
	void no_message_is_lost_no_mail_is_doubled_and_every_text_nobody_confirmed_is_uncertain() throws Exception {
		for (var kill = 1; kill <= KILLS; kill++) {
			try (var service = service()) {
				if (kill == 1)
					publish();
				var enough = kill * 2 * PEOPLE / (KILLS + 1);
				await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> arrived() >= enough);
				assertThat(service.alive()).isTrue();
				service.kill();
				assertThat(arrived()).as("killed in the middle").isLessThan(2 * PEOPLE);
			}
		}
		try (var service = service(); var client = MongoClients.create(mongo.uri())) {
			var messages = client.getDatabase("notifications").getCollection("notifications");
			await().atMost(LONG).until(() -> messages.countDocuments(Filters.exists("next", false)) == 2 * PEOPLE);
			// a kill may fall between the note of the answer and that of the reference its receipt will name
			await().atMost(LONG).until(() -> count(messages, "sms", "accepted") <= KILLS);
			assertThat(service.alive()).isTrue();
			assertMails(messages);
			assertTexts(messages);
		}
	}

	private void assertMails(MongoCollection<Document> messages) {
		var received = mail.newest(Optional.empty(), Long.MAX_VALUE, 10 * PEOPLE);
		var ids = received.stream()
				.collect(Collectors.groupingBy(ReceivedMail::to,
						Collectors.mapping(ReceivedMail::messageId, Collectors.toSet())));
		System.out.printf("emails: %d, by Message-ID: %d, handed over once more after a kill: %d%n", PEOPLE, ids.size(),
				received.size() - ids.size());
		assertThat(ids).as("none is lost").hasSize(PEOPLE);
		assertThat(ids.values()).as("a mailbox shows each once").allSatisfy(id -> assertThat(id).hasSize(1));
		assertThat(count(messages, "email", "accepted")).isEqualTo(PEOPLE);
	}

	private void assertTexts(MongoCollection<Document> messages) {
		var received = texts.newestFirst(Long.MAX_VALUE)
				.collect(Collectors.groupingBy(ReceivedSms::to, Collectors.counting()));
		var confirmed = count(messages, "sms", "delivered") + count(messages, "sms", "accepted");
		var uncertain = count(messages, "sms", "uncertain");
		System.out.printf("texts: %d, confirmed: %d, uncertain: %d, arrived: %d%n", PEOPLE, confirmed, uncertain,
				received.size());
		assertThat(received.values()).as("none twice").allMatch(copies -> copies == 1);
		assertThat(uncertain).as("what nobody confirmed").isEqualTo(PEOPLE - confirmed);
		assertThat(uncertain).as("no more than were in flight").isLessThanOrEqualTo(KILLS * IN_FLIGHT);
		assertThat((long) received.size()).as("what was confirmed did arrive").isBetween(confirmed, (long) PEOPLE);
		messages.find(Filters.and(Filters.eq("channel", "sms"), Filters.eq("state.kind", "delivered")))
				.forEach(text -> assertThat(received).containsKey(text.getString("address")));
	}

	private static long count(MongoCollection<Document> messages, String channel, String state) {
		return messages.countDocuments(Filters.and(Filters.eq("channel", channel), Filters.eq("state.kind", state)));
	}

	private NotificationProcess service() throws IOException {
		var settings = new HashMap<>(Map.of("lacak.notification.port", "0", "lacak.mongodb.uri", mongo.uri(),
				"lacak.rabbitmq.uri", amqp, "lacak.smtp.port", Integer.toString(mail.port()), "lacak.smtp.tls", "NONE",
				"lacak.smpp.port", Integer.toString(texts.port()), "lacak.smpp.password", "secret",
				"lacak.notification.quiet-hours.off", "true"));
		// slow enough to be killed in the middle, and what was in flight is taken up again soon
		settings.putAll(Map.of("lacak.notification.dispatch.lease", "15s",
				"lacak.notification.dispatch.email.within", "7s", "lacak.notification.dispatch.sms.within", "7s",
				"lacak.notification.dispatch.email.per-second", "100", "lacak.notification.dispatch.sms.per-second",
				"100"));
		return NotificationProcess.start(data.resolve("output.txt"), settings);
	}

	private long arrived() {
		try (var mails = Files.list(data.resolve("mail"))) {
			return mails.filter(file -> file.toString().endsWith(".eml")).count()
					+ texts.newestFirst(Long.MAX_VALUE).count();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The place of the other service: reports that no queue wants would be published again and again. */
	private void readReports() throws Exception {
		var factory = new ConnectionFactory();
		factory.setUri(amqp);
		try (var connection = factory.newConnection(); var channel = connection.createChannel()) {
			channel.exchangeDeclare("lacak.events", "topic", true);
			channel.queueDeclare("request.deliveries", true, false, false, Map.of());
			channel.queueBind("request.deliveries", "lacak.events", "notification.#");
		}
	}

	/** Once the queue is there; then the broker keeps them. */
	private void publish() throws Exception {
		var factory = new ConnectionFactory();
		factory.setUri(amqp);
		try (var connection = factory.newConnection(); var channel = connection.createChannel()) {
			channel.confirmSelect();
			var people = people();
			await().atMost(LONG).until(() -> isRouted(factory, people.getFirst()));
			for (var person : people.subList(1, PEOPLE))
				channel.basicPublish("lacak.events", "request.registered",
						new AMQP.BasicProperties.Builder().deliveryMode(2).build(),
						person.getBytes(StandardCharsets.UTF_8));
			channel.waitForConfirmsOrDie(LONG.toMillis());
		}
	}

	/** Until the queue is there and bound, the broker gives it back or refuses it. */
	private static boolean isRouted(ConnectionFactory factory, String event) throws Exception {
		try (var connection = factory.newConnection(); var channel = connection.createChannel()) {
			var returned = new AtomicBoolean();
			channel.addReturnListener(unroutable -> returned.set(true));
			channel.confirmSelect();
			channel.basicPublish("lacak.events", "request.registered", true,
					new AMQP.BasicProperties.Builder().deliveryMode(2).build(), event.getBytes(StandardCharsets.UTF_8));
			return channel.waitForConfirms(LONG.toMillis()) && !returned.get();
		} catch (IOException | ShutdownSignalException notYet) {
			return false;
		}
	}

	private static List<String> people() {
		var events = new ArrayList<String>();
		for (var i = 0; i < PEOPLE; i++)
			events.add(EVENT.formatted(UUID.randomUUID(), UUID.randomUUID(), "mati-%d@surel.example".formatted(i),
					"+62812555%05d".formatted(i)));
		return events;
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
