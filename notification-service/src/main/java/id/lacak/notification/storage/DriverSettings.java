package id.lacak.notification.storage;

import java.util.concurrent.TimeUnit;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A store that is down must be noticed within seconds, not half a minute. */
@Configuration(proxyBeanMethods = false)
class DriverSettings {

	private static final int SELECTION_SECONDS = 3;

	private static final int CONNECT_SECONDS = 3;

	private static final int READ_SECONDS = 10;

	@Bean
	MongoClientSettingsBuilderCustomizer shortTimeouts() {
		return builder -> builder
				.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
				.applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
						.readTimeout(READ_SECONDS, TimeUnit.SECONDS));
	}

}
