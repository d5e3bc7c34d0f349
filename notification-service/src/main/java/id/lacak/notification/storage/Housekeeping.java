package id.lacak.notification.storage;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.Indexes;
import id.lacak.notification.delivery.ReceiptBook;
import id.lacak.notification.delivery.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the indexes, as soon as the store can be reached, and forgets old receipts. */
@Component
class Housekeeping {

	private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

	private final Database database;

	private final ReceiptBook receipts;

	private final StorageSettings settings;

	private final InstantSource machineTime;

	private boolean indexed;

	Housekeeping(Database database, ReceiptBook receipts, StorageSettings settings, InstantSource machineTime) {
		this.database = database;
		this.receipts = receipts;
		this.settings = settings;
		this.machineTime = machineTime;
	}

	@Scheduled(initialDelay = 0, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void makeIndexes() {
		if (this.indexed) {
			return;
		}
		try {
			this.database.ask(this::index);
			this.indexed = true;
		} catch (StoreUnavailable ex) {
			log.warn("the store cannot be reached; indexes are made later");
		}
	}

	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void forgetOldReceipts() {
		try {
			this.receipts.forgetBefore(this.machineTime.instant().minus(this.settings.receiptsKept()));
		} catch (StoreUnavailable ex) {
			log.warn("the store cannot be reached; old receipts are forgotten later");
		}
	}

	private String index() {
		this.database.notifications()
				.createIndex(Indexes.ascending(NotificationDocuments.CHANNEL, NotificationDocuments.NEXT));
		this.database.notifications().createIndex(Indexes.ascending(NotificationDocuments.REPORT_NEXT));
		this.database.notifications().createIndex(Indexes.ascending("subject"));
		return this.database.receipts().createIndex(Indexes.ascending(MongoReceiptBook.TOUCHED));
	}

}
