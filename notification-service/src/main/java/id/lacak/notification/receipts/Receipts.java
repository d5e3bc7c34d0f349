package id.lacak.notification.receipts;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

import id.lacak.notification.address.AddressDesk;
import id.lacak.notification.delivery.Change;
import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.delivery.ReceiptBook;
import id.lacak.notification.report.StateChanges;
import org.springframework.stereotype.Component;

/** Applies receipts, however often and in whatever order they come. */
@Component
public class Receipts {

	private final ReceiptBook book;

	private final StateChanges changes;

	private final AddressDesk contacts;

	private final ReceiptsSettings settings;

	private final Clock clock;

	private final InstantSource machineTime;

	/** With a store and both clocks. */
	public Receipts(ReceiptBook book, StateChanges changes, AddressDesk contacts, ReceiptsSettings settings,
			Clock clock, InstantSource machineTime) {
		this.book = book;
		this.changes = changes;
		this.contacts = contacts;
		this.settings = settings;
		this.clock = clock;
		this.machineTime = machineTime;
	}

	/**
	 * A provider took a message and named it; receipts that came before are applied now.
	 */
	public void expect(MessageId message, List<String> references) {
		for (var reference : references) {
			this.book.expect(reference, message, this.machineTime.instant())
					.ifPresent(receipt -> apply(message, reference, receipt));
		}
	}

	/**
	 * A provider says what became of what it named so.
	 * @throws id.lacak.notification.delivery.StoreUnavailable when it could not be kept;
	 * the provider must repeat it
	 */
	public void receive(String reference, Receipt receipt) {
		this.book.keep(reference, receipt, this.machineTime.instant())
				.ifPresent(message -> apply(message, reference, receipt));
	}

	private void apply(MessageId id, String reference, Receipt receipt) {
		var now = Moment.of(this.clock, this.machineTime);
		this.changes.retry(id, known -> known.after(reference, receipt, now).map(change -> judged(change, now)));
	}

	/** What came back may come back for good: then the contact is at fault. */
	private Change judged(Change change, Moment now) {
		return this.contacts.learn(change.after())
				? change.ofFailedContact()
				: change.after().again(this.settings.againAfter(), now).orElse(change);
	}

}
