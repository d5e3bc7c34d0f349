package id.lacak.notification.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.operations.Acts;
import id.lacak.notification.parking.DeadLetter;
import id.lacak.notification.parking.DeadLetters;
import id.lacak.notification.support.TestMongo;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pauses, acts and dead letters in the real store. */
@NullUnmarked
class MongoOperationsTest implements PausesContract {

	private final StorageSettings settings = new StorageSettings(TestMongo.freshDatabase(), Duration.ofSeconds(5),
			Duration.ofDays(14), Duration.ofDays(60), Duration.ofDays(400));

	private MongoClient client;

	private Database database;

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(TestMongo.uriOfServer());
		this.database = new Database(this.client, this.settings);
	}

	@AfterEach
	void clean() {
		this.client.getDatabase(this.settings.database()).drop();
		this.client.close();
	}

	@Override
	public Pauses pauses() {
		return new MongoPauses(this.database);
	}

	@Test
	void the_same_parking_twice_counts_once_and_another_one_makes_it_wait_again() {
		var letters = new MongoDeadLetters(this.database);
		letters.keep(parked("p1", AT));
		letters.keep(parked("p1", AT));
		assertThat(letters.find("letter-1").orElseThrow().times()).isEqualTo(1);
		var settled = copy(letters.find("letter-1").orElseThrow(), DeadLetter.Status.REPLAYED);
		assertThat(letters.advance(settled)).isTrue();
		assertThat(letters.count(DeadLetters.Filter.WAITING)).isZero();
		letters.keep(parked("p2", AT.plusSeconds(60)));
		assertThat(letters.find("letter-1").orElseThrow()).satisfies(again -> {
			assertThat(again.times()).isEqualTo(2);
			assertThat(again.status()).isEqualTo(DeadLetter.Status.WAITING);
			assertThat(again.body()).isPresent();
			assertThat(again.firstAt()).isEqualTo(AT);
			assertThat(again.lastAt()).isEqualTo(AT.plusSeconds(60));
		});
	}

	@Test
	void of_two_people_who_settle_a_dead_letter_one_is_too_late() {
		var letters = new MongoDeadLetters(this.database);
		letters.keep(parked("p1", AT));
		var seen = letters.find("letter-1").orElseThrow();
		assertThat(letters.advance(copy(seen, DeadLetter.Status.DROPPED))).isTrue();
		assertThat(letters.advance(copy(seen, DeadLetter.Status.REPLAYED))).isFalse();
		assertThat(letters.find("letter-1").orElseThrow().status()).isEqualTo(DeadLetter.Status.DROPPED);
	}

	@Test
	void a_body_too_large_for_a_document_is_listed_without_it() {
		var letters = new MongoDeadLetters(this.database);
		letters.keep(new DeadLetters.Parked("large", "p1", "notification.events", "m", "", "", "larger than 1 byte",
				"f", new byte[MongoDeadLetters.LARGEST + 1], AT));
		assertThat(letters.find("large").orElseThrow()).satisfies(letter -> {
			assertThat(letter.bytes()).isEqualTo(MongoDeadLetters.LARGEST + 1L);
			assertThat(letter.body()).isEmpty();
		});
	}

	@Test
	void only_what_is_settled_is_ever_forgotten() {
		var letters = new MongoDeadLetters(this.database);
		letters.keep(parked("p1", AT));
		letters.forgetSettledBefore(AT.plusSeconds(1));
		assertThat(letters.find("letter-1")).isPresent();
		letters.advance(copy(letters.find("letter-1").orElseThrow(), DeadLetter.Status.DROPPED));
		letters.forgetSettledBefore(AT.plusSeconds(1));
		assertThat(letters.find("letter-1")).isEmpty();
	}

	@Test
	void an_act_is_noted_once_and_kept_with_what_came_of_it() {
		var acts = new MongoActs(this.database);
		var act = new Acts.Act("depok", "TRY_ROUTE", "sms", "admin", "a new contract", AT, "");
		assertThat(acts.note("c1", act)).isTrue();
		assertThat(acts.note("c1", act)).isFalse();
		acts.settle("c1", "TAKEN");
		assertThat(acts.list("depok", 0, 10)).singleElement()
				.satisfies(kept -> assertThat(kept.outcome()).isEqualTo("TAKEN"));
		assertThat(acts.count("bogor")).isZero();
	}

	private static DeadLetters.Parked parked(String parking, Instant at) {
		return new DeadLetters.Parked("letter-1", parking, "notification.events", "m", "request.closed.v1", "depok",
				"data is missing", "f", new byte[]{1}, at);
	}

	private static DeadLetter copy(DeadLetter seen, DeadLetter.Status status) {
		return new DeadLetter(seen.id(), seen.queue(), seen.messageId(), seen.type(), seen.office(), seen.reason(),
				seen.failure(), seen.bytes(), Optional.empty(), seen.times(), seen.firstAt(), seen.lastAt(), status,
				seen.acts(), seen.version() + 1);
	}

}
