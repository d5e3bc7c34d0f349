package id.lacak.notification.sms;

import java.util.List;
import java.util.Objects;

import id.lacak.notification.delivery.Channel;
import id.lacak.notification.delivery.Channels;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

/** The routes of the settings; SMPP alone without any. */
@Component
class SmsRoutes implements Channels {

	private final List<Channel> all;

	private final HttpCalls calls = new HttpCalls();

	SmsRoutes(SmsSettings settings, SmppLink link, SmppSettings smpp, CallbackAddresses callbacks) {
		this.all = settings.routes().isEmpty()
				? List.of(new SmppChannel(link, smpp))
				: settings.routes().stream().<Channel>map(route -> new SmsRoute(route, switch (route.transport()) {
					case SMPP -> new SmppChannel(link, smpp);
					case KANNEL -> new KannelChannel(route.name(), Objects.requireNonNull(route.kannel()), this.calls,
							callbacks, settings.mostParts());
					case HTTP ->
						new HttpChannel(route.name(), Objects.requireNonNull(route.http()), this.calls, callbacks,
								settings.mostParts());
				})).toList();
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
