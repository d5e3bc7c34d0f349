package id.lacak.notification.receipts;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

import id.lacak.notification.delivery.MessageId;
import id.lacak.notification.delivery.Moment;
import id.lacak.notification.delivery.Notifications;
import id.lacak.notification.delivery.Receipt;
import id.lacak.notification.delivery.ReceiptBook;
import id.lacak.notification.report.StateChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Applies receipts, however often and in whatever order they come. */
@Component
public class Receipts {

	private static final Logger log = LoggerFactory.getLogger(Receipts.class);

	private static final int TRIES = 10;

	private final ReceiptBook book;

	private final Notifications notifications;

	private final StateChanges changes;

	private final Clock clock;

	private final InstantSource machineTime;

	/** With a store and both clocks. */
	public Receipts(ReceiptBook book, Notifications notifications, StateChanges changes, Clock clock,
			InstantSource machineTime) {
		this.book = book;
		this.notifications = notifications;
		this.changes = changes;
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
		for (var tries = 0; tries < TRIES; tries++) {
			var change = this.notifications.find(id)
					.flatMap(known -> known.after(reference, receipt, Moment.of(this.clock, this.machineTime)));
			if (change.isEmpty() || this.changes.advance(change.orElseThrow())) {
				return;
			}
		}
		log.warn("a receipt for message {} lost every race and is left for the next one", id);
	}

}
