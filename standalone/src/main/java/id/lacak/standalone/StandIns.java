package id.lacak.standalone;

import id.lacak.standalone.broker.EmbeddedBroker;
import id.lacak.standalone.dev.MovableClock;
import id.lacak.standalone.mail.SmtpInbox;
import id.lacak.standalone.mongo.EmbeddedMongo;
import id.lacak.standalone.sms.MessageCentre;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The servers that nobody has to install, and where the services find them. */
final class StandIns implements AutoCloseable {

	private static final String SMPP_USER = "lacak";

	private final Settings settings;

	private final DataFolder data;

	private final MovableClock clock;

	private final SmtpInbox mail;

	private final MessageCentre texts;

	private @Nullable EmbeddedMongo database;

	private volatile @Nullable EmbeddedBroker broker;

	StandIns(Settings settings, DataFolder data) {
		this.settings = settings;
		this.data = data;
		clock = new MovableClock(data.resolve("clock"));
		mail = new SmtpInbox(data.resolve("mail"), settings.port(Part.MAIL), clock);
		texts = new MessageCentre(data.resolve("texts"), settings.port(Part.TEXTS), SMPP_USER,
				password(data), clock);
	}

	void startDatabase() {
		if (settings.standsIn(Part.DATABASE))
			database = EmbeddedMongo.start(data.resolve("database"), settings.port(Part.DATABASE));
	}

	void startBroker() {
		if (settings.standsIn(Part.BROKER) && broker == null)
			broker = EmbeddedBroker.start(data.resolve("broker"), settings.port(Part.BROKER));
	}

	void startInboxes() {
		if (settings.standsIn(Part.MAIL))
			mail.start();
		if (settings.standsIn(Part.TEXTS))
			texts.start();
	}

	void textFrom(String from, String text) {
		texts.textFrom(from, text);
	}

	void stopBroker() {
		var running = broker;
		broker = null;
		if (running != null)
			running.close();
	}

	/** What the contexts get instead of their own. */
	Map<String, Object> beansFor(Service service) {
		return service == Service.GATEWAY
				? Map.of("clock", clock, "smtpInbox", mail, "messageCentre", texts)
				: Map.of("clock", clock);
	}

	/** How the services reach them. */
	Map<String, String> addresses() {
		var addresses = new HashMap<String, String>();
		if (settings.standsIn(Part.DATABASE))
			addresses.put("lacak.mongodb.uri", "mongodb://127.0.0.1:" + settings.port(Part.DATABASE));
		if (settings.standsIn(Part.BROKER))
			addresses.put("lacak.rabbitmq.uri", "amqp://guest:guest@127.0.0.1:" + settings.port(Part.BROKER));
		if (settings.standsIn(Part.MAIL))
			addresses.putAll(Map.of("lacak.smtp.host", "127.0.0.1", "lacak.smtp.port",
					Integer.toString(settings.port(Part.MAIL)), "lacak.smtp.tls", "NONE"));
		if (settings.standsIn(Part.TEXTS))
			addresses.putAll(Map.of("lacak.smpp.host", "127.0.0.1", "lacak.smpp.port",
					Integer.toString(settings.port(Part.TEXTS)), "lacak.smpp.system-id", SMPP_USER,
					"lacak.smpp.password", password(data)));
		return addresses;
	}

	@Override
	public void close() {
		texts.close();
		mail.close();
		stopBroker();
		var running = database;
		database = null;
		if (running != null)
			running.close();
	}

	/** SMPP allows eight characters. */
	private static String password(DataFolder data) {
		return data.secret("smpp-password", 6);
	}

}
