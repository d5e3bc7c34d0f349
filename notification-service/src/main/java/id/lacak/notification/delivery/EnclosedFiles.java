package id.lacak.notification.delivery;

import java.util.Optional;

/** Opens the letters that go with mails. */
@FunctionalInterface
public interface EnclosedFiles {

	/**
	 * The bytes of a letter; empty when it is gone or its key is.
	 * @throws StoreUnavailable when the store cannot be asked now
	 */
	Optional<byte[]> open(Enclosure.Attached enclosure);

}
