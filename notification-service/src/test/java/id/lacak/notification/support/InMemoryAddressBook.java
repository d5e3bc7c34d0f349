package id.lacak.notification.support;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.lacak.notification.delivery.AddressBook;
import id.lacak.notification.delivery.AddressKey;
import id.lacak.notification.delivery.KnownAddress;

/** A book of contacts that keeps the same promises as the real one, checked by the same contract. */
public final class InMemoryAddressBook implements AddressBook {

	private final Map<AddressKey, Listed> entries = new HashMap<>();

	@Override
	public synchronized Optional<KnownAddress> find(AddressKey key) {
		return Optional.ofNullable(this.entries.get(key)).map(Listed::address);
	}

	@Override
	public synchronized boolean keep(KnownAddress after, Instant now) {
		var version = find(after.key()).map(KnownAddress::version).orElse(0L);
		if (version != after.version() - 1) {
			return false;
		}
		this.entries.put(after.key(), new Listed(after, now));
		return true;
	}

	@Override
	public synchronized List<Listed> list(String office, KnownAddress.Standing standing, Instant before, int limit) {
		return this.entries.values()
				.stream()
				.filter(entry -> entry.address().key().office().equals(office)
						&& entry.address().standing() == standing && entry.changedAt().isBefore(before))
				.sorted(Comparator.comparing(Listed::changedAt).reversed())
				.limit(limit)
				.toList();
	}

}
