package id.lacak.standalone;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * One run of everything: the stand-ins, then the services, then a page of links. Stops in
 * the opposite order.
 */
public final class Standalone implements AutoCloseable {

	private final Settings settings;

	private final DataFolder data;

	private final StandIns standIns;

	private final Map<Service, ConfigurableApplicationContext> running = Collections
			.synchronizedMap(new EnumMap<>(Service.class));

	private final Consumer<String> progress;

	private Standalone(Settings settings, DataFolder data, Consumer<String> progress) {
		this.settings = settings;
		this.data = data;
		this.progress = progress;
		standIns = new StandIns(settings, data);
	}

	/** The product from {@code mvn}: runs until it is told to stop. */
	public static void main(String... arguments) {
		var begun = System.nanoTime();
		try {
			var settings = Settings.from(arguments);
			// the log begins with the first logger, so its place must be known before
			System.setProperty("lacak.data", settings.data().toString());
			Console.keepForTheProduct();
			var lacak = start(settings, Console::say);
			Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
				Console.say("Lacak berhenti · stopping …");
				lacak.close();
				Console.say("Lacak berhenti · stopped.");
			}));
			Console.links(lacak.gateway(), lacak.settings.data(), Duration.ofNanos(System.nanoTime() - begun));
		} catch (StartRefused refused) {
			Console.say("Lacak tidak bisa dimulai · cannot start: " + refused.getMessage());
			System.exit(1);
		}
	}

	/** Starts everything and returns when all of it answers. */
	public static Standalone start(Settings settings) {
		return start(settings, line -> {
		});
	}

	private static Standalone start(Settings settings, Consumer<String> progress) {
		// logback.xml stands for all: each service would set the one logging of the process up anew, at the same time
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		refuseTakenPorts(settings);
		var lacak = new Standalone(settings, DataFolder.open(settings.data()), progress);
		try {
			lacak.startAll();
			return lacak;
		} catch (CompletionException failed) {
			lacak.close();
			throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
		}
	}

	/** Where the public reaches the product. */
	public URI gateway() {
		return URI.create("http://localhost:" + settings.port(Part.GATEWAY));
	}

	/**
	 * Lets somebody write a text message to the office; returns once it was taken.
	 * @param from number of the phone, E.164
	 */
	public void textFrom(String from, String text) {
		standIns.textFrom(from, text);
	}

	/** Takes the broker's stand-in away; the rest goes on. */
	public void stopBroker() {
		standIns.stopBroker();
	}

	/** Brings the broker's stand-in back on the same port, with what it had. */
	public void startBroker() {
		standIns.startBroker();
	}

	/** Takes notification-service away; the rest goes on. */
	public void stopNotifications() {
		stop(Service.NOTIFICATIONS);
	}

	/** Brings notification-service back. */
	public void startNotifications() {
		start(Service.NOTIFICATIONS);
	}

	@Override
	public void close() {
		for (var service : List.of(Service.GATEWAY, Service.REQUESTS, Service.NOTIFICATIONS))
			stop(service);
		standIns.close();
		data.close();
	}

	private void startAll() {
		var database = step("basis data · database", standIns::startDatabase);
		var others = new ArrayList<CompletableFuture<Void>>();
		others.add(step("perantara pesan · message broker", standIns::startBroker));
		others.add(step("kotak surat dan SMS · inboxes", standIns::startInboxes));
		others.add(step("gerbang · gateway", () -> start(Service.GATEWAY)));
		database.join();
		others.add(step("layanan permohonan · request-service", () -> start(Service.REQUESTS)));
		others.add(step("layanan kabar · notification-service", () -> start(Service.NOTIFICATIONS)));
		CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
	}

	private CompletableFuture<Void> step(String name, Runnable work) {
		return CompletableFuture.runAsync(() -> {
			work.run();
			progress.accept("  ✓ " + name);
		}, task -> Thread.ofPlatform().name("start").start(task));
	}

	private void start(Service service) {
		running.put(service, service.start(settingsFor(service), standIns.beansFor(service)));
	}

	private void stop(Service service) {
		var context = running.remove(service);
		if (context != null)
			context.close();
	}

	/** What a service is started with. */
	Map<String, String> settingsFor(Service service) {
		var all = new HashMap<String, String>();
		all.put("lacak.public-url", gateway().toString());
		all.put("lacak.demo", "true");
		all.put("lacak.request.url", "http://127.0.0.1:" + settings.port(Part.REQUESTS));
		all.put("lacak.notification.url", "http://127.0.0.1:" + settings.port(Part.NOTIFICATIONS));
		all.put("lacak.request.sweep", "5s");
		all.put("lacak.request.master-key", data.secret("master-key", 96));
		all.put("lacak.request.session-keys", data.secret("session-key", 64));
		all.put("lacak.request.letter-keys", data.secret("letter-key", 64));
		all.put("lacak.request.pin-key", data.secret("pin-key", 32));
		all.put("lacak.attachments.keys", data.secret("attachment-key", 32));
		// whoever tries the product sees the mail soon, at the latest with its link alone
		all.put("lacak.attachments.wait-for-letter", "10s");
		all.put("lacak.smtp.reply-key", data.secret("reply-key", 32));
		// the servers are near, so what a killed run was sending is taken up again soon
		all.put("lacak.notification.dispatch.lease", "20s");
		all.put("lacak.notification.dispatch.email.within", "12s");
		all.put("lacak.notification.dispatch.sms.within", "12s");
		all.put("lacak.smtp.timeout", "10s");
		all.put("lacak.smtp.connect-timeout", "5s");
		all.put("lacak.smpp.answer-within", "5s");
		// whoever tries the product at night wants to see the text now
		all.put("lacak.notification.quiet-hours.off", "true");
		// and every message by itself, as soon as there is one
		all.put("lacak.notification.updates.gather", "0s");
		all.put("lacak.notification.updates.per-day", "0");
		all.put("lacak.gateway.help.phone", "(021) 555-0100");
		all.put("lacak.gateway.help.hours", "Senin–Jumat 08.00–15.30");
		// above what two cores can serve, so that load can be measured; the sign-in limit stays
		all.put("lacak.gateway.limit.sign-ins.calls", "1000000");
		all.put("lacak.gateway.limit.reads.calls", "1000000");
		all.put("lacak.gateway.limit.writes.calls", "1000000");
		all.putAll(settings.given());
		all.putAll(standIns.addresses());
		for (var one : Service.values())
			all.put(one.part().setting(), Integer.toString(settings.port(one.part())));
		return all;
	}

	private static void refuseTakenPorts(Settings settings) {
		for (var part : Part.values())
			if (settings.standsIn(part) && taken(settings.port(part)))
				throw new StartRefused("""
						Port %d of the %s is taken by another program. \
						Stop that one, or choose another port with the environment variable %s.""".formatted(
						settings.port(part),
						part.title(), part.variable()));
	}

	private static boolean taken(int port) {
		try (var socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return false;
		} catch (IOException inUse) {
			return true;
		}
	}

}
