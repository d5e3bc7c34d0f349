package id.lacak.request.account;

import id.lacak.request.problem.Throttle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

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

	private static final int LONGEST_NAME = 64;

	private final Throttle usernames;

	private final Throttle addresses;

	Attempts(InstantSource machineTime) {
		usernames = new Throttle(FOR_A_USERNAME, WINDOW, machineTime);
		addresses = new Throttle(FROM_AN_ADDRESS, WINDOW, machineTime);
	}

	/**
	 * Counts an attempt.
	 * @return how long to wait, if this one is too many; its password must not be looked at
	 */
	Optional<Duration> begin(String username, String address) {
		var byAddress = addresses.begin(address);
		return byAddress.isPresent() ? byAddress : usernames.begin(key(username, address));
	}

	/** The attempt was right: the username starts anew, the address gets it back. */
	void succeeded(String username, String address) {
		usernames.forget(key(username, address));
		addresses.giveBack(address);
	}

	private static String key(String username, String address) {
		var name = username.length() > LONGEST_NAME ? username.substring(0, LONGEST_NAME) : username;
		return name.toLowerCase(Locale.ROOT) + " " + address;
	}

}
