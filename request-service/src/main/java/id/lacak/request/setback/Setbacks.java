package id.lacak.request.setback;

import id.lacak.request.lifecycle.CaseId;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a sweep does with a case that it cannot deal with, whatever the fault: the case is named
 * in the log, counted as {@code lacak.sweep.setbacks} by sweep, and left alone for an hour, then
 * two, four and so on up to a day, while the sweep goes on with the others. How often it failed
 * is remembered by each replica for itself: forgetting only means trying sooner.
 */
@Component
public class Setbacks {

	private static final Duration FIRST = Duration.ofHours(1);

	private static final int MOST_DOUBLINGS = 5;

	private static final Duration LONGEST = Duration.ofDays(1);

	private static final int MOST_REMEMBERED = 10_000;

	private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);

	private final Map<CaseId, Integer> times = new ConcurrentHashMap<>();

	private final MeterRegistry meters;

	/** @param meters count what failed */
	public Setbacks(MeterRegistry meters) {
		this.meters = meters;
	}

	/**
	 * Notes that a case could not be dealt with.
	 * @param sweep what was being done, as a word for the meter
	 * @return after how long to look at it again
	 * @throws RuntimeException {@code fault}, if the database is away: that is no fault of the case
	 */
	public Duration note(String sweep, CaseId id, RuntimeException fault) {
		if (Outage.isOne(fault))
			throw fault;
		LOG.error("{} cannot be dealt with ({})", id, sweep, fault);
		meters.counter("lacak.sweep.setbacks", "sweep", sweep).increment();
		if (times.size() >= MOST_REMEMBERED)
			times.clear();
		var before = times.merge(id, 1, Integer::sum) - 1;
		var pause = FIRST.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
		return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
	}

	/** The case was dealt with after all. */
	public void over(CaseId id) {
		times.remove(id);
	}

}
