package id.lacak.request.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Slows guessing down: so many attempts for a username from one address, and so many more
 * from one address in all, within a window of machine time. An attempt counts before its
 * password is looked at, so guessing in parallel gains nothing; a right password is taken
 * off again. Each instance of the service counts for itself.
 */
final class Attempts {

	static final int FOR_A_USERNAME = 5;

	static final int FROM_AN_ADDRESS = 200;

	static final Duration WINDOW = Duration.ofMinutes(5);

	private static final int LARGEST = 20_000;

	private static final int LONGEST_NAME = 64;

	private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();

	private final InstantSource machineTime;

	Attempts(InstantSource machineTime) {
		this.machineTime = machineTime;
	}

	private record Count(int attempts, Instant until) {
	}

	/**
	 * Counts an attempt.
	 * @return how long to wait, if this one is too many; its password must not be looked at
	 */
	Optional<Duration> begin(String username, String address) {
		forget();
		var byAddress = count(address, FROM_AN_ADDRESS);
		return byAddress.isPresent() ? byAddress : count(key(username, address), FOR_A_USERNAME);
	}

	/** The attempt was right: the username starts anew, the address gets it back. */
	void succeeded(String username, String address) {
		counts.remove(key(username, address));
		counts.computeIfPresent(address, (key, before) -> new Count(before.attempts() - 1, before.until()));
	}

	private Optional<Duration> count(String key, int most) {
		var now = machineTime.instant();
		var after = counts.compute(key, (same, before) -> before == null || !before.until().isAfter(now)
				? new Count(1, now.plus(WINDOW))
				: new Count(Math.min(before.attempts() + 1, most + 1), before.until()));
		return after.attempts() > most ? Optional.of(Duration.between(now, after.until())) : Optional.empty();
	}

	private void forget() {
		if (counts.size() < LARGEST)
			return;
		var now = machineTime.instant();
		counts.values().removeIf(count -> !count.until().isAfter(now));
	}

	private static String key(String username, String address) {
		var name = username.length() > LONGEST_NAME ? username.substring(0, LONGEST_NAME) : username;
		return name.toLowerCase(Locale.ROOT) + " " + address;
	}

}
