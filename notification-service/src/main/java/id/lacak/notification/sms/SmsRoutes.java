package id.lacak.notification.sms;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.Channels;
import id.lacak.notification.http.HttpCalls;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

/** The routes of the settings; SMPP alone without any. */
@Component
class SmsRoutes implements Channels {

	/** As the guards of texts are called where no route has a name. */
	private static final String SMPP_ALONE = "sms";

	private final List<Channel> all;

	private final HttpCalls calls = new HttpCalls();

	SmsRoutes(SmsSettings settings, MessageCentres centres, CallbackAddresses callbacks, Clock clock) {
		var rules = new TextRules(settings.mostParts(), settings.validity(), clock);
		this.all = settings.routes().isEmpty()
				? List.of(centres.channel(SMPP_ALONE, null, rules))
				: settings.routes()
						.stream()
						.<Channel>map(route -> new SmsRoute(route, transport(route, centres, callbacks, rules)))
						.toList();
	}

	private Channel transport(SmsSettings.Route route, MessageCentres centres, CallbackAddresses callbacks,
			TextRules rules) {
		return switch (route.transport()) {
			case SMPP -> centres.channel(route.name(), route.smpp(), rules);
			case KANNEL -> new KannelChannel(route.name(), Objects.requireNonNull(route.kannel()), this.calls,
					callbacks, rules);
			case HTTP ->
				new HttpChannel(route.name(), Objects.requireNonNull(route.http()), this.calls, callbacks, rules);
		};
	}

	@Override
	public List<Channel> all() {
		return this.all;
	}

	@PreDestroy
	void close() {
		this.calls.close();
	}

}
