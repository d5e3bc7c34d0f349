package id.lacak.notification.storage;

import id.lacak.notification.delivery.AddressBook;
import id.lacak.notification.support.InMemoryAddressBook;

class InMemoryAddressBookTest implements AddressBookContract {

	private final InMemoryAddressBook book = new InMemoryAddressBook();

	@Override
	public AddressBook book() {
		return this.book;
	}

}
