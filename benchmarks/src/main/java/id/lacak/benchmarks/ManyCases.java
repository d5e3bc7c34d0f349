package id.lacak.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

import id.lacak.request.RequestService;
import id.lacak.standalone.mongo.EmbeddedMongo;

import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** An office with many open cases: one is filed as anybody would, the others are copies of it. */
final class ManyCases {

	/** When they are received, 23 November 2026 at nine; they are due on 7 December. */
	static final Instant RECEIVED = Instant.parse("2026-11-23T02:00:00Z");

	private static final int BATCH = 1_000;

	private static final String BODY = """
			{"applicant": {"kind": "INDIVIDUAL", "name": "Siti Rahmawati", "identityNumber": "3276014507900002",
			"address": "Jl. Margonda 1, Depok", "email": "siti@surel.example", "phone": "0812-0000-4471"},
			"subject": "Kontrak perbaikan jalan 2025", "details": "Rincian anggaran dan kontrak.",
			"purpose": "Penelitian", "obtain": "COPY_SOFT", "deliver": "EMAIL", "language": "id"}""";

	private ManyCases() {
	}

	/** What is done on a server. */
	@FunctionalInterface
	interface Measurement {

		/** @param embedded the server, if it is the one of the stand-alone run */
		void on(String uri, Optional<EmbeddedMongo> embedded) throws Exception;

	}

	/** Measures on the server that MONGODB_URI names, otherwise on the stand-alone run's. */
	static void measure(Measurement measurement) throws Exception {
		var external = System.getenv("MONGODB_URI");
		if (external != null && !external.isBlank()) {
			measurement.on(external, Optional.empty());
			return;
		}
		try (var embedded = EmbeddedMongo.start(Files.createTempDirectory("lacak-benchmark"), 0)) {
			measurement.on(embedded.uri(), Optional.of(embedded));
		}
	}

	/** The product's request-service; it looks for what is to be done every tenth of a second. */
	static ConfigurableApplicationContext service(String uri, String database, Clock clock) {
		return RequestService.application()
				.initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
				.run("--server.port=0", "--lacak.request.port=0", "--lacak.demo=true", "--lacak.request.sweep=100ms",
						"--spring.mongodb.uri=" + uri, "--lacak.request.database=" + database,
						"--lacak.request.master-key=" + secret(96), "--lacak.request.session-keys=" + secret(64),
						"--lacak.request.letter-keys=" + secret(64),
						// beside it on the class path, and it would read forms before the service does
						"--spring.cloud.gateway.server.webmvc.form-filter.enabled=false",
						// nobody publishes here: what is to be sent stays in the cases
						"--spring.rabbitmq.addresses=amqp://guest:guest@127.0.0.1:1",
						"--spring.rabbitmq.listener.simple.auto-startup=false",
						"--spring.rabbitmq.listener.direct.auto-startup=false");
	}

	/** Files the one case. */
	static void file(ConfigurableApplicationContext service) throws IOException, InterruptedException {
		var answer = call(service, "/api/v1/requests", "POST", BODY, "");
		if (answer.statusCode() != 201)
			throw new IllegalStateException("not filed: " + answer.statusCode());
	}

	/**
	 * A call to the service.
	 * @param token of a session; empty for nobody
	 */
	static HttpResponse<String> call(ConfigurableApplicationContext service, String path, String method, String body,
			String token) throws IOException, InterruptedException {
		var port = service.getEnvironment().getProperty("local.server.port");
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.header("Content-Type", "application/json")
				.method(method, HttpRequest.BodyPublishers.ofString(body));
		if (!token.isEmpty())
			request.header("Authorization", "Bearer " + token);
		try (var http = HttpClient.newHttpClient()) {
			return http.send(request.build(), BodyHandlers.ofString());
		}
	}

	/**
	 * Copies the one case; only names, numbers and places in the register differ.
	 * @param change what else differs in the copy with this number
	 */
	static void fill(MongoCollection<Document> cases, int many, BiConsumer<Document, Integer> change) {
		var original = cases.find().first();
		if (original == null)
			throw new IllegalStateException("no case was filed");
		cases.deleteOne(Filters.eq("_id", original.get("_id")));
		var batch = new ArrayList<Document>();
		for (var number = 1; number <= many; number++) {
			var copy = new Document(original);
			copy.put("_id", UUID.randomUUID().toString());
			copy.put("sequence", number);
			copy.put("number", number + "/PPID/XI/2026");
			copy.put("trackingCode", "%012d".formatted(number).replace('0', 'A').replace('1', 'B'));
			copy.put("entryKey", "%015d/2026/%09d".formatted(RECEIVED.toEpochMilli(), number));
			for (var waiting : new String[]{"outbox", "outboxNext", "outboxLast"})
				copy.remove(waiting);
			change.accept(copy, number);
			batch.add(copy);
			if (batch.size() == BATCH || number == many) {
				cases.insertMany(batch);
				batch.clear();
			}
		}
	}

	private static String secret(int bytes) {
		var secret = new byte[bytes];
		new SecureRandom().nextBytes(secret);
		return Base64.getEncoder().encodeToString(secret);
	}

	/** A clock that goes where it is put; first to the moment at which the cases are received. */
	static final class HandClock extends Clock {

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
