package id.lacak.notification.dispatch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The state of each provider's breaker. Always up: a provider that is down makes messages
 * wait, it does not make this service useless.
 */
@Component("providersHealthIndicator")
class ProvidersHealth implements HealthIndicator {

	private final Providers providers;

	ProvidersHealth(Providers providers) {
		this.providers = providers;
	}

	@Override
	public Health health() {
		var health = Health.up();
		this.providers.channels()
				.stream()
				.flatMap(channel -> channel.routes().stream())
				.forEach(route -> health.withDetail(route.channel().name(), route.state().name()));
		return health.build();
	}

}
