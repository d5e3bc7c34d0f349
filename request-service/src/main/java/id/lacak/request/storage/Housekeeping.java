package id.lacak.request.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Throws away what has had its time; a job and not an expiring index, which not every server knows. */
class Housekeeping {

	private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

	private final MongoRequests requests;

	Housekeeping(MongoRequests requests) {
		this.requests = requests;
	}

	@Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
	void purgeIdempotencyKeys() {
		try {
			requests.purgeKeys();
		} catch (RuntimeException e) {
			LOG.warn("old idempotency keys are not purged this time: {}", e.toString());
		}
	}

}
