package id.lacak.notification.inbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * News of a case that no period depends on and that a person agreed to get. Machine time.
 *
 * @param gather how long the first of them waits for others of the same case to the same
 * contact, so that they become one message; nothing for not at all
 * @param perDay how many a contact gets on a day of its office; nought for any number
 */
@ConfigurationProperties("lacak.notification.updates")
record UpdateSettings(@DefaultValue("2m") Duration gather, @DefaultValue("10") int perDay) {

	UpdateSettings {
		if (gather.isNegative() || perDay < 0) {
			throw new IllegalArgumentException("lacak.notification.updates.* must not be negative");
		}
	}

}
