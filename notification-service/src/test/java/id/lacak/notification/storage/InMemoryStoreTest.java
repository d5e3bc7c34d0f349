package id.lacak.notification.storage;

import id.lacak.notification.delivery.DailyBudget;
import id.lacak.notification.delivery.Endings;
import id.lacak.notification.delivery.IncomingBook;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.PartReferences;
import id.lacak.notification.delivery.ReceiptBook;
import id.lacak.notification.delivery.Reports;
import id.lacak.notification.support.ANotification;
import id.lacak.notification.support.InMemoryBudget;
import id.lacak.notification.support.InMemoryStore;

class InMemoryStoreTest implements NotificationsContract, RemindersContract, IncomingContract, UpdatesContract {

	private final InMemoryBudget budget = new InMemoryBudget();

	private final InMemoryStore store = new InMemoryStore(() -> ANotification.MACHINE, GRACE);

	@Override
	public Notifications notifications() {
		return this.store;
	}

	@Override
	public Reports reports() {
		return this.store;
	}

	@Override
	public ReceiptBook receipts() {
		return this.store;
	}

	@Override
	public DailyBudget budget() {
		return this.budget;
	}

	@Override
	public Endings endings() {
		return this.store;
	}

	@Override
	public IncomingBook incoming() {
		return this.store;
	}

	@Override
	public PartReferences references() {
		return this.store;
	}

}
