package id.lacak.request.storage;

import static id.lacak.request.lifecycle.AFiling.filing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterSettings;

import id.lacak.request.lifecycle.AFiling;
import id.lacak.request.lifecycle.CaseFile;
import id.lacak.request.lifecycle.Requests;
import id.lacak.request.lifecycle.Requests.Opening;
import id.lacak.request.outbox.TestGate;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

@NullUnmarked
class RegistrarTest {

	private static TestMongo mongo;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@AfterEach
	void empty() {
		mongo.clear();
	}

	@Test
	void two_hundred_callers_at_once_get_two_hundred_numbers_in_a_row() {
		var inserts = new AtomicInteger();
		try (var client = counting(inserts); var register = TestRegister.on(mongo, client)) {
			var results = together(200, _ -> opened(register.requests(), filing()));
			assertThat(numbers(results)).containsExactlyInAnyOrderElementsOf(upTo(200));
			assertThat(inserts.get()).isLessThan(100);
		}
	}

	@Test
	void two_replicas_share_one_register_without_gaps() {
		try (var here = TestRegister.on(mongo); var there = TestRegister.on(mongo)) {
			var results = together(200, i -> opened((i % 2 == 0 ? here : there).requests(), filing()));
			assertThat(numbers(results)).containsExactlyInAnyOrderElementsOf(upTo(200));
		}
	}

	@Test
	void a_case_that_cannot_be_numbered_fails_alone_and_leaves_no_gap() {
		try (var register = TestRegister.on(mongo)) {
			var results = together(60, i -> opened(register.requests(), i % 10 == 3 ? tooLong() : filing()));
			assertThat(results).filteredOn(Exception.class::isInstance).hasSize(6);
			assertThat(numbers(results)).containsExactlyInAnyOrderElementsOf(upTo(54));
		}
	}

	@Test
	void repeated_case_ids_among_many_take_no_number() {
		try (var register = TestRegister.on(mongo)) {
			var results = together(60, i -> register.requests().open(filing().as("same-id-" + i % 40).build()));
			assertThat(results).filteredOn(Opening.New.class::isInstance).hasSize(40);
			assertThat(results).filteredOn(Opening.Repeated.class::isInstance).hasSize(20);
			assertThat(opened(register.requests(), filing()).request().number().sequence()).isEqualTo(41);
		}
	}

	@Test
	void a_line_that_breaks_in_the_middle_leaves_no_gap_and_loses_no_answered_case() {
		var address = MongoClientSettings.builder()
				.applyConnectionString(new com.mongodb.ConnectionString(mongo.uri()))
				.build()
				.getClusterSettings()
				.getHosts()
				.getFirst();
		try (var gate = new TestGate(address.getHost(), address.getPort());
				var client = MongoClients.create(MongoClientSettings.builder()
						.applyToClusterSettings(cluster -> through(cluster, gate))
						.build());
				var register = TestRegister.on(mongo, client)) {
			opened(register.requests(), filing());
			var done = new AtomicInteger();
			var results = together(200, _ -> {
				var file = opened(register.requests(), filing());
				if (done.incrementAndGet() == 20)
					gate.shut();
				return file;
			});
			assertThat(results).filteredOn(Exception.class::isInstance).isNotEmpty();
			gate.open();
			for (var result : results) {
				if (result instanceof CaseFile file)
					assertThat(register.requests().find(file.request().trackingCode())).contains(file);
			}
			opened(register.requests(), filing());
		}
		var stored = mongo.database()
				.getCollection("cases")
				.distinct("sequence", Integer.class)
				.into(new ArrayList<>());
		assertThat(stored).containsExactlyInAnyOrderElementsOf(upTo(stored.size()));
	}

	@Test
	void a_claim_whose_case_was_never_written_is_healed_by_the_repetition() {
		try (var register = TestRegister.on(mongo)) {
			assertThatThrownBy(() -> register.requests().open(tooLong().key("k1", "b1").build()))
					.isInstanceOf(RuntimeException.class);
			var opening = register.requests().open(filing().key("k1", "b1").build());
			assertThat(opening).isInstanceOf(Opening.New.class);
			assertThat(register.requests().open(filing().key("k1", "b1").build()))
					.isEqualTo(new Opening.Repeated(((Opening.New) opening).file()));
		}
	}

	/** No document holds more than 16 MB. */
	private static AFiling tooLong() {
		return filing().about("Semua arsip", "x".repeat(17 * 1024 * 1024));
	}

	private static void through(ClusterSettings.Builder cluster, TestGate gate) {
		cluster.hosts(List.of(new com.mongodb.ServerAddress("127.0.0.1", gate.port())))
				.serverSelectionTimeout(2, TimeUnit.SECONDS);
	}

	private static MongoClient counting(AtomicInteger inserts) {
		return MongoClients.create(MongoClientSettings.builder()
				.applyConnectionString(new com.mongodb.ConnectionString(mongo.uri()))
				.addCommandListener(new com.mongodb.event.CommandListener() {

					@Override
					public void commandStarted(com.mongodb.event.CommandStartedEvent event) {
						if (event.getCommandName().equals("insert"))
							inserts.incrementAndGet();
					}
				})
				.build());
	}

	private static List<Object> together(int callers, Function<Integer, Object> call) {
		var calls = IntStream.range(0, callers)
				.<Callable<Object>>mapToObj(i -> () -> call.apply(i))
				.toList();
		var results = new ArrayList<Object>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var future : threads.invokeAll(calls)) {
				try {
					results.add(future.get());
				} catch (ExecutionException e) {
					results.add(e.getCause());
				}
			}
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
		return results;
	}

	private static List<Integer> numbers(List<Object> results) {
		return results.stream()
				.filter(CaseFile.class::isInstance)
				.map(result -> ((CaseFile) result).request().number().sequence())
				.toList();
	}

	private static List<Integer> upTo(int last) {
		return IntStream.rangeClosed(1, last).boxed().toList();
	}

	private static CaseFile opened(Requests requests, AFiling filing) {
		return ((Opening.New) requests.open(filing.build())).file();
	}

}
