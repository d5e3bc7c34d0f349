package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lacak.request.health.Part.Fact;
import id.lacak.request.health.Part.State;
import id.lacak.request.lifecycle.OfficeCode;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

@NullUnmarked
class StorePartsTest {

	private static final OfficeCode DEPOK = new OfficeCode("depok");

	private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");

	private static TestMongo mongo;

	private RequestDatabase database;

	@BeforeAll
	static void start() {
		mongo = TestMongo.start();
	}

	@AfterAll
	static void stop() {
		mongo.close();
	}

	@BeforeEach
	void empty() {
		mongo.clear();
		database = new RequestDatabase(mongo.client(), mongo.name());
	}

	@Test
	void a_database_that_answers_is_well() {
		assertThat(new StoreParts.Store(database).look(DEPOK).state()).isEqualTo(State.WELL);
	}

	@Test
	void events_are_counted_and_those_that_nobody_sends_are_to_be_looked_after() {
		var outbox = new StoreParts.Waiting(database, () -> NOW);
		assertThat(outbox.look(DEPOK).facts()).containsExactly(new Fact("waiting", 0));
		due("digests", "one", NOW.minusSeconds(2));
		due("invitations", "two", NOW.plusSeconds(60));
		assertThat(outbox.look(DEPOK).facts()).containsExactly(new Fact("waiting", 2));
		assertThat(outbox.look(DEPOK).state()).isEqualTo(State.WELL);
		due("digests", "three", NOW.minus(Duration.ofMinutes(6)));
		assertThat(outbox.look(DEPOK).state()).isEqualTo(State.WATCH);
	}

	private void due(String collection, String id, Instant next) {
		database.database()
				.getCollection(collection)
				.insertOne(new Document("_id", id).append("token", id).append(Outbox.NEXT, Date.from(next)));
	}

}
