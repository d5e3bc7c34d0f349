package id.lacak.standalone;

import java.util.Locale;

/** What listens on a port of its own. */
enum Part {

	GATEWAY("lacak.gateway.port", 8080, "gateway"), REQUESTS("lacak.request.port", 8081,
			"request-service"), NOTIFICATIONS("lacak.notification.port", 8082, "notification-service"), DATABASE(
					"lacak.mongodb.port", 27027,
					"database"), BROKER("lacak.rabbitmq.port", 5673, "message broker"), MAIL("lacak.smtp.port", 3025,
							"mail inbox"), TEXTS("lacak.smpp.port", 2776, "message centre");

	private final String setting;

	private final int usual;

	private final String title;

	Part(String setting, int usual, String title) {
		this.setting = setting;
		this.usual = usual;
		this.title = title;
	}

	/** The setting that chooses the port. */
	String setting() {
		return setting;
	}

	/** The same as an environment variable, which also reaches a run by Maven. */
	String variable() {
		return setting.toUpperCase(Locale.ROOT).replace('.', '_');
	}

	/** The port when nothing is set. */
	int usual() {
		return usual;
	}

	/** How it is called in what people read. */
	String title() {
		return title;
	}

}
