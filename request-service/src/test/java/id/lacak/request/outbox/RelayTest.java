package id.lacak.request.outbox;

import static id.lacak.request.lifecycle.AFiling.filing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;

import id.lacak.request.lifecycle.AFiling;
import id.lacak.request.lifecycle.Actor;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Outcome;
import id.lacak.request.lifecycle.RequestCommand;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.storage.TestMongo;
import id.lacak.request.storage.TestRegister;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

@NullUnmarked
class RelayTest {

	private static final String READER = "test.reader";

	private static TestMongo mongo;

	private static CachingConnectionFactory direct;

	private Instant now = Instant.parse("2026-08-03T02:15:00Z");

	private InstantSource machineTime = () -> now;

	private TestGate gate;

	private CachingConnectionFactory connections;

	private TestRegister register;

	private final List<Relay> relays = new ArrayList<>();

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
		direct = TestBroker.connections();
	}

	@AfterAll
	static void stop() {
		direct.destroy();
		mongo.close();
	}

	@BeforeEach
	void fresh() {
		TestBroker.declare(direct);
		var admin = new RabbitAdmin(direct);
		admin.declareQueue(new Queue(READER, false, false, false));
		admin.purgeQueue(READER);
		admin.declareBinding(binding());
		gate = TestBroker.gate();
		connections = TestBroker.connections(gate.port());
		register = TestRegister.on(mongo, () -> machineTime.instant(), () -> relays.forEach(Relay::nudge));
	}

	@AfterEach
	void clean() {
		relays.forEach(Relay::stop);
		register.close();
		connections.destroy();
		gate.close();
		mongo.clear();
	}

	@Test
	void an_event_leaves_soon_after_the_write() {
		relay(publisher()).start();
		opened();
		var read = arrived(1);
		var properties = read.getFirst().getMessageProperties();
		assertThat(properties.getReceivedRoutingKey()).isEqualTo("request.registered");
		assertThat(properties.getContentType()).isEqualTo("application/cloudevents+json");
		assertThat(properties.getMessageId()).isEqualTo(TestBroker.text(read.getFirst(), "/id"));
		await().untilAsserted(() -> assertThat(waiting()).isZero());
	}

	@Test
	void what_was_written_while_the_broker_was_away_goes_out_once_and_in_order() {
		machineTime = InstantSource.system();
		gate.shut();
		relay(publisher()).start();
		IntStream.range(0, 30).forEach(_ -> completed(opened()));
		await().pollDelay(Duration.ofMillis(500)).until(() -> waiting() == 30);

		gate.open();
		var read = arrived(60);
		assertThat(read).extracting(message -> TestBroker.text(message, "/id")).doesNotHaveDuplicates();
		assertInOrder(read);
		await().untilAsserted(() -> assertThat(waiting()).isZero());
	}

	@Test
	void what_a_killed_relay_had_claimed_is_published_when_its_lease_is_over() {
		IntStream.range(0, 5).forEach(_ -> completed(opened()));
		var killed = relay(announcements -> {
			publisher().publish(announcements);
			throw new IllegalStateException("killed between publishing and settling");
		});
		assertThatThrownBy(killed::round).hasMessageContaining("killed");
		assertThat(arrived(10)).hasSize(10);

		var other = relay(publisher());
		assertThat(other.round()).isEqualTo(Relay.Round.NOTHING_DUE);
		now = now.plus(Relay.LEASE).plusSeconds(1);
		assertThat(other.round()).isEqualTo(Relay.Round.PUBLISHED);
		assertInOrder(arrived(10));
		assertThat(waiting()).isZero();
	}

	@Test
	void two_relays_lose_nothing() {
		relay(publisher()).start();
		relay(publisher()).start();
		var files = IntStream.range(0, 100).parallel().mapToObj(_ -> opened()).toList();
		files.parallelStream().forEach(RelayTest.this::completed);
		var read = arrived(200);
		assertThat(read.stream().map(message -> TestBroker.text(message, "/id")).distinct()).hasSize(200);
		await().untilAsserted(() -> assertThat(waiting()).isZero());
	}

	@Test
	void an_event_that_no_queue_wants_waits_until_one_does() {
		new RabbitAdmin(direct).removeBinding(binding());
		opened();
		var relay = relay(publisher());
		assertThat(relay.round()).isEqualTo(Relay.Round.FAILED);
		assertThat(waiting()).isEqualTo(1);

		new RabbitAdmin(direct).declareBinding(binding());
		now = now.plusSeconds(10);
		assertThat(relay.round()).isEqualTo(Relay.Round.PUBLISHED);
		assertThat(arrived(1)).hasSize(1);
		assertThat(waiting()).isZero();
	}

	@Test
	void an_event_that_was_not_confirmed_holds_back_the_later_ones_of_its_case() {
		completed(opened());
		var first = new ArrayList<String>();
		var relay = relay(announcements -> {
			first.addAll(announcements.stream().map(Announcement::id).toList());
			return Set.of(announcements.getLast().id());
		});
		assertThat(relay.round()).isEqualTo(Relay.Round.FAILED);
		now = now.plusSeconds(10);
		var second = new ArrayList<String>();
		relay(announcements -> {
			announcements.forEach(each -> second.add(each.id()));
			return Set.copyOf(second);
		}).round();
		assertThat(second).isEqualTo(first);
		assertThat(waiting()).isZero();
	}

	@Test
	void an_event_that_came_while_its_case_was_published_is_not_forgotten() {
		var file = opened();
		var seen = new ArrayList<String>();
		var relay = relay(announcements -> {
			if (seen.isEmpty())
				completed(file);
			announcements.forEach(each -> seen.add(each.routingKey()));
			return Set.copyOf(announcements.stream().map(Announcement::id).toList());
		});
		relay.round();
		relay.round();
		assertThat(seen).containsExactly("request.registered", "request.in-process");
		assertThat(relay.round()).isEqualTo(Relay.Round.NOTHING_DUE);
	}

	private Relay relay(Publisher publisher) {
		var relay = new Relay(register.pending(), publisher, () -> machineTime.instant());
		relays.add(relay);
		return relay;
	}

	private Publisher publisher() {
		var rabbit = new RabbitTemplate(connections);
		rabbit.setMandatory(true);
		return new RabbitPublisher(rabbit);
	}

	private CaseFile opened() {
		return ((Opening.New) register.requests().open(filing().build())).file();
	}

	private void completed(CaseFile file) {
		var setting = AFiling.settingAt(AFiling.MONDAY, Actor.SYSTEM);
		var outcome = (Outcome.Accepted) file.request().decide(new RequestCommand.DeclareComplete(), setting);
		register.requests().record(file, outcome.events(), setting);
	}

	private long waiting() {
		return mongo.database().getCollection("cases").countDocuments(Filters.exists("outboxNext"));
	}

	private static List<Message> arrived(int count) {
		var read = new ArrayList<Message>();
		await().atMost(Duration.ofSeconds(30)).until(() -> {
			read.addAll(TestBroker.take(direct, READER));
			return read.size() >= count;
		});
		return read;
	}

	private static void assertInOrder(List<Message> read) {
		var started = new ArrayList<String>();
		for (var message : read) {
			var subject = TestBroker.text(message, "/subject");
			if (TestBroker.text(message, "/type").equals("request.registered.v1"))
				started.add(subject);
			else
				assertThat(started).contains(subject);
		}
	}

	private static Binding binding() {
		return new Binding(READER, Binding.DestinationType.QUEUE, Topology.EXCHANGE, "request.#", null);
	}

}
