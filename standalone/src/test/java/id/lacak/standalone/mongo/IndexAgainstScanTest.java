package id.lacak.standalone.mongo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two collections get the same random writes; one has indexes, the other none. Every
 * query must find the same in both.
 */
@NullUnmarked
class IndexAgainstScanTest {

	private static final List<String> FIELDS = List.of("a", "b", "tags", "lines.sku", "at");

	@TempDir
	Path folder;

	private Random random;

	private MongoCollection<Document> indexed;

	private MongoCollection<Document> plain;

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6})
	void finds_the_same_with_and_without_indexes(long seed) {
		this.random = new Random(seed);
		try (var server = EmbeddedMongo.start(this.folder, 0); var client = MongoClients.create(server.uri())) {
			open(client);
			this.indexed.createIndex(Indexes.ascending("a", "b"));
			this.indexed.createIndex(Indexes.compoundIndex(Indexes.descending("b"), Indexes.ascending("at")));
			this.indexed.createIndex(Indexes.ascending("tags", "a"));
			write(300);
			compare(150);
			this.indexed.createIndex(Indexes.ascending("lines.sku"));
			this.indexed.createIndex(Indexes.ascending("at"));
			write(300);
			compare(250);
		}
		try (var server = EmbeddedMongo.start(this.folder, 0); var client = MongoClients.create(server.uri())) {
			open(client);
			compare(50);
		}
	}

	private void open(MongoClient client) {
		this.indexed = client.getDatabase("test").getCollection("indexed");
		this.plain = client.getDatabase("test").getCollection("plain");
	}

	private void write(int times) {
		for (int i = 0; i < times; i++) {
			switch (this.random.nextInt(10)) {
				case 0 -> {
					var filter = filter();
					assertThat(this.indexed.deleteMany(filter).getDeletedCount())
							.isEqualTo(this.plain.deleteMany(filter).getDeletedCount());
				}
				case 1, 2, 3 -> update();
				default -> {
					var document = document();
					this.indexed.insertOne(new Document(document));
					this.plain.insertOne(new Document(document));
				}
			}
		}
	}

	private void update() {
		var filter = Filters.eq("_id", this.random.nextInt(600));
		var update = switch (this.random.nextInt(4)) {
			case 0 -> new Document("$push", new Document("more", 1)).append("$set", new Document("a", value()));
			case 1 -> new Document("$set", new Document("tags", tags()));
			case 2 -> new Document("$unset", new Document("b", "")).append("$set", new Document("at", instant()));
			default -> new Document("$set", new Document("lines", lines()));
		};
		assertThat(this.indexed.updateOne(filter, update)).isEqualTo(this.plain.updateOne(filter, update));
	}

	private int lastId;

	private Document document() {
		var document = new Document("_id", this.lastId++);
		if (this.random.nextInt(5) > 0) {
			document.append("a", value());
		}
		if (this.random.nextInt(5) > 0) {
			document.append("b", this.random.nextInt(6));
		}
		if (this.random.nextBoolean()) {
			document.append("tags", tags());
		}
		if (this.random.nextBoolean()) {
			document.append("lines", lines());
		}
		return document.append("at", instant());
	}

	private Object value() {
		return switch (this.random.nextInt(7)) {
			case 0 -> this.random.nextInt(5);
			case 1 -> (long) this.random.nextInt(5);
			case 2 -> this.random.nextInt(10) / 2.0;
			case 3 -> "s" + this.random.nextInt(5);
			case 4 -> "Çé\u0000" + this.random.nextInt(3);
			case 5 -> null;
			default -> this.random.nextBoolean();
		};
	}

	private Object tags() {
		var tags = new ArrayList<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			tags.add((this.random.nextInt(4) == 0) ? value() : "s" + this.random.nextInt(5));
		}
		return (this.random.nextInt(6) == 0) ? "s" + this.random.nextInt(5) : tags;
	}

	private List<Document> lines() {
		var lines = new ArrayList<Document>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			lines.add((this.random.nextInt(5) == 0) ? new Document("x", 1) : new Document("sku", value()));
		}
		return lines;
	}

	private Instant instant() {
		return Instant.ofEpochSecond(this.random.nextInt(50));
	}

	private void compare(int times) {
		for (int i = 0; i < times; i++) {
			var filter = filter();
			assertThat(ids(this.indexed.find(filter))).as("%s", filter.toBsonDocument())
					.containsExactlyInAnyOrderElementsOf(ids(this.plain.find(filter)));
			assertThat(this.indexed.countDocuments(filter)).isEqualTo(this.plain.countDocuments(filter));
			compareSorted(filter);
		}
	}

	/** Which of several equal documents comes first is free; their values are not. */
	private void compareSorted(Bson filter) {
		var sort = new Document();
		for (int i = this.random.nextInt(2); i >= 0; i--) {
			sort.append(List.of("a", "b", "at").get(this.random.nextInt(3)), this.random.nextBoolean() ? 1 : -1);
		}
		int limit = this.random.nextInt(12);
		assertThat(keys(this.indexed, filter, sort, limit)).as("%s %s", filter.toBsonDocument(), sort)
				.isEqualTo(keys(this.plain, filter, sort, limit));
		var total = new Document(FIELDS.get(this.random.nextInt(FIELDS.size())), -1).append("_id", 1);
		assertThat(ids(this.indexed.find(filter).sort(total).limit(limit)))
				.isEqualTo(ids(this.plain.find(filter).sort(total).limit(limit)));
	}

	private static List<String> keys(MongoCollection<Document> collection, Bson filter, Document sort, int limit) {
		return collection.find(filter)
				.sort(sort)
				.limit(limit)
				.map((document) -> sort.keySet().stream().map((field) -> key(document.get(field))).toList().toString())
				.into(new ArrayList<>());
	}

	private static String key(Object value) {
		return (value instanceof Number number) ? "" + number.doubleValue() : "" + value;
	}

	private static List<Integer> ids(FindIterable<Document> found) {
		return found.map((document) -> document.getInteger("_id")).into(new ArrayList<>());
	}

	private Bson filter() {
		var parts = new ArrayList<Bson>();
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			parts.add(predicate(FIELDS.get(this.random.nextInt(FIELDS.size()))));
		}
		return switch (this.random.nextInt(6)) {
			case 0 -> Filters.or(parts);
			case 1 -> Filters.and(parts.getFirst(), Filters.lt("_id", this.random.nextInt(600)));
			default -> Filters.and(parts);
		};
	}

	private Bson predicate(String field) {
		Object value = field.equals("at") ? instant() : value();
		return switch (this.random.nextInt(9)) {
			case 0 -> Filters.gt(field, (value != null) ? value : 1);
			case 1 -> Filters.lte(field, (value != null) ? value : "s3");
			case 2 -> Filters.and(Filters.gte(field, this.random.nextInt(3)), Filters.lt(field, 3.5));
			case 3 -> Filters.in(field, value, field.equals("at") ? instant() : value());
			case 4 -> Filters.ne(field, value);
			case 5 -> Filters.exists(field, this.random.nextBoolean());
			default -> Filters.eq(field, value);
		};
	}

}
