package id.lacak.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One more request-service on the servers of a run, in a process of its own so that it can be killed. */
public final class RegisterReplica {

	private static final String READY = "replica ready";

	private RegisterReplica() {
	}

	/**
	 * Starts it and returns when it answers.
	 * @param clock what its legal clock shows when it begins
	 * @param folder for what it writes
	 */
	public static Process start(Standalone run, Instant clock, Path folder) throws IOException {
		var output = folder.resolve("replica-" + System.nanoTime() + ".txt");
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dorg.springframework.boot.logging.LoggingSystem=none", "--enable-native-access=ALL-UNNAMED",
				"-Dlacak.data=" + folder, "-cp", System.getProperty("java.class.path"),
				RegisterReplica.class.getName(), clock.toString()));
		var settings = new HashMap<>(run.settingsFor(Service.REQUESTS));
		settings.put(Part.REQUESTS.setting(), Integer.toString(freePort()));
		settings.forEach((name, value) -> command.add(name + "=" + value));
		var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		await().atMost(Duration.ofSeconds(120))
				.until(() -> !process.isAlive() || Files.readString(output).contains(READY));
		if (!process.isAlive())
			throw new IllegalStateException("it ended: " + Files.readString(output));
		return process;
	}

	/** Arguments: the instant, then {@code name=value} settings. */
	public static void main(String... arguments) {
		var moved = Duration.between(Clock.systemUTC().instant(), Instant.parse(arguments[0]));
		var settings = new HashMap<String, String>();
		for (var i = 1; i < arguments.length; i++) {
			var setting = arguments[i].split("=", 2);
			settings.put(setting[0], setting[1]);
		}
		Service.REQUESTS.start(settings, Map.of("clock", Clock.offset(Clock.systemUTC(), moved)));
		System.out.println(READY);
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
