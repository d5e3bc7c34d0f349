package id.lacak.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * What a change of the calendar costs while 20,000 cases are open, each with a date that moves:
 * the look at it, the answer to whoever makes it, and the work that follows; beside reading the
 * same 20,000 documents whole in the same run. The database is the server that MONGODB_URI
 * names, otherwise the stand-alone run's.
 */
public final class Recounting {

	private static final int OPEN = 20_000;

	private static final Instant LATER = Instant.parse("2026-12-02T02:00:00Z");

	private static final String YEAR = "/api/v1/calendar/2026";

	private final String uri;

	private final String database = "recounting_" + UUID.randomUUID().toString().substring(0, 8);

	private Recounting(String uri) {
		this.uri = uri;
	}

	/** Prints the figures. */
	public static void main(String... arguments) throws Exception {
		ManyCases.measure((uri, _) -> new Recounting(uri).run());
	}

	private void run() throws IOException, InterruptedException {
		try (var client = MongoClients.create(uri);
				var service = ManyCases.service(uri, database, new ManyCases.HandClock())) {
			var cases = client.getDatabase(database).getCollection("cases");
			try {
				ManyCases.file(service);
				ManyCases.fill(cases, OPEN, (copy, _) -> copy.put("nextLegalInstant", Date.from(LATER)));
				measure(cases, service);
			} finally {
				client.getDatabase(database).drop();
			}
		}
	}

	private void measure(MongoCollection<Document> cases, ConfigurableApplicationContext service)
			throws IOException, InterruptedException {
		var token = field(ManyCases.call(service, "/api/v1/sessions", "POST",
				"{\"username\":\"admin\",\"password\":\"lacak-demo\"}", "").body(), "accessToken");
		var changed = ManyCases.call(service, YEAR, "GET", "", token).body().replaceFirst("\"days\"\\s*:\\s*\\[", """
				"days":[{"date":"2026-12-02","name":"Hari Pemungutan Suara","kind":"NATIONAL_HOLIDAY",\
				"decree":"Keppres 99/2026","scope":"ID"},""");
		// the first look warms up what both need
		readWhole(cases);
		call(service, "/api/v1/calendar/preview", "POST", changed, token);
		var whole = readWhole(cases);
		var preview = call(service, "/api/v1/calendar/preview", "POST", changed, token);
		System.out.printf("%,d open cases; reading them whole %,.0f ms%n", OPEN, whole);
		System.out.printf("a preview of %s dates (complete: %s) %,.0f ms, ratio %.2f%n", field(preview.body, "total"),
				field(preview.body, "complete"), preview.millis, preview.millis / whole);
		var table = call(service, "/api/v1/calendar/preview.csv", "POST", changed, token);
		System.out.printf("the table of all, %,d lines, %,.0f ms%n", table.body.lines().count(), table.millis);
		var begun = System.nanoTime();
		var published = call(service, YEAR, "PUT", changed, token);
		System.out.printf("the answer to a change %,.0f ms%n", published.millis);
		while (!field(ManyCases.call(service, "/api/v1/calendar/changes", "GET", "", token).body(), "state")
				.equals("DONE"))
			Thread.sleep(200);
		// the last total is that of the list of changes
		var moved = field(ManyCases.call(service, "/api/v1/calendar/changes", "GET", "", token)
				.body()
				.replaceFirst(",\"total\":\\d+}\\s*$", ""), "total");
		System.out.printf("all %s dates moved, each with its history and its event, after %,.1f s%n", moved,
				(System.nanoTime() - begun) / 1e9);
	}

	private record Timed(String body, double millis) {
	}

	private static Timed call(ConfigurableApplicationContext service, String path, String method, String body,
			String token) throws IOException, InterruptedException {
		var begun = System.nanoTime();
		var answer = ManyCases.call(service, path, method, body, token);
		if (answer.statusCode() != 200)
			throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
		return new Timed(answer.body(), (System.nanoTime() - begun) / 1e6);
	}

	private static double readWhole(MongoCollection<Document> cases) {
		var begun = System.nanoTime();
		var read = 0;
		for (var _ : cases.find())
			read++;
		if (read != OPEN)
			throw new IllegalStateException(read + " cases");
		return (System.nanoTime() - begun) / 1e6;
	}

	/** The last value of this name in an answer; of a list of changes the oldest, which is the only one. */
	private static String field(String json, String name) {
		var at = json.lastIndexOf("\"" + name + "\":");
		if (at < 0)
			throw new IllegalStateException("no " + name + " in the answer");
		return json.substring(at + name.length() + 3).replaceFirst("(?s)^\"?([^\",}]*).*$", "$1");
	}

}
