package id.lacak.request.draft;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away drafts whose time is over; a job and not an expiring index, since their files go too. */
@Component
class DraftSweep {

	private static final Logger LOG = LoggerFactory.getLogger(DraftSweep.class);

	private final HandOver drafts;

	DraftSweep(HandOver drafts) {
		this.drafts = drafts;
	}

	@Scheduled(initialDelayString = "90s", fixedDelayString = "1h")
	void purgeQuietly() {
		try {
			drafts.purge();
		} catch (RuntimeException e) {
			LOG.warn("old drafts are not thrown away this time: {}", e.toString());
		}
	}

}
