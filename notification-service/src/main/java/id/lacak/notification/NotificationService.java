package id.lacak.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the notification service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NotificationService {

	/**
	 * The application with its settings file, {@code notification.yml}; the name differs
	 * from that of the other services so that all can share one class path.
	 */
	public static SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(NotificationService.class).properties("spring.config.name=notification");
	}

	public static void main(String... arguments) {
		application().run(arguments);
	}

}
