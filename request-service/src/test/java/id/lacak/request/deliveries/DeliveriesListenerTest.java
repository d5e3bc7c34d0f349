package id.lacak.request.deliveries;

import static id.lacak.request.lifecycle.AFiling.filing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.lacak.request.channels.InMemoryChannels;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.CaseId;
import id.lacak.request.lifecycle.InMemoryRequests;
import id.lacak.request.lifecycle.OfficeCode;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.lifecycle.Told;
import id.lacak.request.objection.AnObjection;
import id.lacak.request.objection.InMemoryObjections;
import id.lacak.request.objection.Objections;
import id.lacak.request.outbox.TestBroker;
import id.lacak.request.outbox.Topology;
import id.lacak.request.tracking.TextAnswers;
import id.lacak.request.wording.InMemoryTexts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

@NullUnmarked
class DeliveriesListenerTest {

	private final InMemoryRequests requests = new InMemoryRequests();

	private final InMemoryObjections objections = new InMemoryObjections();

	private final InMemoryTexts texts = new InMemoryTexts();

	private final List<String> looked = new CopyOnWriteArrayList<>();

	private final List<TextReceived> asked = new CopyOnWriteArrayList<>();

	private final InMemoryChannels channels = new InMemoryChannels();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private CachingConnectionFactory connections;

	private SimpleMessageListenerContainer container;

	private CaseFile file;

	@BeforeEach
	void start() {
		connections = TestBroker.connections();
		TestBroker.declare(connections);
		file = ((Opening.New) requests.open(filing().build())).file();
	}

	@AfterEach
	void stop() {
		container.stop();
		connections.destroy();
	}

	@Test
	void notes_every_example_of_the_contract_once() throws IOException {
		listen(requests);
		for (var name : List.of("accepted", "delivered", "failed-permanently", "uncertain", "accepted"))
			send(example(name).replaceAll("\"subject\": \"[^\"]+\"", "\"subject\": \"" + file.request().id() + "\""));
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(5));
		var told = requests.find(file.request().trackingCode()).orElseThrow().told();
		assertThat(told).singleElement()
				.satisfies(message -> assertThat(message.steps()).extracting(Told.Step::state)
						.containsExactlyInAnyOrder(Told.State.ACCEPTED, Told.State.DELIVERED,
								Told.State.FAILED_PERMANENTLY,
								Told.State.UNCERTAIN));
		assertThat(parked()).isEmpty();
	}

	@Test
	void a_message_that_was_sent_again_and_left_is_no_failure_any_more() throws IOException {
		listen(requests);
		for (var name : List.of("resent", "failed-permanently"))
			send(example(name).replaceAll("\"subject\": \"[^\"]+\"", "\"subject\": \"" + file.request().id() + "\""));
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(2));
		var told = requests.find(file.request().trackingCode()).orElseThrow().told().getFirst();
		assertThat(told.latest().state()).isEqualTo(Told.State.ACCEPTED);
		assertThat(told.latest().proof().orElseThrow().route()).isEqualTo("email");
		assertThat(told.notice()).isPresent();
		assertThat(looked).containsOnly(file.request().id() + " " + told.notice().orElseThrow());
	}

	@Test
	void notes_what_an_objection_s_applicant_was_told_with_the_objection() throws IOException {
		var objection = ((Objections.Opening.New) objections.open(AnObjection.toARefusal().intake())).file()
				.objection();
		listen(requests);
		send(example("accepted").replaceAll("\"subject\": \"[^\"]+\"", "\"subject\": \"" + objection.id() + "\""));
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(1));
		assertThat(objections.find(objection.office(), objection.id()).orElseThrow().told()).hasSize(1);
	}

	@Test
	void leaves_out_what_officers_are_told_so_that_applicants_do_not_see_it() throws IOException {
		listen(requests);
		for (var template : List.of("D03", "D10", "A01", "S01"))
			send(example("accepted").replaceAll("\"template\": \"[^\"]+\"", "\"template\": \"" + template + "\"")
					.replaceAll("\"subject\": \"[^\"]+\"", "\"subject\": \"" + file.request().id() + "\""));
		await().untilAsserted(() -> assertThat(results("ignored")).isEqualTo(4));
		assertThat(requests.find(file.request().trackingCode()).orElseThrow().told()).isEmpty();
		assertThat(parked()).isEmpty();
	}

	@Test
	void leaves_out_what_a_chat_of_the_office_is_told() throws IOException {
		listen(requests);
		send(example("chat").replaceAll("\"subject\": \"[^\"]+\"", "\"subject\": \"" + file.request().id() + "\""));
		await().untilAsserted(() -> assertThat(results("ignored")).isEqualTo(1));
		assertThat(requests.find(file.request().trackingCode()).orElseThrow().told()).isEmpty();
		assertThat(parked()).isEmpty();
	}

	@Test
	void keeps_the_texts_of_the_contract_s_example() throws IOException {
		listen(requests);
		try (var file = getClass()
				.getResourceAsStream("/contracts/events/notification.texts-published.v1/example-plain.json")) {
			send(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(1));
		var kept = texts.find("id").orElseThrow();
		assertThat(kept.version()).isEqualTo(7);
		assertThat(kept.text("N01").orElseThrow().example().orElseThrow().parts()).isEqualTo(1);
		assertThat(kept.text("A01").orElseThrow().example()).isEmpty();
		assertThat(parked()).isEmpty();
	}

	@Test
	void keeps_what_the_routes_are_said_to_be_and_not_what_they_were() throws IOException {
		listen(requests);
		var now = contract("notification.operations-reported.v1", "plain");
		send(now);
		send(now.replace("\"time\": \"2026-12-03T03:00:00Z\"", "\"time\": \"2026-12-03T02:00:00Z\"")
				.replace("\"OPEN\"", "\"CLOSED\""));
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(2));
		var kept = channels.find(new OfficeCode("depok")).orElseThrow();
		assertThat(kept.route("sms").orElseThrow().state()).isEqualTo("paused");
		assertThat(kept.route("sms").orElseThrow().breaker()).isEqualTo("OPEN");
		assertThat(kept.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.times()).isEqualTo(2));
		assertThat(parked()).isEmpty();
	}

	@Test
	void hands_on_what_people_ask_by_text() throws IOException {
		listen(requests);
		send(contract("notification.text-received.v1", "status"));
		send(contract("notification.text-received.v1", "stop"));
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(2));
		assertThat(asked).extracting(TextReceived::wish).containsExactly(TextAnswers.Wish.STATUS,
				TextAnswers.Wish.STOP);
		assertThat(asked.getFirst().text()).isEqualTo("STATUS 001/PPID/XI/2026 123456");
		assertThat(asked.getFirst().toString()).doesNotContain("+62", "123456");
		send(contract("notification.text-received.v1", "status").replace("+6281255504471", "0812"));
		await().untilAsserted(() -> assertThat(results("parked")).isEqualTo(1));
	}

	@Test
	void parks_types_it_does_not_know_until_a_release_that_does() {
		listen(requests);
		send("""
				{"specversion":"1.0","id":"1","source":"/offices/depok","type":"notification.planned.v9",
				 "subject":"12345678","time":"2026-08-03T02:15:00Z","data":{}}""");
		await().untilAsserted(() -> assertThat(results("parked")).isEqualTo(1));
		assertThat(parked()).singleElement()
				.satisfies(message -> assertThat(
						(String) message.getMessageProperties().getHeader(RabbitParking.REASON))
						.isEqualTo("unknown type of event"));
	}

	@Test
	void parks_unread_what_is_larger_than_any_report_and_goes_on() throws IOException {
		listen(requests);
		send(example("accepted").replace("\"messageId\"",
				"\"padding\": \"" + "x".repeat(10_000_000) + "\", \"messageId\""));
		send(example("accepted").replaceAll("\"subject\": \"[^\"]+\"", "\"subject\": \"" + file.request().id() + "\""));
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(1));
		assertThat(parked()).singleElement()
				.satisfies(message -> assertThat(
						(String) message.getMessageProperties().getHeader(RabbitParking.REASON))
						.isEqualTo("larger than 1048576 bytes"));
	}

	@Test
	void parks_what_is_not_what_the_contract_says_with_the_reason() throws IOException {
		listen(requests);
		send("not json");
		send("[]");
		send(example("accepted").replace("\"ACCEPTED\"", "\"SENT\""));
		send(example("accepted").replace("\"attempt\": 1", "\"attempt\": \"one\""));
		send(example("accepted").replace("\"messageId\"", "\"message\""));
		var parked = new ArrayList<Message>();
		await().untilAsserted(() -> {
			parked.addAll(parked());
			assertThat(parked).hasSize(5);
		});
		assertThat(parked).allSatisfy(message -> assertThat(
				(String) message.getMessageProperties().getHeader(RabbitParking.REASON)).isNotEmpty());
	}

	@Test
	void tries_again_after_a_fault_that_passes() throws IOException {
		var faults = new AtomicInteger(4);
		listen(failing(faults, new IllegalStateException("busy")));
		send(example("accepted"));
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(1));
		assertThat(parked()).isEmpty();
	}

	@Test
	void parks_after_five_tries() throws IOException {
		listen(failing(new AtomicInteger(5), new IllegalStateException("broken")));
		send(example("accepted"));
		await().untilAsserted(() -> assertThat(results("parked")).isEqualTo(1));
		assertThat(parked()).hasSize(1);
	}

	@Test
	void waits_as_long_as_the_database_is_away() throws IOException {
		listen(failing(new AtomicInteger(12), new com.mongodb.MongoTimeoutException("away")));
		send(example("accepted"));
		await().untilAsserted(() -> assertThat(results("noted")).isEqualTo(1));
		assertThat(parked()).isEmpty();
	}

	private void listen(Requests register) {
		container = DeliveriesConfiguration.container(connections,
				new DeliveriesListener(register, objections, texts, channels,
						(office, id, notice) -> looked.add(id + " " + notice), asked::add,
						new RabbitParking(template(), Topology.DELIVERIES),
						meters,
						Duration.ofMillis(1), com.mongodb.MongoTimeoutException.class::isInstance));
		container.afterPropertiesSet();
		container.start();
	}

	private RabbitTemplate template() {
		var rabbit = new RabbitTemplate(connections);
		rabbit.setMandatory(true);
		return rabbit;
	}

	/** A register whose first notes fail. */
	private Requests failing(AtomicInteger faults, RuntimeException fault) {
		return (Requests) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Requests.class},
				(_, method, arguments) -> {
					if (method.getName().equals("note") && faults.getAndDecrement() > 0)
						throw fault;
					requests.note((OfficeCode) arguments[0], (CaseId) arguments[1], (Told) arguments[2]);
					return null;
				});
	}

	private void send(String body) {
		new RabbitTemplate(connections).send(Topology.EXCHANGE, "notification.state-changed",
				MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8)).setMessageId("m").build());
	}

	private double results(String result) {
		return meters.counter("lacak.deliveries", "result", result).count();
	}

	private List<Message> parked() {
		return TestBroker.take(connections, Topology.parkingOf(Topology.DELIVERIES));
	}

	private static String contract(String type, String name) throws IOException {
		try (var file = DeliveriesListenerTest.class
				.getResourceAsStream("/contracts/events/" + type + "/example-" + name + ".json")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String example(String name) throws IOException {
		try (var file = DeliveriesListenerTest.class
				.getResourceAsStream("/contracts/events/notification.state-changed.v1/example-" + name + ".json")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
