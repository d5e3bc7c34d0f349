package id.lacak.request.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets so many attempts of one name through within a window of machine time. Each instance of
 * the service counts for itself.
 */
public final class Throttle {

	private static final int LARGEST = 20_000;

	private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();

	private final int most;

	private final Duration window;

	private final InstantSource machineTime;

	/** @param most attempts in a window */
	public Throttle(int most, Duration window, InstantSource machineTime) {
		this.most = most;
		this.window = window;
		this.machineTime = machineTime;
	}

	private record Count(int attempts, Instant until) {
	}

	/**
	 * Counts an attempt before anything is looked at, so that trying in parallel gains nothing.
	 * @return how long to wait, if this one is too many
	 */
	public Optional<Duration> begin(String name) {
		forget();
		var now = machineTime.instant();
		var after = counts.compute(name, (same, before) -> before == null || !before.until().isAfter(now)
				? new Count(1, now.plus(window))
				: new Count(Math.min(before.attempts() + 1, most + 1), before.until()));
		return after.attempts() > most ? Optional.of(Duration.between(now, after.until())) : Optional.empty();
	}

	/** The attempt was right: it does not count. */
	public void giveBack(String name) {
		counts.computeIfPresent(name, (key, before) -> new Count(before.attempts() - 1, before.until()));
	}

	/** The name starts anew. */
	public void forget(String name) {
		counts.remove(name);
	}

	private void forget() {
		if (counts.size() < LARGEST)
			return;
		var now = machineTime.instant();
		counts.values().removeIf(count -> !count.until().isAfter(now));
	}

}
