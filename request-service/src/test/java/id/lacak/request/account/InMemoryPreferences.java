package id.lacak.request.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Preferences without a database. */
final class InMemoryPreferences implements Preferences {

	private final Set<String> off = new HashSet<>();

	private final Map<String, Instant> seen = new ConcurrentHashMap<>();

	@Override
	public boolean keys(String username) {
		return !off.contains(username);
	}

	@Override
	public void keys(String username, boolean on) {
		if (on)
			off.remove(username);
		else
			off.add(username);
	}

	@Override
	public Optional<Instant> seen(String username) {
		return Optional.ofNullable(seen.get(username));
	}

	@Override
	public void seen(String username, Instant until) {
		seen.merge(username, until, (before, now) -> now.isAfter(before) ? now : before);
	}

}
