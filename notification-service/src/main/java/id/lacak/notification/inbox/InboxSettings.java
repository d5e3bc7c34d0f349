package id.lacak.notification.inbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How patient the inbox is.
 *
 * @param tries how often an event that meets an unforeseen fault is tried before it is
 * parked, the first time included; an event that only waits for the store is never parked
 * @param firstPause before the second try; doubles each time
 * @param longestPause the pauses grow no longer than this
 * @param largest body that is looked into; a larger one is parked unread
 */
@ConfigurationProperties("lacak.notification.inbox")
record InboxSettings(@DefaultValue("5") int tries, @DefaultValue("200ms") Duration firstPause,
		@DefaultValue("5s") Duration longestPause, @DefaultValue("1MB") DataSize largest) {

	Duration pauseAfter(int failures) {
		var doubled = this.firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
		return (doubled.compareTo(this.longestPause) < 0) ? doubled : this.longestPause;
	}

}
