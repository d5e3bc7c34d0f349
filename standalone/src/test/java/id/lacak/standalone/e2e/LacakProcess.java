package id.lacak.standalone.e2e;

import static org.awaitility.Awaitility.await;

import id.lacak.standalone.Standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The stand-alone run as a process of its own, so that it can be killed. */
final class LacakProcess implements AutoCloseable {

	private static final List<String> PORTS = List.of("gateway", "request", "notification", "mongodb", "rabbitmq",
			"smtp", "smpp");

	private final Process process;

	private final Http http;

	private LacakProcess(Process process, int gateway) {
		this.process = process;
		http = new Http(URI.create("http://localhost:" + gateway));
	}

	/** Starts it on the data folder and returns when it says where it is. */
	static LacakProcess start(Path data) throws IOException {
		var ports = freePorts();
		var output = data.resolve("output-" + System.nanoTime() + ".txt");
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dorg.springframework.boot.logging.LoggingSystem=none", "--enable-native-access=ALL-UNNAMED",
				"-Dlacak.data=" + data));
		for (var i = 0; i < ports.size(); i++)
			command.add("-Dlacak.%s.port=%d".formatted(PORTS.get(i), ports.get(i)));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Standalone.class.getName()));
		var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		await().atMost(Duration.ofSeconds(120))
				.until(() -> !process.isAlive() || Files.readString(output).contains("Ctrl-C"));
		if (!process.isAlive())
			throw new IllegalStateException("it ended: " + Files.readString(output));
		return new LacakProcess(process, ports.getFirst());
	}

	Http http() {
		return http;
	}

	boolean alive() {
		return process.isAlive();
	}

	/** At once and without a chance to tidy up. */
	void kill() {
		process.destroyForcibly();
		await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
	}

	@Override
	public void close() {
		process.destroy();
		await().atMost(Duration.ofSeconds(120)).until(() -> !process.isAlive());
	}

	private static List<Integer> freePorts() throws IOException {
		var sockets = new ArrayList<ServerSocket>();
		try {
			for (var i = 0; i < PORTS.size(); i++)
				sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
			return sockets.stream().map(ServerSocket::getLocalPort).toList();
		} finally {
			for (var socket : sockets)
				socket.close();
		}
	}

}
