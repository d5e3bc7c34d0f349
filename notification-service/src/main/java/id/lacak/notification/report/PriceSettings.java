package id.lacak.notification.report;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What text messages cost, for whoever looks at their texts.
 *
 * @param smsPrices rupiah for one part, by name of the route; none where nobody set any
 */
@ConfigurationProperties("lacak.notification")
record PriceSettings(@DefaultValue Map<String, Integer> smsPrices) {
}
