package id.lacak.notification.report;

import id.lacak.notification.delivery.Notifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the store of messages to the relay. */
@Configuration(proxyBeanMethods = false)
class Reporting {

	@Bean
	StateChanges stateChanges(Notifications notifications, Relay relay) {
		return new StateChanges(notifications, relay::nudge);
	}

}
