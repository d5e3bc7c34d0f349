package id.lacak.standalone.mongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import id.lacak.standalone.ChildProcess;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The server in a process of its own is killed while clients write. */
@NullUnmarked
class KilledMongoTest {

	private static final int ROUNDS = 5;

	@TempDir
	Path folder;

	private final AtomicInteger lastId = new AtomicInteger();

	private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();

	@Test
	void loses_no_acknowledged_write_in_five_kills() throws Exception {
		for (int round = 1; round <= ROUNDS; round++) {
			writeUntilKilled(round);
			verify();
		}
	}

	private void writeUntilKilled(int round) throws Exception {
		int enough = this.acknowledged.size() + 200 + 150 * round;
		var server = ChildProcess.start(Server.class, this.folder.toString());
		int port = Integer.parseInt(server.firstLine());
		String uri = "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=10000&retryWrites=false";
		try (var writers = Executors.newFixedThreadPool(8); var client = MongoClients.create(uri)) {
			for (int i = 0; i < 8; i++) {
				writers.submit(() -> write(client));
			}
			Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> this.acknowledged.size() > enough);
			server.kill();
		} finally {
			server.kill();
		}
	}

	private void write(MongoClient client) {
		try {
			var cases = cases(client.getDatabase("requests").getCollection("cases"));
			while (true) {
				int id = this.lastId.incrementAndGet();
				cases.insertOne(new Document("_id", id).append("status", "NEW").append("version", 1));
				cases.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", 1)),
						Updates.combine(Updates.set("status", "OPEN"), Updates.inc("version", 1)));
				this.acknowledged.add(id);
			}
		} catch (MongoException | IllegalStateException killed) {
			// as intended
		}
	}

	private static MongoCollection<Document> cases(MongoCollection<Document> collection) {
		collection.createIndex(Indexes.ascending("status", "version"));
		return collection;
	}

	private void verify() {
		try (var server = EmbeddedMongo.start(this.folder, 0); var client = MongoClients.create(server.uri())) {
			var cases = client.getDatabase("requests").getCollection("cases");
			List<Integer> open = cases.find(Filters.eq("status", "OPEN"))
					.map((found) -> found.getInteger("_id"))
					.into(new ArrayList<>());
			assertThat(open).doesNotHaveDuplicates().containsAll(this.acknowledged);
			for (Document found : cases.find()) {
				assertThat(cases.find(Filters.eq("_id", found.get("_id"))).into(new ArrayList<>())).hasSize(1);
				assertThat(cases.find(Filters.and(Filters.eq("status", found.get("status")),
						Filters.eq("version", found.get("version")), Filters.eq("_id", found.get("_id")))))
						.hasSize(1);
			}
		}
	}

	/** Started by the test in another process. */
	static final class Server {

		public static void main(String... arguments) throws Exception {
			var server = EmbeddedMongo.start(Path.of(arguments[0]), 0);
			System.out.println(server.port());
			System.in.read();
		}

	}

}
