package id.lacak.notification.storage;

import java.util.ArrayList;

import com.mongodb.client.model.Filters;
import id.lacak.notification.delivery.StoreUnavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Without the store this service can do nothing, so readiness depends on it. */
@Component("storeHealthIndicator")
class StoreHealth implements HealthIndicator {

	private final Database database;

	StoreHealth(Database database) {
		this.database = database;
	}

	@Override
	public Health health() {
		try {
			this.database.ask(() -> this.database.notifications()
					.find(Filters.eq(NotificationDocuments.ID, "health"))
					.into(new ArrayList<>()));
			return Health.up().build();
		} catch (StoreUnavailable ex) {
			return Health.down().build();
		}
	}

}
