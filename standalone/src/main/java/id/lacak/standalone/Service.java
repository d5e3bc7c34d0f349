package id.lacak.standalone;

import id.lacak.gateway.GatewayService;
import id.lacak.notification.NotificationService;
import id.lacak.request.RequestService;
import id.lacak.standalone.dev.DevPages;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The three services, each in a context of its own that does not see the others' libraries. */
enum Service {

	GATEWAY(Part.GATEWAY, () -> GatewayService.application().sources(DevPages.class), "mongodb", "amqp", "mail",
			"thymeleaf", "security", "validation",
			"persistence"), REQUESTS(Part.REQUESTS, RequestService::application, "mail"), NOTIFICATIONS(
					Part.NOTIFICATIONS, NotificationService::application, "thymeleaf", "validation");

	private static final List<String> CLOUD = List.of("org.springframework.cloud", "io.github.resilience4j");

	private final Part part;

	private final Supplier<SpringApplicationBuilder> application;

	private final List<String> foreign;

	Service(Part part, Supplier<SpringApplicationBuilder> application, String... foreign) {
		this.part = part;
		this.application = application;
		this.foreign = List.of(foreign);
	}

	Part part() {
		return part;
	}

	/**
	 * Starts it and returns when its port answers.
	 * @param settings win over the service's own file
	 * @param beans that are there before its own
	 */
	ConfigurableApplicationContext start(Map<String, String> settings, Map<String, Object> beans) {
		var arguments = settings.entrySet()
				.stream()
				.map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new);
		return application.get()
				.registerShutdownHook(false)
				.bannerMode(Banner.Mode.OFF)
				.logStartupInfo(false)
				.properties("lacak.foreign=" + String.join(",", foreignPackages()))
				.initializers(context -> beans.forEach(context.getBeanFactory()::registerSingleton))
				.run(arguments);
	}

	private List<String> foreignPackages() {
		var boot = foreign.stream().map(name -> "org.springframework.boot." + name + ".").toList();
		return this == GATEWAY
				? boot
				: java.util.stream.Stream.concat(boot.stream(), CLOUD.stream()).toList();
	}

}
