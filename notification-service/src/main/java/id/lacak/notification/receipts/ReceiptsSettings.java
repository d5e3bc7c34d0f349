package id.lacak.notification.receipts;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done about mail that comes back.
 *
 * @param againAfter machine time after which an email is sent again by itself that came back
 * for a reason that may pass, such as a full mailbox; as often as there are times
 */
@ConfigurationProperties("lacak.notification.receipts")
public record ReceiptsSettings(@DefaultValue({
		"6h", "24h"}) List<Duration> againAfter) {
}
