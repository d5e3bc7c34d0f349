package id.lacak.request.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Throws away what has had its time and brings up to date what is older; a job and not an expiring index, which not every server knows. */
class Housekeeping {

	private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

	private final MongoRequests requests;

	private final OlderCases olderCases;

	private final OlderObjections olderObjections;

	private final MongoDigests digests;

	Housekeeping(MongoRequests requests, OlderCases olderCases, OlderObjections olderObjections,
			MongoDigests digests) {
		this.requests = requests;
		this.olderCases = olderCases;
		this.olderObjections = olderObjections;
		this.digests = digests;
	}

	@Scheduled(initialDelayString = "5s", fixedDelayString = "1h")
	void updateOlderCases() {
		try {
			var updated = olderCases.update() + olderObjections.update();
			if (updated > 0)
				LOG.info("{} cases of an older version will be reminded of from now on", updated);
		} catch (RuntimeException e) {
			LOG.warn("cases of an older version are not brought up to date this time: {}", e.toString());
		}
	}

	@Scheduled(initialDelayString = "2m", fixedDelayString = "1h")
	void purgeDigests() {
		try {
			digests.purge();
		} catch (RuntimeException e) {
			LOG.warn("old digests are not purged this time: {}", e.toString());
		}
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
