package id.lacak.request.account;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What officers like, while a test lasts. */
public final class PreferencesInMemory implements Preferences {

	private final Set<String> off = ConcurrentHashMap.newKeySet();

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

	private void keep(String preference, boolean on) {
		if (on)
			off.remove(preference);
		else
			off.add(preference);
	}

}
