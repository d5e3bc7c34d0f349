package id.lacak.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

import id.lacak.request.RequestService;
import id.lacak.request.watch.DueCases;
import id.lacak.standalone.mongo.EmbeddedMongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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

	private static final int BATCH = 1_000;

	private static final int LOOKS = 500;

	private static final String BODY = """
			{"applicant": {"kind": "INDIVIDUAL", "name": "Siti Rahmawati", "identityNumber": "3276014507900002",
			"address": "Jl. Margonda 1, Depok", "email": "siti@surel.example", "phone": "0812-0000-4471"},
			"subject": "Kontrak perbaikan jalan 2025", "details": "Rincian anggaran dan kontrak.",
			"purpose": "Penelitian", "obtain": "COPY_SOFT", "deliver": "EMAIL", "language": "id"}""";

	/** Received on 23 November 2026, due on 7 December; the first reminder is at nine on 30 November. */
	private static final Instant RECEIVED = Instant.parse("2026-11-23T02:00:00Z");

	/** The Sunday before: nothing goes out. */
	private static final Instant BEFORE = Instant.parse("2026-11-29T02:00:00Z");

	private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

	private static final Instant LATER = Instant.parse("2026-12-02T02:00:00Z");

	private final HandClock clock = new HandClock();

	private final @Nullable EmbeddedMongo embedded;

	private final String uri;

	private final String database = "sweeping_" + UUID.randomUUID().toString().substring(0, 8);

	private Sweeping(@Nullable EmbeddedMongo embedded, String uri) {
		this.embedded = embedded;
		this.uri = uri;
	}

	/** Prints the figures. */
	public static void main(String... arguments) throws Exception {
		var external = System.getenv("MONGODB_URI");
		if (external != null && !external.isBlank()) {
			new Sweeping(null, external).run();
			return;
		}
		try (var embedded = EmbeddedMongo.start(Files.createTempDirectory("lacak-benchmark"), 0)) {
			new Sweeping(embedded, embedded.uri()).run();
		}
	}

	private void run() throws IOException, InterruptedException {
		try (var client = MongoClients.create(uri); var service = service()) {
			var cases = client.getDatabase(database).getCollection("cases");
			try {
				file(service);
				fill(cases);
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

	/** Copies the one case; only names, numbers and what is due differ. */
	private void fill(MongoCollection<Document> cases) {
		var original = cases.find().first();
		if (original == null)
			throw new IllegalStateException("no case was filed");
		cases.deleteOne(Filters.eq("_id", original.get("_id")));
		var batch = new ArrayList<Document>();
		for (var number = 1; number <= OPEN; number++) {
			var copy = new Document(original);
			copy.put("_id", UUID.randomUUID().toString());
			copy.put("sequence", number);
			copy.put("number", number + "/PPID/XI/2026");
			copy.put("trackingCode", "%012d".formatted(number).replace('0', 'A').replace('1', 'B'));
			copy.put("nextLegalInstant", Date.from(number <= DUE ? NINE : LATER));
			for (var waiting : new String[]{"outbox", "outboxNext", "outboxLast"})
				copy.remove(waiting);
			batch.add(copy);
			if (batch.size() == BATCH) {
				cases.insertMany(batch);
				batch.clear();
			}
		}
	}

	private void file(ConfigurableApplicationContext service) throws IOException, InterruptedException {
		clock.put(RECEIVED);
		var port = service.getEnvironment().getProperty("local.server.port");
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/requests"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(BODY))
				.build();
		try (var http = HttpClient.newHttpClient()) {
			var answer = http.send(request, BodyHandlers.ofString());
			if (answer.statusCode() != 201)
				throw new IllegalStateException("not filed: " + answer.statusCode());
		}
	}

	private ConfigurableApplicationContext service() {
		clock.put(RECEIVED);
		return RequestService.application()
				.initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
				.run("--server.port=0", "--lacak.request.port=0", "--lacak.demo=true", "--lacak.request.sweep=100ms",
						"--spring.mongodb.uri=" + uri, "--lacak.request.database=" + database,
						"--lacak.request.master-key=" + secret(96), "--lacak.request.session-keys=" + secret(64),
						"--lacak.request.letter-keys=" + secret(64),
						// nobody publishes here: what is to be sent stays in the cases
						"--spring.rabbitmq.addresses=amqp://guest:guest@127.0.0.1:1",
						"--spring.rabbitmq.listener.simple.auto-startup=false",
						"--spring.rabbitmq.listener.direct.auto-startup=false");
	}

	private static String secret(int bytes) {
		var secret = new byte[bytes];
		new SecureRandom().nextBytes(secret);
		return Base64.getEncoder().encodeToString(secret);
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

	/** A clock that goes where it is put. */
	private static final class HandClock extends Clock {

		private volatile Instant now = RECEIVED;

		void put(Instant instant) {
			now = instant;
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
