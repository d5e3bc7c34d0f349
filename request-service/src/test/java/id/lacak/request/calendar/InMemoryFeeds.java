package id.lacak.request.calendar;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of feeds in memory. */
public final class InMemoryFeeds implements FeedAddresses {

	private final Map<String, String> hashes = new ConcurrentHashMap<>();

	@Override
	public void put(String username, String tokenHash) {
		hashes.put(username, tokenHash);
	}

	@Override
	public Optional<String> owner(String tokenHash) {
		return hashes.entrySet()
				.stream()
				.filter(entry -> entry.getValue().equals(tokenHash))
				.map(Map.Entry::getKey)
				.findFirst();
	}

}
