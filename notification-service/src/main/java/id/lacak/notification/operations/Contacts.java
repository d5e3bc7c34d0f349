package id.lacak.notification.operations;

import java.time.InstantSource;
import java.util.List;

import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.AddressBook;
import id.lacak.notification.delivery.AddressKey;
import id.lacak.notification.delivery.ChannelKind;
import id.lacak.notification.delivery.KnownAddress;
import id.lacak.notification.operations.Operations.Outcome;
import id.lacak.notification.operations.Operations.Wish;
import org.springframework.stereotype.Component;

/**
 * Stops messages to contacts of an office and lets them leave again. Acts name a contact by its
 * hash alone. What its owner wants is the owner's to change.
 */
@Component
class Contacts {

	private final AddressDesk desk;

	private final AddressBook book;

	private final Operations operations;

	private final InstantSource machineTime;

	Contacts(AddressDesk desk, AddressBook book, Operations operations, InstantSource machineTime) {
		this.desk = desk;
		this.book = book;
		this.operations = operations;
		this.machineTime = machineTime;
	}

	static boolean isHash(String id) {
		return id.matches("[0-9a-f]{64}");
	}

	/** Stops messages to a contact, known or not; a wish that came before changes nothing. */
	Outcome suppress(ChannelKind channel, String address, Wish wish) {
		var hash = AddressKey.of(wish.office(), channel, address).hash();
		if (this.operations.note("SUPPRESS_ADDRESS", hash, wish)) {
			this.desk.suppress(wish.office(), channel, address, wish.why(), wish.by());
		}
		return Outcome.DONE;
	}

	/** Stops messages to a contact that something is known of. */
	Outcome suppressKnown(String hash, Wish wish) {
		var key = new AddressKey(wish.office(), hash);
		if (this.book.find(key).isEmpty()) {
			return Outcome.UNKNOWN;
		}
		if (this.operations.note("SUPPRESS_ADDRESS", hash, wish)) {
			this.desk.suppress(key, wish.why(), wish.by());
		}
		return Outcome.DONE;
	}

	/** Lets messages leave again, as if none had come back. */
	Outcome unsuppress(String hash, Wish wish) {
		if (!isHash(hash) || this.book.find(new AddressKey(wish.office(), hash)).isEmpty()) {
			return Outcome.UNKNOWN;
		}
		if (this.operations.note("UNSUPPRESS_ADDRESS", hash, wish)) {
			this.desk.unsuppress(new AddressKey(wish.office(), hash), wish.why(), wish.by());
		}
		return Outcome.DONE;
	}

	/** Those that messages do not leave to, the last changed first. */
	List<AddressBook.Listed> stopped(String office, int limit) {
		return this.book.list(office, KnownAddress.Standing.BAD, this.machineTime.instant().plusSeconds(1), limit);
	}

}
