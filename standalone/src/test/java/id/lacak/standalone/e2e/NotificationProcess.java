package id.lacak.standalone.e2e;

import static org.awaitility.Awaitility.await;

import id.lacak.notification.NotificationService;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notification service alone as a process of its own, so that it can be killed. */
final class NotificationProcess implements AutoCloseable {

	/** What the other services brought to the class path of this test. */
	private static final String FOREIGN = Stream.of("thymeleaf.", "validation.")
			.map(name -> "org.springframework.boot." + name)
			.collect(Collectors.joining(",", "", ",org.springframework.cloud,io.github.resilience4j"));

	private final Process process;

	private NotificationProcess(Process process) {
		this.process = process;
	}

	/** Starts it; it takes up work as soon as it can. */
	static NotificationProcess start(Path output, Map<String, String> settings) throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx200m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dlacak.foreign=" + FOREIGN,
				"-Dlogging.level.root=warn", "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), NotificationService.class.getName()));
		settings.forEach((name, value) -> command.add("--" + name + "=" + value));
		return new NotificationProcess(new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
				.start());
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
		await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
	}

}
