package id.lacak.request.account;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Duration;

/**
 * Prepares the accounts at the start. With the database away it tries again in the
 * background, so that the service can start before its database; what it then finds wrong
 * still ends the service.
 */
final class AccountStart {

	private static final Logger log = LoggerFactory.getLogger(AccountStart.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final Runnable preparation;

	private final ConfigurableApplicationContext service;

	AccountStart(Runnable preparation, ConfigurableApplicationContext service) {
		this.preparation = preparation;
		this.service = service;
	}

	/** @throws IllegalStateException with a sentence for the operator, if the start is refused */
	void run() {
		if (!prepared())
			Thread.ofVirtual().name("accounts").start(this::retry);
	}

	private void retry() {
		try {
			while (service.isActive() && !prepared())
				Thread.sleep(PAUSE);
		} catch (IllegalStateException refused) {
			log.error("The service ends: {}", refused.getMessage());
			service.close();
		} catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean prepared() {
		try {
			preparation.run();
			return true;
		} catch (MongoTimeoutException | MongoSocketException away) {
			log.warn("the accounts cannot be prepared yet: {}", away.getClass().getSimpleName());
			return false;
		}
	}

}
