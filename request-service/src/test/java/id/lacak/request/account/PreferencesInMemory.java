package id.lacak.request.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What officers like, while a test lasts. */
public final class PreferencesInMemory implements Preferences {

	private final Set<String> off = ConcurrentHashMap.newKeySet();

	private final Map<String, Instant> seen = new ConcurrentHashMap<>();

	@Override
	public boolean keys(String username) {
		return !off.contains("keys " + username);
	}

	@Override
	public void keys(String username, boolean on) {
		keep("keys " + username, on);
	}

	@Override
	public boolean mornings(String username) {
		return !off.contains("mornings " + username);
	}

	@Override
	public void mornings(String username, boolean on) {
		keep("mornings " + username, on);
	}

	@Override
	public Optional<Instant> seen(String username) {
		return Optional.ofNullable(seen.get(username));
	}

	@Override
	public void seen(String username, Instant until) {
		seen.merge(username, until, (before, now) -> now.isAfter(before) ? now : before);
	}

	private void keep(String preference, boolean on) {
		if (on)
			off.remove(preference);
		else
			off.add(preference);
	}

}
