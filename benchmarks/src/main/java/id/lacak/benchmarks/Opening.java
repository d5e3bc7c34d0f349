package id.lacak.benchmarks;

import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How long the first byte of a page takes at request-service while 10,000 requests are open: pages
 * of applicants and officers, beside the plainest page of the same service in the same run. The
 * database is the server that MONGODB_URI names, otherwise the stand-alone run's.
 */
public final class Opening {

	private static final int OPEN = 10_000;

	private static final int WARM_UP = 100;

	private static final int VISITS = 400;

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String uri;

	private final String database = "opening_" + UUID.randomUUID().toString().substring(0, 8);

	private final HttpClient visitor = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();

	private String site = "";

	private Opening(String uri) {
		this.uri = uri;
	}

	/** Prints one line a page. */
	public static void main(String... arguments) throws Exception {
		ManyCases.measure((uri, _) -> new Opening(uri).run());
	}

	private void run() throws IOException, InterruptedException {
		try (var client = MongoClients.create(uri);
				var service = ManyCases.service(uri, database, new ManyCases.HandClock())) {
			var cases = client.getDatabase(database).getCollection("cases");
			try {
				ManyCases.file(service);
				ManyCases.fill(cases, OPEN, (_, _) -> {
				});
				var one = cases.find().first();
				if (one == null)
					throw new IllegalStateException("no case is open");
				measure(service, one);
			} finally {
				client.getDatabase(database).drop();
			}
		}
	}

	private void measure(ConfigurableApplicationContext service, Document one)
			throws IOException, InterruptedException {
		site = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
		signIn();
		var plain = visits("/luring");
		System.out.printf("%,d open requests, %d visits of each page%n", OPEN, VISITS);
		print("the plainest page, /luring", plain, plain);
		print("home", visits("/"), plain);
		print("tracking", visits("/lacak/" + one.getString("trackingCode")), plain);
		print("queue, 50 rows", visits("/petugas/antrean"), plain);
		print("queue, searched", visits("/petugas/antrean?q=jalan"), plain);
		print("case", visits("/petugas/permohonan/" + one.getString("_id")), plain);
	}

	/** Sorted, in milliseconds. */
	private double[] visits(String path) throws IOException, InterruptedException {
		for (var visit = 0; visit < WARM_UP; visit++)
			visit(path);
		var taken = new double[VISITS];
		for (var visit = 0; visit < VISITS; visit++)
			taken[visit] = visit(path);
		Arrays.sort(taken);
		return taken;
	}

	/** Milliseconds to the head of the answer. */
	private double visit(String path) throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(URI.create(site + path))
				.header("Accept", "text/html")
				.header("Accept-Encoding", "gzip")
				.build();
		var begun = System.nanoTime();
		var answer = visitor.send(request, BodyHandlers.ofInputStream());
		var taken = (System.nanoTime() - begun) / 1e6;
		try (var rest = answer.body()) {
			rest.readAllBytes();
		}
		if (answer.statusCode() != 200 || !answer.uri().toString().equals(site + path))
			throw new IllegalStateException(path + " answers " + answer.statusCode() + " at " + answer.uri().getPath());
		return taken;
	}

	private void signIn() throws IOException, InterruptedException {
		var door = site + "/petugas/masuk";
		var page = text(HttpRequest.newBuilder(URI.create(door)).header("Accept", "text/html").build());
		var token = FORM_TOKEN.matcher(page.body());
		if (!token.find())
			throw new IllegalStateException("no form to sign in with");
		var entered = text(HttpRequest.newBuilder(URI.create(door))
				.header("Accept", "text/html")
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString("username=desk&password=lacak-demo&lanjut=&_csrf="
						+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
				.build());
		if (entered.uri().getPath().equals("/petugas/masuk"))
			throw new IllegalStateException("not signed in: " + entered.statusCode());
	}

	private HttpResponse<String> text(HttpRequest request) throws IOException, InterruptedException {
		return visitor.send(request, BodyHandlers.ofString());
	}

	private static void print(String what, double[] taken, double[] plain) {
		System.out.printf("%-28s first byte: median %.1f ms, p95 %.1f ms, ratio %.1f%n", what, at(taken, 0.5),
				at(taken, 0.95), at(taken, 0.95) / at(plain, 0.95));
	}

	private static double at(double[] sorted, double part) {
		return sorted[(int) Math.ceil(sorted.length * part) - 1];
	}

}
