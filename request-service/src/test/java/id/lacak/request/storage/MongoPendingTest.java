package id.lacak.request.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mongodb.client.MongoCollection;

import id.lacak.request.outbox.Announcement;
import id.lacak.request.outbox.Pending;

import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Not only cases are told of: whatever carries pending events is found, claimed and settled. */
@NullUnmarked
class MongoPendingTest {

	private static final Instant NOW = Instant.parse("2026-08-03T02:15:00Z");

	private static final Instant LEASED_UNTIL = NOW.plus(Duration.ofSeconds(30));

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
	void finds_what_waits_in_every_collection() {
		try (var register = TestRegister.on(mongo)) {
			waitsIn("objections", "objection-1");
			waitsIn("digests", "digest-1");
			var claimed = register.pending().claim(NOW, LEASED_UNTIL, 10);
			assertThat(claimed).extracting(Pending.Batch::collection, Pending.Batch::document)
					.containsExactlyInAnyOrder(tuple("objections", "objection-1"),
							tuple("digests", "digest-1"));
			assertThat(register.pending().claim(NOW, LEASED_UNTIL, 10)).as("claimed by somebody").isEmpty();
		}
	}

	@Test
	void clears_what_was_published_and_keeps_the_rest_where_it_is() {
		try (var register = TestRegister.on(mongo)) {
			waitsIn("objections", "objection-1");
			waitsIn("digests", "digest-1");
			register.pending()
					.settle(register.pending().claim(NOW, LEASED_UNTIL, 10), Set.of("event-of-digest-1"), NOW);
			assertThat(register.pending().claim(NOW, LEASED_UNTIL, 10)).extracting(Pending.Batch::document)
					.containsExactly("objection-1");
		}
	}

	private static void waitsIn(String collection, String id) {
		var news = List.of(new Announcement("event-of-" + id, "deadline.digest", "{}"));
		var document = new Document("_id", id);
		document.putAll(Outbox.first(news, NOW));
		documents(collection).insertOne(document);
	}

	private static MongoCollection<Document> documents(String collection) {
		return mongo.client().getDatabase(mongo.name()).getCollection(collection);
	}

}
