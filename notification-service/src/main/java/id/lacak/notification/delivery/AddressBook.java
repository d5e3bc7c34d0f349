package id.lacak.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Contacts that failed or whose owners want only what the law asks for. Every method may
 * throw {@link StoreUnavailable}; then nothing is known to have changed.
 */
public interface AddressBook {

	/** What is known of a contact; empty when nothing is. */
	Optional<KnownAddress> find(AddressKey key);

	/**
	 * Keeps a step; false when somebody else was faster, and then nothing changes.
	 * @param now machine time
	 */
	boolean keep(KnownAddress after, Instant now);

	/**
	 * Contacts of an office that stand so, the last changed first.
	 * @param before machine time; only what was last changed before then
	 */
	List<Listed> list(String office, KnownAddress.Standing standing, Instant before, int limit);

	/**
	 * A contact in a list.
	 *
	 * @param changedAt machine time
	 */
	record Listed(KnownAddress address, Instant changedAt) {
	}

}
