package id.lacak.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the gateway. */
@SpringBootApplication
public class GatewayService {

	/**
	 * The application with its settings file, {@code gateway.yml}; the name differs from
	 * that of the other services so that all can share one class path.
	 */
	public static SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(GatewayService.class).properties("spring.config.name=gateway");
	}

	public static void main(String... arguments) {
		application().run(arguments);
	}

}
