package id.lacak.request.account;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ended sessions in memory, for tests. */
final class InMemoryRevokedSessions implements RevokedSessions {

	private final Map<String, Instant> sessions = new ConcurrentHashMap<>();

	@Override
	public void revoke(String session, Instant until) {
		sessions.put(session, until);
	}

	@Override
	public boolean contains(String session) {
		return sessions.containsKey(session);
	}

	@Override
	public void purge(Instant now) {
		sessions.values().removeIf(until -> until.isBefore(now));
	}

}
