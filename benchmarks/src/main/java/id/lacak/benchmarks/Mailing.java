package id.lacak.benchmarks;

import com.rabbitmq.client.ConnectionFactory;
import id.lacak.notification.NotificationService;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.Conditions;
import id.lacak.notification.delivery.Content;
import id.lacak.notification.delivery.Message;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notification;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.Origin;
import id.lacak.notification.dispatch.Dispatcher;
import id.lacak.standalone.broker.EmbeddedBroker;
import id.lacak.standalone.mongo.EmbeddedMongo;

import org.springframework.context.ConfigurableApplicationContext;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/**
 * How fast 10,000 queued emails leave, each claimed, sent, noted and reported with a write to
 * the disk, beside a plain loop of the same mail library over as many connections to the same
 * server in the same run; the loop is a process of its own, so that its memory can be told. The database is the server that MONGODB_URI names, otherwise the
 * stand-alone run's.
 */
public final class Mailing {

	private static final int MAILS = 10_000;

	private static final int CONNECTIONS = 8;

	private static final int WARM_UP = 500;

	private static final String TEXT = "Permohonan informasi Anda kami terima dan kami proses.\n\n".repeat(20);

	private static final String HTML = "<html><body><p>" + TEXT.replace("\n\n", "</p><p>") + "</p></body></html>";

	private final AtomicInteger taken = new AtomicInteger();

	private Mailing() {
	}

	/** Prints the figures. */
	public static void main(String... arguments) throws Exception {
		if (arguments.length > 0) {
			var port = Integer.parseInt(arguments[0]);
			plain(port, WARM_UP);
			System.out.printf(Locale.ROOT, "plain %.3f %d%n", plain(port, MAILS), peakMegabytes());
			return;
		}
		var folder = Files.createTempDirectory("lacak-benchmark");
		var port = freePort();
		var external = System.getenv("MONGODB_URI");
		try (var mongo = EmbeddedMongo.start(folder.resolve("mongo"), 0);
				var _ = EmbeddedBroker.start(folder.resolve("broker"), port)) {
			var uri = (external == null || external.isBlank()) ? mongo.uri() : external;
			var amqp = "amqp://guest:guest@127.0.0.1:" + port;
			takeReports(amqp);
			new Mailing().run(uri, amqp);
		}
	}

	/** The place of the other service: reports that no queue wants would be published again and again. */
	private static void takeReports(String amqp) throws Exception {
		var factory = new ConnectionFactory();
		factory.setUri(amqp);
		try (var connection = factory.newConnection(); var channel = connection.createChannel()) {
			channel.exchangeDeclare("lacak.events", "topic", true);
			channel.queueDeclare("request.deliveries", true, false, false, Map.of());
			channel.queueBind("request.deliveries", "lacak.events", "notification.#");
		}
	}

	private void run(String mongo, String amqp) throws Exception {
		BasicMessageListener count = (context, from, to, data) -> taken.incrementAndGet();
		var server = SMTPServer.port(0)
				.bindAddress(InetAddress.getLoopbackAddress())
				.insertReceivedHeaders(false)
				.messageHandler(count)
				.build();
		server.start();
		try (var service = service(mongo, amqp, server.getPortAllocated())) {
			drain(service, WARM_UP);
			var rate = drain(service, MAILS);
			var memory = peakMegabytes();
			var loop = apart(server.getPortAllocated());
			System.out.printf("%,d queued emails left at %,.0f/s, %d MB at most (stand-in servers among it)%n", MAILS,
					rate, memory);
			System.out.printf("a plain loop over %d connections: %,.0f/s, %d MB; ratio of rates %.3f, of memory %.1f%n",
					CONNECTIONS, loop.rate(), loop.megabytes(), rate / loop.rate(),
					(double) memory / loop.megabytes());
		} finally {
			server.stop();
		}
	}

	/** What the plain loop came to. */
	private record Loop(double rate, long megabytes) {
	}

	/** The plain loop in a process of its own, with as much heap as this one may have. */
	private static Loop apart(int port) throws IOException, InterruptedException {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var process = new ProcessBuilder(java, "-Xmx512m", "-XX:+UseCompactObjectHeaders", "-cp",
				System.getProperty("java.class.path"), Mailing.class.getName(), Integer.toString(port))
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
		try (var said = process.inputReader()) {
			var words = said.lines()
					.filter(line -> line.startsWith("plain "))
					.findFirst()
					.orElseThrow(() -> new IllegalStateException("the plain loop said nothing"))
					.split(" ");
			process.waitFor();
			return new Loop(Double.parseDouble(words[1]), Long.parseLong(words[2]));
		}
	}

	/** Mails a second until the last has left. */
	private double drain(ConfigurableApplicationContext service, int mails) throws InterruptedException {
		queue(service, mails);
		taken.set(0);
		var begun = System.nanoTime();
		for (var looks = 0; taken.get() < mails; looks++) {
			if (looks % 200 == 0)
				service.getBean(Dispatcher.class).nudge(ChannelKind.EMAIL);
			Thread.sleep(5);
		}
		return mails / ((System.nanoTime() - begun) / 1e9);
	}

	/** Nobody is nudged and the worker looks once a day, so that all of them wait. */
	private static void queue(ConfigurableApplicationContext service, int mails) {
		var notifications = service.getBean(Notifications.class);
		var now = Moment.of(Clock.systemUTC(), InstantSource.system());
		for (var i = 0; i < mails; i++) {
			var event = mails + "-" + i;
			var address = "n%d@surel.example".formatted(i);
			var message = new Message("N01", 1, ChannelKind.EMAIL, address, "Siti Rahmawati",
					new Content.Mail("Permohonan " + i, TEXT, HTML));
			notifications.add(Notification.planned(MessageId.of(event, "N01", ChannelKind.EMAIL, address),
					new Origin(event, "case-" + i, "depok", i + "/PPID/XI/2026"), message, Conditions.NONE, now));
		}
	}

	private static ConfigurableApplicationContext service(String mongo, String amqp, int smtp) {
		return NotificationService.application()
				.properties("lacak.foreign=org.springframework.boot.thymeleaf.,"
						+ "org.springframework.boot.validation.,org.springframework.cloud,io.github.resilience4j")
				.run("--lacak.notification.port=0", "--lacak.mongodb.uri=" + mongo, "--lacak.rabbitmq.uri=" + amqp,
						"--lacak.notification.database=mailing_" + Instant.now().toEpochMilli(),
						"--lacak.smtp.port=" + smtp, "--lacak.smtp.tls=NONE", "--lacak.smpp.port=1",
						"--lacak.notification.dispatch.poll=1d",
						"--lacak.notification.dispatch.email.parallel=" + CONNECTIONS,
						"--lacak.notification.dispatch.email.per-second=100000");
	}

	/** Mails a second of a loop that keeps its connections and does nothing else. */
	private static double plain(int port, int mails) throws Exception {
		var next = new AtomicInteger();
		var begun = System.nanoTime();
		try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
			var loops = new ArrayList<Callable<Boolean>>();
			for (var i = 0; i < CONNECTIONS; i++)
				loops.add(() -> loop(port, next, mails));
			for (Future<Boolean> done : threads.invokeAll(loops))
				done.get();
		}
		return mails / ((System.nanoTime() - begun) / 1e9);
	}

	private static boolean loop(int port, AtomicInteger next, int mails) throws MessagingException {
		var settings = new Properties();
		settings.put("mail.smtp.host", "127.0.0.1");
		settings.put("mail.smtp.port", Integer.toString(port));
		var session = Session.getInstance(settings);
		try (var transport = session.getTransport("smtp")) {
			transport.connect();
			for (var i = next.getAndIncrement(); i < mails; i = next.getAndIncrement()) {
				var mail = mail(session, i);
				transport.sendMessage(mail, mail.getAllRecipients());
			}
		}
		return true;
	}

	private static MimeMessage mail(Session session, int number) throws MessagingException {
		var mail = new MimeMessage(session);
		mail.setFrom(new InternetAddress("ppid@localhost"));
		mail.setRecipient(RecipientType.TO, new InternetAddress("n%d@surel.example".formatted(number)));
		mail.setSubject("Permohonan " + number, "UTF-8");
		var text = new MimeBodyPart();
		text.setText(TEXT, "UTF-8");
		var html = new MimeBodyPart();
		html.setContent(HTML, "text/html; charset=UTF-8");
		mail.setContent(new MimeMultipart("alternative", text, html));
		mail.saveChanges();
		return mail;
	}

	/** Memory that was ever resident. */
	private static long peakMegabytes() throws IOException {
		return Files.readAllLines(Path.of("/proc/self/status"))
				.stream()
				.filter(line -> line.startsWith("VmHWM:"))
				.mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(-1);
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
