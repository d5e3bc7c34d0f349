package id.lacak.request;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the request service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class RequestService {

	/**
	 * The application with its settings file, {@code request.yml}; the name differs from
	 * that of the other services so that all can share one class path.
	 */
	public static SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(RequestService.class).properties("spring.config.name=request");
	}

	public static void main(String... arguments) {
		application().run(arguments);
	}

}
