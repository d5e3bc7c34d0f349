package id.lacak.request.objecting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for objections that wait, again and again. */
@Component
class MarkSweep {

	private static final Logger LOG = LoggerFactory.getLogger(MarkSweep.class);

	private final Marks marks;

	MarkSweep(Marks marks) {
		this.marks = marks;
	}

	@Scheduled(fixedDelayString = "${lacak.request.sweep:30s}")
	void sweepQuietly() {
		try {
			marks.sweep();
		} catch (RuntimeException e) {
			LOG.warn("objections cannot be looked through now: {}", e.toString());
		}
	}

}
