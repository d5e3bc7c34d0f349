package id.lacak.notification.storage;

import id.lacak.notification.delivery.Pauses;
import id.lacak.notification.support.InMemoryPauses;

class InMemoryPausesTest implements PausesContract {

	private final Pauses pauses = new InMemoryPauses();

	@Override
	public Pauses pauses() {
		return this.pauses;
	}

}
