package id.lacak.notification.storage;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the messages are kept.
 *
 * @param database name of the MongoDB database
 * @param reportGrace machine time for which the replica that made a report is left to
 * publish it before any other may
 * @param receiptsKept how long providers' ids, receipts, and letters that no mail carries are
 * remembered
 * @param endingsKept how long it is remembered what ended the need for reminders; longer
 * than an event may be on its way
 * @param textsKept how long text, name and address of a message are kept after it came to
 * an end; its states, times and fingerprint stay
 */
@ConfigurationProperties("lacak.notification")
record StorageSettings(@DefaultValue("notifications") String database, @DefaultValue("5s") Duration reportGrace,
		@DefaultValue("14d") Duration receiptsKept, @DefaultValue("60d") Duration endingsKept,
		@DefaultValue("400d") Duration textsKept) {
}
