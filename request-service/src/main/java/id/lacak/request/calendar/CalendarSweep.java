package id.lacak.request.calendar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with changes of calendars that nobody is working on. */
@Component
class CalendarSweep {

	private static final Logger LOG = LoggerFactory.getLogger(CalendarSweep.class);

	private final ChangeWork work;

	CalendarSweep(ChangeWork work) {
		this.work = work;
	}

	@Scheduled(fixedDelayString = "${lacak.request.sweep:30s}")
	void sweepQuietly() {
		try {
			work.work();
		} catch (RuntimeException e) {
			LOG.warn("changes of the calendar cannot be worked on now: {}", e.toString());
		}
	}

}
