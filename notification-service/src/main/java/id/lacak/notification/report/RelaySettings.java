package id.lacak.notification.report;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports reach the broker.
 *
 * @param sweep how often reports are looked for that a crash or an outage left behind
 * @param lease machine time one replica has for publishing what it found
 * @param batch how many messages are published together
 */
@ConfigurationProperties("lacak.notification.relay")
record RelaySettings(@DefaultValue("2s") Duration sweep, @DefaultValue("15s") Duration lease,
		@DefaultValue("100") int batch) {
}
