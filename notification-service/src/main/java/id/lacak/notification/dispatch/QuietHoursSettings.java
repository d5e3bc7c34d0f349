package id.lacak.notification.dispatch;

import java.time.LocalTime;

import id.lacak.notification.delivery.QuietHours;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When no text message leaves, in the zone of the office; see ADR 0007 for the clock.
 *
 * @param off text messages leave at any hour
 * @param from first quiet moment of a day
 * @param to first moment that is quiet no more
 */
@ConfigurationProperties("lacak.notification.quiet-hours")
record QuietHoursSettings(@DefaultValue("false") boolean off, @DefaultValue("20:00") LocalTime from,
		@DefaultValue("08:00") LocalTime to) {

	QuietHours hours() {
		return this.off ? QuietHours.NONE : new QuietHours(this.from, this.to);
	}

}
