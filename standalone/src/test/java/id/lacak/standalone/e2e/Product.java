package id.lacak.standalone.e2e;

import id.lacak.standalone.RegisterReplica;
import id.lacak.standalone.Settings;
import id.lacak.standalone.Standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole product for a test, on free ports and a folder of its own. With LACAK_REAL=1 the
 * broker, the mail server and the message centre are real ones that somebody started, found
 * by the same variables that a production start reads.
 */
final class Product implements AutoCloseable {

	private static final boolean REAL = "1".equals(System.getenv("LACAK_REAL"));

	private final Standalone standalone;

	private final Http http;

	private final Path data;

	private Product(Path data, Map<String, String> settings) {
		this.data = data;
		var given = new HashMap<>(settings);
		if (REAL)
			given.putAll(realServers());
		standalone = Standalone.start(Settings.onFreePorts(data, given));
		http = new Http(standalone.gateway());
	}

	static Product start() {
		return start(Map.of());
	}

	/** With settings of the services that differ from the usual ones. */
	static Product start(Map<String, String> settings) {
		try {
			return new Product(Files.createTempDirectory("lacak-e2e"), settings);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A client before the gateway. */
	Http http() {
		return http;
	}

	/** Where a browser reaches it. */
	java.net.URI site() {
		return standalone.gateway();
	}

	/** Where what was sent arrives. */
	Inbox inbox() {
		return REAL
				? new RealInbox(Path.of(variable("LACAK_REAL_MAILDIR")), Path.of(variable("LACAK_REAL_SMS")))
				: new DevInbox(http);
	}

	/** Somebody writes a text message to the office. */
	void textFrom(String phone, String text) {
		standalone.textFrom(Submissions.e164(phone), text);
	}

	/** How long a broker is away in a test of that. */
	Duration outage() {
		return REAL ? Duration.ofSeconds(30) : Duration.ofSeconds(5);
	}

	void stopBroker() {
		if (REAL)
			control("stop");
		else
			standalone.stopBroker();
	}

	void startBroker() {
		if (REAL)
			control("start");
		else
			standalone.startBroker();
	}

	void stopNotifications() {
		standalone.stopNotifications();
	}

	void startNotifications() {
		standalone.startNotifications();
	}

	/** One more request-service beside the one of this process, whose legal clock begins at that instant. */
	Process replica(String clock, Path folder) throws IOException {
		return RegisterReplica.start(standalone, java.time.Instant.parse(clock), folder);
	}

	@Override
	public void close() {
		standalone.close();
		try (var files = Files.walk(data)) {
			files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Map<String, String> realServers() {
		var given = new HashMap<String, String>();
		Map.of("RETURNS_HOST", "lacak.returns.host", "RETURNS_PORT", "lacak.returns.port", "RETURNS_TLS",
				"lacak.returns.tls", "RETURNS_USERNAME", "lacak.returns.username", "RETURNS_PASSWORD",
				"lacak.returns.password").forEach((variable, setting) -> given.put(setting, variable(variable)));
		Map.of("RABBITMQ_URI", "lacak.rabbitmq.uri", "SMTP_HOST", "lacak.smtp.host", "SMTP_PORT", "lacak.smtp.port",
				"SMTP_USERNAME", "lacak.smtp.username", "SMTP_PASSWORD", "lacak.smtp.password", "SMTP_TLS",
				"lacak.smtp.tls", "SMPP_HOST", "lacak.smpp.host", "SMPP_PORT", "lacak.smpp.port")
				.forEach((variable, setting) -> given.put(setting, variable(variable)));
		given.put("lacak.smpp.system-id", variable("SMPP_SYSTEM_ID"));
		given.put("lacak.smpp.password", variable("SMPP_PASSWORD"));
		given.put("lacak.smtp.trust", "*");
		given.put("lacak.returns.poll", "1s");
		return given;
	}

	private static void control(String verb) {
		try {
			var exit = new ProcessBuilder(variable("LACAK_REAL_RABBIT_CTL"), verb).inheritIO().start().waitFor();
			if (exit != 0)
				throw new IllegalStateException("the broker does not " + verb);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static String variable(String name) {
		var value = System.getenv(name);
		if (value == null)
			throw new IllegalStateException(name + " is not set");
		return value;
	}

}
