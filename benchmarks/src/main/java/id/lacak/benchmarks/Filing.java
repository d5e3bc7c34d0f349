package id.lacak.benchmarks;

import id.lacak.standalone.Settings;
import id.lacak.standalone.Standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;

/**
 * How many submissions a second the stand-alone product takes, beside a floor: a bare HTTP
 * server that only puts each body on the disk before it answers. Load and both servers share
 * the machine, so the ratio is the figure, not the rate.
 */
public final class Filing {

	private static final int CLIENTS = 16;

	private static final int ROUNDS = 3;

	private static final Duration ROUND = Duration.ofSeconds(5);

	private static final Duration WARM_UP = Duration.ofSeconds(20);

	private static final String BODY = """
			{"applicant": {"kind": "INDIVIDUAL", "name": "Siti Rahmawati", "identityNumber": "3276014507900002",
			"address": "Jl. Margonda 1, Depok", "email": "siti@surel.example", "phone": "0812-0000-4471"},
			"subject": "Kontrak perbaikan jalan 2025", "details": "Rincian anggaran dan kontrak.",
			"purpose": "Penelitian", "obtain": "COPY_SOFT", "deliver": "EMAIL", "language": "id"}""";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private Filing() {
	}

	/** Prints one line a round and the medians. */
	public static void main(String... arguments) throws Exception {
		var folder = Files.createTempDirectory("lacak-benchmark");
		try (var product = Standalone.start(Settings.onFreePorts(folder, Map.of())); var floor = new Floor(folder)) {
			var filing = new Filing();
			var through = product.gateway().resolve("/api/v1/requests");
			filing.rate(through, WARM_UP);
			filing.rate(floor.address(), WARM_UP.dividedBy(4));
			var ours = new double[ROUNDS];
			var bare = new double[ROUNDS];
			for (var round = 0; round < ROUNDS; round++) {
				bare[round] = filing.rate(floor.address(), ROUND);
				ours[round] = filing.rate(through, ROUND);
				System.out.printf("round %d: floor %.0f/s, Lacak %.0f/s%n", round + 1, bare[round], ours[round]);
			}
			System.out.printf("median: floor %.0f/s, Lacak %.0f/s, ratio %.3f, %d clients%n", median(bare),
					median(ours), median(ours) / median(bare), CLIENTS);
		}
	}

	private double rate(URI address, Duration time) throws InterruptedException, ExecutionException {
		var taken = new AtomicInteger();
		var begun = System.nanoTime();
		var until = begun + time.toNanos();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var clients = new ArrayList<Future<?>>();
			for (var i = 0; i < CLIENTS; i++)
				clients.add(threads.submit(() -> {
					while (System.nanoTime() < until)
						if (post(address) == 201)
							taken.incrementAndGet();
				}));
			for (var one : clients)
				one.get();
		}
		return taken.get() * 1e9 / (System.nanoTime() - begun);
	}

	private int post(URI address) {
		try {
			var request = HttpRequest.newBuilder(address)
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString(BODY))
					.build();
			return client.send(request, BodyHandlers.discarding()).statusCode();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

	private static double median(double[] values) {
		var sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/** The least that keeps a submission: append and force. */
	private static final class Floor implements AutoCloseable {

		private final HttpServer server;

		private final FileChannel file;

		Floor(Path folder) throws IOException {
			file = FileChannel.open(folder.resolve("floor"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.createContext("/", exchange -> {
				var body = ByteBuffer.wrap(exchange.getRequestBody().readAllBytes());
				synchronized (file) {
					file.write(body);
					file.force(false);
				}
				exchange.sendResponseHeaders(201, -1);
				exchange.close();
			});
			server.start();
		}

		URI address() {
			return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
		}

		@Override
		public void close() {
			server.stop(0);
			try {
				file.close();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

	}

}
