package id.lacak.notification.operations;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How officers get in, and what they are told.
 *
 * @param sessionKeys the keys of request-service, Base64; without any nobody gets in
 * @param newsEvery how often the state of the routes is told at least, machine time
 */
@ConfigurationProperties("lacak.notification.operations")
record OperationsSettings(@DefaultValue List<String> sessionKeys, @DefaultValue("10s") Duration newsEvery) {

	List<String> keys() {
		return this.sessionKeys.stream().map(String::strip).filter(key -> !key.isEmpty()).toList();
	}

	@Override
	public String toString() {
		return "OperationsSettings[hidden]";
	}

}
