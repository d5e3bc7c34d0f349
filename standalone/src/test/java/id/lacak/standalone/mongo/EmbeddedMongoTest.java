package id.lacak.standalone.mongo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NullUnmarked
class EmbeddedMongoTest {

	@TempDir
	Path folder;

	private EmbeddedMongo server;

	private MongoClient client;

	private MongoCollection<Document> cases;

	@BeforeEach
	void start() {
		this.server = EmbeddedMongo.start(this.folder, 0);
		this.client = MongoClients.create(this.server.uri());
		this.cases = this.client.getDatabase("requests").getCollection("cases");
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.server.close();
	}

	private void restart() {
		stop();
		start();
	}

	@Test
	void greets_like_a_current_server() {
		var hello = this.client.getDatabase("admin").runCommand(new Document("hello", 1));
		assertThat(hello).containsEntry("isWritablePrimary", true).containsEntry("ok", 1.0);
		assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
	}

	@Test
	void keeps_documents_and_indexes_over_a_restart() {
		this.cases.createIndex(Indexes.ascending("status"));
		this.cases.insertMany(IntStream.range(0, 100)
				.mapToObj((i) -> new Document("_id", i).append("status", "s" + i % 10))
				.toList());
		restart();
		assertThat(this.cases.countDocuments()).isEqualTo(100);
		long before = this.server.documentsExamined();
		assertThat(this.cases.find(Filters.eq("status", "s3")).into(new ArrayList<>())).hasSize(10);
		assertThat(this.server.documentsExamined() - before).isEqualTo(10);
		assertThat(this.cases.listIndexes().into(new ArrayList<>())).hasSize(2);
	}

	@Test
	void compares_and_sets_by_id_and_version_without_looking_at_other_documents() {
		var documents = IntStream.range(0, 100_000)
				.mapToObj((i) -> new Document("_id", "case-" + i).append("version", 1).append("text", "x".repeat(200)))
				.toList();
		for (int from = 0; from < documents.size(); from += 10_000) {
			this.cases.insertMany(documents.subList(from, from + 10_000));
		}
		long before = this.server.documentsExamined();
		for (int i = 0; i < 100; i++) {
			var id = Filters.eq("_id", "case-" + i * 997);
			var set = Updates.combine(Updates.set("text", "new"), Updates.inc("version", 1));
			assertThat(this.cases.updateOne(Filters.and(id, Filters.eq("version", 1)), set).getModifiedCount())
					.isEqualTo(1);
			assertThat(this.cases.updateOne(Filters.and(id, Filters.eq("version", 1)), set).getMatchedCount()).isZero();
		}
		assertThat(this.server.documentsExamined() - before).isEqualTo(200);
	}

	@Test
	void reads_the_newest_of_a_status_off_the_index() {
		this.cases.createIndex(Indexes.compoundIndex(Indexes.ascending("office", "status"), Indexes.descending("at")));
		this.cases.insertMany(IntStream.range(0, 2_000)
				.mapToObj((i) -> new Document("office", "depok").append("status", (i % 2 == 0) ? "OPEN" : "CLOSED")
						.append("at", Instant.ofEpochSecond((i * 7919) % 2_000)))
				.toList());
		long before = this.server.documentsExamined();
		var newest = this.cases
				.find(Filters.and(Filters.eq("office", "depok"), Filters.eq("status", "OPEN"),
						Filters.lt("at", Instant.ofEpochSecond(1_000))))
				.sort(Sorts.descending("at"))
				.limit(20)
				.into(new ArrayList<>());
		assertThat(newest).hasSize(20).isSortedAccordingTo((a, b) -> b.getDate("at").compareTo(a.getDate("at")));
		assertThat(newest.getFirst().getDate("at").toInstant()).isEqualTo(Instant.ofEpochSecond(998));
		assertThat(this.server.documentsExamined() - before).isLessThan(25);
	}

	@Test
	void reads_the_first_of_several_statuses_off_the_index() {
		this.cases.createIndex(Indexes.ascending("office", "status", "due"));
		this.cases.insertMany(IntStream.range(0, 2_000)
				.mapToObj((i) -> new Document("office", "depok")
						.append("status", List.of("NEW", "OPEN", "CLOSED").get(i % 3))
						.append("due", "2026-%05d".formatted((i * 7) % 2_000)))
				.toList());
		long before = this.server.documentsExamined();
		var open = Filters.and(Filters.eq("office", "depok"), Filters.in("status", "NEW", "OPEN"));
		var first = this.cases.find(open).sort(Sorts.ascending("due")).limit(20).into(new ArrayList<>());
		var last = this.cases.find(open).sort(Sorts.descending("due")).limit(20).into(new ArrayList<>());
		assertThat(first).hasSize(20).isSortedAccordingTo(Comparator.comparing((found) -> found.getString("due")));
		assertThat(first.getFirst().getString("due")).isEqualTo("2026-00000");
		assertThat(last.getFirst().getString("due")).isEqualTo("2026-01998");
		assertThat(first).extracting((found) -> found.getString("status")).contains("NEW", "OPEN")
				.doesNotContain("CLOSED");
		assertThat(this.cases.countDocuments(open)).isEqualTo(1_334);
		assertThat(this.server.documentsExamined() - before).isLessThan(50);
	}

	@Test
	void reads_the_newest_with_a_word_off_the_index() {
		this.cases.createIndex(Indexes.ascending("words", "entry"));
		this.cases.insertMany(IntStream.range(0, 2_000)
				.mapToObj((i) -> new Document("words", List.of("jalan", "w" + i % 7)).append("entry",
						"%05d".formatted(i)))
				.toList());
		long before = this.server.documentsExamined();
		var newest = this.cases.find(Filters.eq("words", "jalan")).sort(Sorts.descending("entry")).limit(5);
		assertThat(newest.map((found) -> found.getString("entry")).into(new ArrayList<>())).containsExactly("01999",
				"01998", "01997", "01996", "01995");
		assertThat(this.server.documentsExamined() - before).isLessThan(20);
	}

	@Test
	void hands_over_what_is_larger_than_one_answer_may_be() {
		var large = "x".repeat(150_000);
		IntStream.range(0, 500).forEach((i) -> this.cases.insertOne(new Document("_id", i).append("text", large)));
		assertThat(this.cases.find().map((found) -> found.getInteger("_id")).into(new ArrayList<>())).hasSize(500);
	}

	@Test
	void counts_through_an_index() {
		this.cases.createIndex(Indexes.ascending("status"));
		this.cases.insertMany(IntStream.range(0, 1_000)
				.mapToObj((i) -> new Document("status", (i < 30) ? "OPEN" : "CLOSED"))
				.toList());
		long before = this.server.documentsExamined();
		assertThat(this.cases.countDocuments(Filters.eq("status", "OPEN"))).isEqualTo(30);
		var groups = this.cases
				.aggregate(List.of(Aggregates.match(Filters.eq("status", "OPEN")),
						Aggregates.group("$status", Accumulators.sum("n", 1))))
				.into(new ArrayList<>());
		assertThat(groups).singleElement().satisfies((group) -> assertThat(group.getInteger("n")).isEqualTo(30));
		assertThat(this.server.documentsExamined() - before).isEqualTo(30);
	}

	@Test
	void keeps_several_fields_unique_together() {
		this.cases.createIndex(Indexes.ascending("office", "year", "number"), new IndexOptions().unique(true));
		this.cases.insertOne(new Document("office", "depok").append("year", 2026).append("number", 1));
		this.cases.insertOne(new Document("office", "depok").append("year", 2026).append("number", 2));
		restart();
		var repeated = new Document("office", "depok").append("year", 2026L).append("number", 1.0);
		assertThatExceptionOfType(MongoWriteException.class).isThrownBy(() -> this.cases.insertOne(repeated))
				.satisfies((refused) -> assertThat(refused.getError().getCode()).isEqualTo(11000));
		assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> this.cases.updateOne(Filters.eq("number", 2), Updates.set("number", 1)))
				.satisfies((refused) -> assertThat(refused.getError().getCode()).isEqualTo(11000));
		assertThat(this.cases.countDocuments()).isEqualTo(2);
	}

	@Test
	void builds_no_unique_index_over_duplicates_and_can_build_it_later() {
		this.cases.insertMany(List.of(new Document("_id", 1).append("n", 7), new Document("_id", 2).append("n", 7)));
		var unique = new IndexOptions().unique(true);
		assertThatExceptionOfType(DuplicateKeyException.class)
				.isThrownBy(() -> this.cases.createIndex(Indexes.ascending("n"), unique));
		this.cases.deleteOne(Filters.eq("_id", 2));
		this.cases.createIndex(Indexes.ascending("n"), unique);
		assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> this.cases.insertOne(new Document("n", 7)));
	}

	@Test
	void inserts_in_order_up_to_the_first_duplicate() {
		this.cases.insertOne(new Document("_id", 3));
		var documents = IntStream.range(1, 6).mapToObj((i) -> new Document("_id", i)).toList();
		assertThatExceptionOfType(MongoBulkWriteException.class).isThrownBy(() -> this.cases.insertMany(documents))
				.satisfies((refused) -> {
					assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
					assertThat(refused.getWriteErrors()).singleElement()
							.satisfies((error) -> assertThat(error.getIndex()).isEqualTo(2));
				});
		restart();
		assertThat(this.cases.find().map((found) -> found.getInteger("_id")).into(new ArrayList<>())).containsExactly(3,
				1, 2);
	}

	@Test
	void inserts_all_others_when_order_does_not_matter() {
		this.cases.insertOne(new Document("_id", 3));
		var documents = IntStream.range(1, 6).mapToObj((i) -> new Document("_id", i)).toList();
		assertThatExceptionOfType(MongoBulkWriteException.class)
				.isThrownBy(() -> this.cases.insertMany(documents, new InsertManyOptions().ordered(false)))
				.satisfies((refused) -> assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(4));
		assertThat(this.cases.countDocuments()).isEqualTo(5);
	}

	@Test
	void updates_in_order_up_to_the_first_error() {
		this.cases.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
		this.cases.insertMany(IntStream.range(0, 4).mapToObj((i) -> new Document("_id", i).append("n", i)).toList());
		List<UpdateOneModel<Document>> updates = List.of(
				new UpdateOneModel<>(Filters.eq("_id", 0), Updates.set("n", 10)),
				new UpdateOneModel<>(Filters.eq("_id", 1), Updates.set("n", 2)),
				new UpdateOneModel<>(Filters.eq("_id", 3), Updates.set("n", 30)));
		assertThatExceptionOfType(MongoBulkWriteException.class).isThrownBy(() -> this.cases.bulkWrite(updates))
				.satisfies((refused) -> assertThat(refused.getWriteErrors().getFirst().getIndex()).isEqualTo(1));
		assertThat(this.cases.find().sort(Sorts.ascending("_id")).map((d) -> d.getInteger("n")).into(new ArrayList<>()))
				.containsExactly(10, 1, 2, 3);
	}

	@Test
	void counts_up_without_gap_or_repeat_for_many_clients() throws Exception {
		try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
			var numbers = clients
					.invokeAll(
							IntStream.range(0, 300).<java.util.concurrent.Callable<Integer>>mapToObj((_) -> this::next)
									.toList());
			var seen = new ArrayList<Integer>();
			for (var number : numbers) {
				seen.add(number.get());
			}
			assertThat(seen).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 300).boxed().toList());
		}
	}

	private int next() {
		return this.client.getDatabase("requests")
				.getCollection("counters")
				.findOneAndUpdate(Filters.eq("_id", new Document("office", "depok").append("year", 2026)),
						Updates.inc("last", 1),
						new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
				.getInteger("last");
	}

	@Test
	void keeps_files() {
		var bytes = new byte[700_000];
		RandomGenerator.of("L64X128MixRandom").nextBytes(bytes);
		var bucket = GridFSBuckets.create(this.client.getDatabase("requests"));
		var id = bucket.uploadFromStream("salinan.pdf", new ByteArrayInputStream(bytes));
		restart();
		var read = new ByteArrayOutputStream();
		GridFSBuckets.create(this.client.getDatabase("requests")).downloadToStream(id, read);
		assertThat(read.toByteArray()).isEqualTo(bytes);
	}

	@Test
	void keeps_the_subtype_of_an_encrypted_value() {
		var secret = new Binary((byte) 6, new byte[]{1, 2, 3});
		this.cases.insertOne(new Document("_id", 1).append("identityNumber", secret));
		restart();
		assertThat(this.cases.find(Filters.eq("identityNumber", secret)).first().get("identityNumber"))
				.isEqualTo(secret);
	}

	@Test
	void refuses_an_index_option_it_would_not_keep() {
		var partial = new IndexOptions().unique(true).partialFilterExpression(Filters.eq("open", true));
		assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> this.cases.createIndex(Indexes.ascending("key"), partial))
				.withMessageContaining("partialFilterExpression");
	}

	@Test
	void writes_without_an_answer_too() {
		this.cases.withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(new Document("_id", 1));
		Awaitility.await().until(() -> this.cases.countDocuments() == 1);
	}

	@Test
	void updates_the_matched_element_of_an_array_while_others_read() throws Exception {
		this.cases.insertOne(new Document("_id", 1).append("outbox",
				IntStream.range(0, 50).mapToObj((i) -> new Document("id", i).append("n", 0)).toList()));
		try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 200; i++) {
				readers.submit(() -> this.cases.find(Filters.eq("outbox.id", 3)).first());
				this.cases.updateOne(Filters.and(Filters.eq("_id", 1), Filters.eq("outbox.id", i % 50)),
						Updates.inc("outbox.$.n", 1));
			}
		}
		assertThat(this.cases.find().first().getList("outbox", Document.class))
				.allSatisfy((entry) -> assertThat(entry.getInteger("n")).isEqualTo(4));
	}

	@Test
	void does_not_let_the_file_grow_with_every_write() {
		this.cases.insertMany(IntStream.range(0, 500)
				.mapToObj((i) -> new Document("_id", i).append("n", 0).append("text", "x".repeat(500)))
				.toList());
		for (int i = 0; i < 5_000; i++) {
			this.cases.updateOne(Filters.eq("_id", i % 500), Updates.inc("n", 1), new UpdateOptions());
		}
		assertThat(this.server.fileSize()).isLessThan(16L << 20);
		restart();
		assertThat(this.server.fileSize()).isLessThan(16L << 20);
		assertThat(this.cases.countDocuments(Filters.eq("n", 10))).isEqualTo(500);
	}

	@Test
	void a_long_read_ends_well_while_others_write() throws Exception {
		this.cases.insertMany(IntStream.range(0, 5_000)
				.mapToObj((i) -> new Document("_id", i).append("n", 0).append("text", "x".repeat(500)))
				.toList());
		try (var readers = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
			var counted = readers.submit(() -> IntStream.range(0, 20)
					.mapToLong((_) -> this.cases.countDocuments(Filters.regex("text", "^x{500}$")))
					.distinct()
					.toArray());
			for (int i = 0; !counted.isDone(); i++) {
				this.cases.updateOne(Filters.eq("_id", i % 5_000), Updates.inc("n", 1), new UpdateOptions());
			}
			assertThat(counted.get()).containsExactly(5_000);
		}
	}

	@Test
	void renames_and_drops() {
		this.cases.createIndex(Indexes.ascending("n"));
		this.cases.insertOne(new Document("_id", 1).append("n", 1));
		this.cases.renameCollection(new com.mongodb.MongoNamespace("requests", "old"));
		restart();
		var old = this.client.getDatabase("requests").getCollection("old");
		assertThat(old.find(Filters.eq("n", 1)).first()).isNotNull();
		old.drop();
		restart();
		assertThat(this.client.getDatabase("requests").listCollectionNames().into(new ArrayList<>())).isEmpty();
		this.client.getDatabase("requests").drop();
	}

}
