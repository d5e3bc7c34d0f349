package id.lacak.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

import id.lacak.request.watch.DueCases;
import id.lacak.standalone.mongo.EmbeddedMongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;

/**
 * What looking for due cases costs while 100,000 cases are open: with nothing due, and with
 * 1,000 reminders due at nine o'clock; beside one plain find by a unique index in the same run.
 * The database is the server that MONGODB_URI names, otherwise the stand-alone run's.
 */
public final class Sweeping {

	private static final int OPEN = 100_000;

	private static final int DUE = 1_000;

	private static final int LOOKS = 500;

	/** The Sunday before: nothing goes out. */
	private static final Instant BEFORE = Instant.parse("2026-11-29T02:00:00Z");

	private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

	private static final Instant LATER = Instant.parse("2026-12-02T02:00:00Z");

	private final ManyCases.HandClock clock = new ManyCases.HandClock();

	private final @Nullable EmbeddedMongo embedded;

	private final String uri;

	private final String database = "sweeping_" + UUID.randomUUID().toString().substring(0, 8);

	private Sweeping(@Nullable EmbeddedMongo embedded, String uri) {
		this.embedded = embedded;
		this.uri = uri;
	}

	/** Prints the figures. */
	public static void main(String... arguments) throws Exception {
		ManyCases.measure((uri, embedded) -> new Sweeping(embedded.orElse(null), uri).run());
	}

	private void run() throws IOException, InterruptedException {
		try (var client = MongoClients.create(uri); var service = ManyCases.service(uri, database, clock)) {
			var cases = client.getDatabase(database).getCollection("cases");
			try {
				ManyCases.file(service);
				// due on 7 December; the first reminder is at nine on 30 November
				ManyCases.fill(cases, OPEN,
						(copy, number) -> copy.put("nextLegalInstant", Date.from(number <= DUE ? NINE : LATER)));
				clock.put(BEFORE);
				measure(cases, service.getBean(DueCases.class));
				sweep(service.getBean(DueCases.class));
			} finally {
				client.getDatabase(database).drop();
			}
		}
	}

	private void measure(MongoCollection<Document> cases, DueCases due) {
		var code = cases.find().skip(OPEN / 2).first();
		if (code == null)
			throw new IllegalStateException("no case was filled in");
		var plain = Filters.eq("trackingCode", code.getString("trackingCode"));
		time(() -> cases.find(plain).first());
		time(() -> due.due(BEFORE, 100));
		var find = time(() -> cases.find(plain).first());
		var examined = examined();
		var nothing = time(() -> {
			if (!due.due(BEFORE, 100).isEmpty())
				throw new IllegalStateException("something is due");
		});
		System.out.printf("%,d open cases; one find by a unique index %.2f ms%n", OPEN, find);
		System.out.printf("a sweep with nothing due %.2f ms, ratio %.2f%s%n", nothing, nothing / find,
				embedded == null ? "" : ", documents looked at: " + (examined() - examined) / LOOKS);
	}

	/** The product's own sweep deals with what is due; it looks every tenth of a second here. */
	private void sweep(DueCases due) throws InterruptedException {
		clock.put(NINE);
		while (due.due(NINE, DUE).size() == DUE)
			Thread.sleep(1);
		var begun = System.nanoTime();
		while (!due.due(NINE, 1).isEmpty())
			Thread.sleep(10);
		System.out.printf("a sweep with %,d due %,.0f ms%n", DUE, (System.nanoTime() - begun) / 1e6);
	}

	private long examined() {
		return embedded == null ? 0 : embedded.documentsExamined();
	}

	/** The median of many looks, in milliseconds. */
	private static double time(Runnable look) {
		var times = new double[LOOKS];
		for (var i = 0; i < LOOKS; i++) {
			var begun = System.nanoTime();
			look.run();
			times[i] = (System.nanoTime() - begun) / 1e6;
		}
		Arrays.sort(times);
		return times[LOOKS / 2];
	}

}
