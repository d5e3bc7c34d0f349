package id.lacak.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the notification service. */
@SpringBootApplication
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
